# SPDX-License-Identifier: GPL-3.0-or-later
"""Run by test-sandbox.py inside the sandbox: tries to get out, and says what it could do.

Arguments: the TCP port and the abstract socket that the machine listens on, the machine's files that
must not be seen, the bus name that must not be reached; each must be true outside."""
import glob
import os
import pathlib
import socket
import sys

from gi.repository import Gio, GLib

APP_ID = "io.github.ayumi.Ayumi"
port, abstract, home_file, tmp_file, foreign_name = sys.argv[1:]
faults = []


def check(condition, fault):
    if not condition:
        faults.append(fault)


def reaches(family, address):
    with socket.socket(family) as end:
        end.settimeout(2)
        try:
            end.connect(address)
            return True
        except OSError:
            return False


def call(bus, path, name, method, arguments):
    """The reply's first value, or the error's D-Bus name."""
    try:
        reply = bus.call_sync(name, path, name, method, arguments, None, 0, 5000, None)
        return reply.unpack()[0] if reply.n_children() else None
    except GLib.Error as error:
        return Gio.DBusError.get_remote_error(error) or error.message


def bus_call(bus, method, arguments=None):
    return call(bus, "/org/freedesktop/DBus", "org.freedesktop.DBus", method, arguments)


def own(name):
    """What the bus says to a wish for a name: 1 is yes."""
    return bus_call(bus, "RequestName", GLib.Variant("(su)", (name, 4)))


# Network: no interface but the loopback, and that one is the sandbox's own.
interfaces = [name for _, name in socket.if_nameindex()]
check(interfaces == ["lo"], f"there are network interfaces: {interfaces}")
check(not reaches(socket.AF_INET, ("127.0.0.1", int(port))), "the machine's TCP port answers")
check(not reaches(socket.AF_UNIX, "\0" + abstract), "the machine's abstract socket answers")

# Files: nothing of the machine's home or temporary folder, nothing of the runtime can be written.
for name in home_file, tmp_file:
    check(not os.path.exists(name), f"{name} is visible")
for folder in "/usr", "/app", "/app/share/ayumi/reports":
    check(not os.access(folder, os.W_OK), f"{folder} can be written to")
home = pathlib.Path.home()
# The home folder is there, empty but for the application's own; what is written beside is forgotten.
seen = sorted(path.name for path in home.iterdir()) if home.is_dir() else []
check(set(seen) <= {".var"}, f"the home folder shows {seen}")
own_folders = os.listdir(home / ".var/app") if (home / ".var/app").is_dir() else []
check(set(own_folders) <= {APP_ID}, f"other applications' folders are visible: {own_folders}")
devices = set(os.listdir("/dev")) - {
    "console", "core", "dri", "fd", "full", "null", "ptmx", "pts", "random", "shm", "stderr",
    "stdin", "stdout", "tty", "urandom", "zero", "mali", "mali0", "umplock", "udmabuf", "ntsync",
}
check(not {name for name in devices if not name.startswith("nvidia")}, f"devices: {devices}")

# Session bus: the bus itself, portals, its own names.
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
names = [name for name in bus_call(bus, "ListNames") if not name.startswith(":")]
allowed = ("org.freedesktop.DBus", "org.freedesktop.portal.", APP_ID)
check(all(name.startswith(allowed) for name in names), f"the bus shows {names}")
check(bus_call(bus, "NameHasOwner", GLib.Variant("(s)", (foreign_name,))) is not True, f"{foreign_name} is visible")
ping = call(bus, "/", foreign_name, "Ping", None)
check(isinstance(ping, str), f"{foreign_name} answers")
check(own(APP_ID + ".Test") == 1, "a name of its own is refused")
check(own("org.example.Other") != 1, "a foreign name is granted")
try:
    system = Gio.bus_get_sync(Gio.BusType.SYSTEM)
    names = [name for name in bus_call(system, "ListNames") if not name.startswith(":")]
    check(names == ["org.freedesktop.DBus"], f"the system bus shows {names}")
except GLib.Error:
    pass  # there is none, which is best

# What the application needs is there.
for path in (
    "/app/share/ayumi/reports/digital-agency.ayumi",
    "/app/share/locale/ja/LC_MESSAGES/ayumi.mo",
    "/app/share/glib-2.0/schemas/gschemas.compiled",
    f"/app/share/applications/{APP_ID}.desktop",
):
    check(os.path.exists(path), f"{path} is missing")
check(glob.glob("/app/lib*/ayumi/locale/ja_JP.UTF-8/LC_TIME"), "the Japanese locale is missing")

print("\n".join(faults))
sys.exit(bool(faults))
