#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint-potfiles.py ROOT: po/POTFILES.in names every file with translatable strings, and no other."""

import pathlib
import re
import sys

SOURCE = re.compile(r'(?<!\w)(?:[NCQ]?_|NC_|n?gettext|g_dp?n?gettext2?)\s*\(')
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)


def translatable(path):
    if path.name.endswith((".desktop.in", ".metainfo.xml.in")):
        return True
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))
    text = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return bool(SOURCE.search(text))


def problems(root):
    root = pathlib.Path(root)
    listed = [
        line.strip()
        for line in (root / "po/POTFILES.in").read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    for name in sorted(set(listed)):
        if listed.count(name) > 1:
            yield f"po/POTFILES.in: {name} is listed twice"
        if not (root / name).is_file():
            yield f"po/POTFILES.in: {name} does not exist; remove the line"
    patterns = ("src/**/*.[ch]", "ui/**/*.blp", "data/*.in")
    for path in sorted(path for pattern in patterns for path in root.glob(pattern)):
        name = path.relative_to(root).as_posix()
        if translatable(path):
            if name not in listed:
                yield f"po/POTFILES.in: {name} has translatable strings; add a line"
        elif name in listed:
            yield f"po/POTFILES.in: {name} has no translatable strings; remove the line"


if __name__ == "__main__":
    found = list(problems(sys.argv[1]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
