#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""local-manifest.py MANIFEST RUNTIME VERSION: the manifest for a runtime made from the Debian root.

Permissions, extensions, options and the application's own module stay as they are. What changes is
what comes from the network: the SDK has the tools and libraries already, and the fonts are the
SDK's own copy of the same family."""
import json
import sys

IN_THE_SDK = ("blueprint-compiler", "cmark", "libcsv")
FONTS = "/usr/share/fonts/opentype/noto"


def libraries(name):
    """The module that copies a library out of the SDK, which the runtime lacks."""
    return {
        "name": name,
        "buildsystem": "simple",
        "build-commands": [f"install -Dm644 -t /app/lib /usr/lib/*-linux-gnu/{name}.so.*"],
    }


with open(sys.argv[1], encoding="utf-8") as file:
    manifest = json.load(file)
runtime, version = sys.argv[2:]
manifest |= {
    "runtime": f"{runtime}.Platform",
    "runtime-version": version,
    "sdk": f"{runtime}.Sdk",
    "appstream-compose": False,  # needs a program that only the GNOME SDK has
    "build-options": {"no-debuginfo": True, "strip": True},
}
modules = {module["name"]: module for module in manifest["modules"]}
for name in IN_THE_SDK:
    del modules[name]
modules["noto-sans-jp"] |= {
    "build-commands": [
        f"install -Dm644 -t /app/share/fonts/noto-sans-jp {FONTS}/NotoSansCJK-{weight}.ttc"
        for weight in ("Regular", "Bold")
    ],
    "sources": [],
}
manifest["modules"] = [libraries("libcmark"), libraries("libcsv"), *modules.values()]
json.dump(manifest, sys.stdout, indent=2, ensure_ascii=False)
