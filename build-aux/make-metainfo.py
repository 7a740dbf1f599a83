#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-metainfo.py TEMPLATE NEWS SITE OUTPUT: the AppStream metadata. The notes of each release are those of NEWS;
screenshots and home page are named where they are published, which SITE says, or not at all."""
import pathlib, re, sys
from xml.sax.saxutils import escape

template, news, site, output = sys.argv[1:]


def notes(version):
    """The paragraphs of @version in NEWS."""
    parts = re.split(r"^(\d+\.\d+\.\d+) \(.*\)\n", pathlib.Path(news).read_text(encoding="utf-8"), flags=re.M)
    releases = dict(zip(parts[1::2], parts[2::2]))
    if version not in releases:
        sys.exit(f"{news} says nothing of {version}")
    paragraphs = [" ".join(text.split()) for text in releases[version].split("\n\n")]
    return "\n".join(f"        <p>{escape(text.replace('`', ''))}</p>" for text in paragraphs if text)


text = pathlib.Path(template).read_text(encoding="utf-8")
text = re.sub(r'(<release version="([^"]+)".*?<description[^>]*>).*?(\s*</description>)',
              lambda found: f"{found[1]}\n{notes(found[2])}{found[3]}", text, flags=re.S)
if site:
    text = text.replace("@SITE@", escape(site.rstrip("/")))
else:
    text = re.sub(r'\n  <screenshots>.*?</screenshots>|\n  <url type="homepage">.*?</url>', "", text, flags=re.S)
pathlib.Path(output).write_text(text, encoding="utf-8")
