#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asserts what the installed application may do: its permissions are four, and from inside nothing
of the network, the home folder or the bus is reached that answers outside."""
import configparser
import os
import pathlib
import socket
import subprocess
import sys
import tempfile

import gi
from gi.repository import Gio

APP_ID = "io.github.ayumi.Ayumi"
FOREIGN_NAME = "org.example.Secret"
PERMISSIONS = {"shared": {"ipc"}, "sockets": {"wayland", "x11", "fallback-x11"}, "devices": {"dri"}}
here = pathlib.Path(__file__).parent


def flatpak(*arguments, **options):
    return subprocess.run(["flatpak", *arguments], capture_output=True, text=True, **options)


def check_permissions():
    """The metadata names the four permissions (flatpak itself writes x11 beside fallback-x11)."""
    metadata = configparser.RawConfigParser(strict=False)
    metadata.optionxform = str
    metadata.read_string(flatpak("info", "--user", "--show-permissions", APP_ID, check=True).stdout)
    found = {key: set(filter(None, value.split(";"))) for key, value in metadata.items("Context")}
    if found != PERMISSIONS:
        return f"the permissions are {found}"
    if others := [section for section in metadata.sections() if section != "Context"]:
        return f"there are permissions of other kinds: {others}"


def check_sandbox():
    listener = socket.create_server(("127.0.0.1", 0))
    abstract = socket.socket(socket.AF_UNIX)
    abstract_name = f"ayumi-test-{os.getpid()}"
    abstract.bind("\0" + abstract_name)
    abstract.listen()
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    Gio.bus_own_name_on_connection(bus, FOREIGN_NAME, 0, None, None)
    with tempfile.NamedTemporaryFile(dir=pathlib.Path.home()) as in_home, tempfile.NamedTemporaryFile() as in_tmp:
        result = flatpak(
            "run", "--user", "--command=python3", APP_ID, "-", str(listener.getsockname()[1]),
            abstract_name, in_home.name, in_tmp.name, FOREIGN_NAME,
            input=(here / "inside.py").read_text(encoding="utf-8"),
        )
    if result.returncode:
        return (result.stdout + result.stderr).strip()


def check_bites():
    """Each further permission is noticed from inside."""
    for permission in ("--share=network", "--filesystem=home", "--filesystem=/tmp", "--device=all",
                       "--socket=session-bus", f"--talk-name={FOREIGN_NAME}", "--own-name=org.example.Other"):
        flatpak("override", "--user", permission, APP_ID, check=True)
        fault = check_sandbox()
        flatpak("override", "--user", "--reset", APP_ID, check=True)
        if not fault:
            return f"{permission} is not noticed"


def check_report():
    """The bundled report and the font are the application's own, for the runtime has neither."""
    info = flatpak("run", "--user", "--command=ayumictl", APP_ID, "info",
                   "/app/share/ayumi/reports/digital-agency.ayumi")
    if info.returncode or "デジタル庁" not in info.stdout:
        return f"ayumictl says {info.stdout + info.stderr}"
    fonts = flatpak("run", "--user", "--command=fc-list", APP_ID, ":lang=ja", "file").stdout
    if "/app/share/fonts/noto-sans-jp/" not in fonts:
        return f"the fonts with Japanese are {fonts or 'none'}"


def check_exports():
    """The desktop outside can start it by the bus, and its shell can search it, through flatpak and nothing else."""
    share = pathlib.Path(os.environ["FLATPAK_USER_DIR"], "exports/share")
    service = share / f"dbus-1/services/{APP_ID}.service"
    provider = share / f"gnome-shell/search-providers/{APP_ID}.SearchProvider.ini"
    for path in service, provider, share / f"applications/{APP_ID}.desktop":
        if not path.exists():
            return f"{path} is not exported"
    command = next(line for line in service.read_text(encoding="utf-8").splitlines() if line.startswith("Exec="))
    if "flatpak run" not in command or "--gapplication-service" not in command:
        return f"the bus would start {command}"


def check_names():
    """An unknown name is answered with those that there are."""
    result = flatpak("run", "--user", APP_ID, "--report=nothing-of-that-name")
    if result.returncode != 2 or "nothing-of-that-name" not in result.stderr:
        return f"exits with {result.returncode} and says {result.stderr}"


failed = 0
for test in (check_permissions, check_sandbox, check_bites, check_report, check_exports, check_names):
    fault = test()
    print(f"{'not ok' if fault else 'ok'} - {test.__name__}{': ' + fault if fault else ''}", flush=True)
    failed += fault is not None
sys.exit(failed > 0)
