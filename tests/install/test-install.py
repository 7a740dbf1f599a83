#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-install.py BUILD PREFIX LIBDIR: installs into a staging folder, as a packager does.

Nothing is missing, nothing is there that nobody named, nothing lands outside the prefix, and the
installed command reads the installed report. (The prefix of the Flatpak, /app, is installed into
for real, and run, by ./dev flatpak.)"""
import fnmatch
import os
import pathlib
import subprocess
import sys
import tempfile

APP_ID = "io.github.ayumi.Ayumi"
build, prefix, libdir = sys.argv[1:]
WANTED = [  # patterns, each of at least one file
    "bin/ayumi",
    "bin/ayumi-kiosk-session",
    "bin/ayumictl",
    "lib/systemd/system/ayumi-kiosk.service",
    "sbin/ayumi-kiosk-setup",
    f"share/applications/{APP_ID}.desktop",
    f"share/dbus-1/services/{APP_ID}.service",
    f"share/gnome-shell/search-providers/{APP_ID}.SearchProvider.ini",
    "share/ayumi/reports/digital-agency.ayumi",
    f"share/glib-2.0/schemas/{APP_ID}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{APP_ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
    "share/bash-completion/completions/ayumi",
    "share/bash-completion/completions/ayumictl",
    "share/doc/ayumi/kiosk.md",
    "share/licenses/ayumi/NOTICE",
    "share/licenses/ayumi/*.txt",
    "share/locale/ja/LC_MESSAGES/ayumi.mo",
    "share/man/man1/ayumi.1",
    "share/man/man1/ayumictl.1",
    f"share/metainfo/{APP_ID}.metainfo.xml",
    f"share/mime/packages/{APP_ID}.xml",
    "share/wayland-sessions/ayumi-gnome-kiosk.desktop",
]
# Made where localedef and the sources of the locales are to be had.
LOCALES = [f"{libdir}/ayumi/locale/{name}.UTF-8/LC_TIME" for name in ("ja_JP", "en_US")] + [
    f"{libdir}/ayumi/locale/{name}.UTF-8/LC_MESSAGES/SYS_LC_MESSAGES" for name in ("ja_JP", "en_US")
]

with tempfile.TemporaryDirectory() as stage:
    subprocess.run(
        ["meson", "install", "-C", build, "--no-rebuild", "--quiet"],
        check=True,
        env=dict(os.environ, DESTDIR=stage),
    )
    root = pathlib.Path(stage + prefix)
    found = [str(path.relative_to(stage)) for path in pathlib.Path(stage).rglob("*") if not path.is_dir()]
    outside = [name for name in found if not f"/{name}".startswith(prefix + "/")]
    inside = [str(pathlib.Path(f"/{name}").relative_to(prefix)) for name in found if name not in outside]
    wanted = WANTED + (LOCALES if pathlib.Path(build, "data/locale").is_dir() else [])
    faults = [f"{name} is outside {prefix}" for name in outside]
    faults += [f"{pattern} is missing" for pattern in wanted if not fnmatch.filter(inside, pattern)]
    faults += [f"nobody named {name}" for name in inside if not any(fnmatch.fnmatch(name, p) for p in wanted)]
    command = [root / "bin/ayumictl", "info", root / "share/ayumi/reports/digital-agency.ayumi"]
    info = subprocess.run(command, capture_output=True, text=True)
    if info.returncode or "デジタル庁" not in info.stdout:
        faults.append(f"ayumictl says {info.stdout}{info.stderr}")

print("\n".join(faults) or f"{len(found)} files")
sys.exit(bool(faults))
