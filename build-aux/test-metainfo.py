#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-metainfo.py APPSTREAMCLI BUILT TEMPLATE NEWS: the metadata is valid to the letter, as it was built and as it
is where screenshots are published."""
import pathlib, subprocess, sys, tempfile

appstreamcli, built, template, news = sys.argv[1:]
script = pathlib.Path(__file__).with_name("make-metainfo.py")


def validate(path, *options):
    result = subprocess.run([appstreamcli, "validate", "--strict", "--no-net", *options, path], capture_output=True, text=True)
    return None if result.returncode == 0 else result.stdout + result.stderr


with tempfile.TemporaryDirectory() as folder:
    published = pathlib.Path(folder, pathlib.Path(built).name)
    subprocess.run([sys.executable, script, template, news, "https://example.org/ayumi/", published], check=True)
    # Without a site there is no home page, and the file must not name one that does not exist.
    faults = [validate(built, "--override=url-homepage-missing=pedantic"), validate(published)]
    if "https://example.org/ayumi/overview.ja.png" not in published.read_text(encoding="utf-8"):
        faults.append("the screenshots are not named")
print("\n".join(filter(None, faults)) or "valid")
sys.exit(any(faults))
