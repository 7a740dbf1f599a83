#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""screenshots.py APPLICATION METAINFO FOLDER: writes the pictures that the AppStream metadata names (PAGE.LANG.png) and
holds them against it: each there, of the size that it says, and with a page in it. Needs Xvfb of that size; ./dev
screenshots brings one."""
import os, pathlib, subprocess, sys, tempfile, time
import xml.etree.ElementTree as xml

from reading import application, names, until

program, metainfo, folder = sys.argv[1:]
LEAST_COLOURS = 200  # an empty window has a few dozen
images = [image for image in xml.parse(metainfo).iter("image")]
sizes = {image.text.rsplit("/", 1)[1]: (image.get("width"), image.get("height")) for image in images}


def take(name, home):
    page, lang, _ = name.split(".")
    env = dict(os.environ, GSETTINGS_BACKEND="keyfile", XDG_CONFIG_HOME=home)
    process = subprocess.Popen([program, f"--language={lang}", f"--page={page}"], env=env)
    try:
        if not until(lambda: len(names(application())) > 40):
            return f"{name}: the page is not read"
        time.sleep(1)  # what slides in has come to rest
        path = pathlib.Path(folder, name)
        subprocess.run(["import", "-window", "root", path], check=True)
        found = subprocess.run(["identify", "-format", "%w %h %k", path], capture_output=True, text=True).stdout.split()
        if tuple(found[:2]) != sizes[name] or int(found[2]) < LEAST_COLOURS:
            return f"{name} is {found[0]} by {found[1]} with {found[2]} colours"
    finally:
        process.kill()
        process.wait()
        until(lambda: application() is None, 5)


os.makedirs(folder, exist_ok=True)
with tempfile.TemporaryDirectory() as home:
    settings = pathlib.Path(home, "glib-2.0/settings/keyfile")
    settings.parent.mkdir(parents=True)
    settings.write_text("[io/github/ayumi/Ayumi]\nwindow-width=1280\nwindow-height=800\n", encoding="utf-8")
    faults = [fault for name in sizes if (fault := take(name, home))]
print("\n".join(faults) or "\n".join(str(pathlib.Path(folder, name)) for name in sizes))
sys.exit(bool(faults) or not sizes)
