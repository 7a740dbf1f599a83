#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint-layers.py ROOT: a header of src/ is included only by the layers that may see it.

The static libraries keep calls in order; this keeps the includes in order, whose folder all layers
share."""

import pathlib
import re
import sys

DRAWING = ["base", "model", "scene", "text"]
LAYOUTS = ["chart", "timeline", "orgchart", "diagram"]
ENGINE = DRAWING + LAYOUTS + ["export"]

# What each layer may see besides itself. The store gives models and nothing above it is told how,
# so only the application, the check and ayumictl see it.
MAY_SEE = {
    "base": [],
    "model": ["base"],
    "scene": ["base"],
    "store": ["base", "model"],
    "check": ["base", "model", "store"],
    "notes": [],
    "text": ["base", "model"],
    "chart": DRAWING,
    "timeline": DRAWING,
    "orgchart": DRAWING,
    "diagram": DRAWING + ["chart"],
    "export": DRAWING + LAYOUTS,
    "view": ENGINE,
    "page": ENGINE + ["notes", "view"],
    "kiosk": ENGINE + ["view", "page"],
    "app": ENGINE + ["store", "check", "notes", "view", "page", "kiosk"],
    "ctl": ENGINE + ["store", "check"],
}
NO_GTK = ENGINE + ["store", "check", "notes", "ctl"]
GTK = re.compile(r"(gtk|gdk|gsk|adwaita|graphene)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def problems(root):
    source = pathlib.Path(root, "src")
    for path in sorted(source.glob("**/*.[ch]")):
        layer = path.relative_to(source).parts[0]
        if layer == path.name:
            continue  # main.c starts the application and may see what it likes
        place = path.relative_to(root)
        if layer not in MAY_SEE:
            yield f"{place}:1: {layer} is no known layer; add it to MAY_SEE in {__file__}"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            header = match[2]
            seen = header.split("/")[0]
            if layer in NO_GTK and GTK.match(header):
                yield f"{place}:{number}: {layer} includes {header}; only view and above know GTK"
            elif match[1] == '"' and ".." in header:
                yield f"{place}:{number}: write {header} as it stands below src/"
            elif match[1] == '"' and seen in MAY_SEE and "/" in header:
                if seen != layer and seen not in MAY_SEE[layer]:
                    yield f"{place}:{number}: {layer} may not see {seen} ({header})"


if __name__ == "__main__":
    found = list(problems(sys.argv[1]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
