#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-loading.py APPLICATION AYUMICTL DATA SLOW-DISK: large reports from a slow disk. The window says what it opens and goes
on working; what it is asked to go to meanwhile it goes to then; opening can be cancelled; several are opened at once;
quitting in the middle ends at once, and the next start has what was open before. Criticals are fatal."""
import os, pathlib, shutil, subprocess, sys, tempfile, time

program, ayumictl, data, slow_disk = sys.argv[1:]
home = tempfile.TemporaryDirectory(prefix="ayumi-loading-")
os.environ.update(XDG_DATA_HOME=f"{home.name}/data", XDG_CONFIG_HOME=f"{home.name}/config", GSETTINGS_BACKEND="keyfile",
                  LANGUAGE="en", LANG="en_US.UTF-8")

from gi.repository import Gio, GLib
from reading import Atspi, activate, application, button, names, until

APP_ID = "io.github.ayumi.Ayumi"
PATH = "/" + APP_ID.replace(".", "/")
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
started = []
large = pathlib.Path(home.name, "large.ayumi")


def start(*arguments):
    """The application, with its slow disk; what a failed test has left goes first."""
    if started and started[-1].poll() is None:
        started[-1].kill()
        started[-1].wait()
        until(lambda: application() is None, 5)
    environment = dict(os.environ, LD_PRELOAD=slow_disk)
    environment["ASAN_OPTIONS"] = environment.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
    started.append(subprocess.Popen([program, *map(str, arguments)], env=environment))
    until(lambda: bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
                                GLib.Variant("(s)", (APP_ID,)), None, 0, 5000, None).unpack()[0])
    return started[-1]


def desktop(method, signature, *arguments):
    return bus.call_sync(APP_ID, PATH, "org.freedesktop.Application", method, GLib.Variant(signature, arguments), None, 0,
                         20000, None)


def open_uris(*uris):
    desktop("Open", "(asa{sv})", uris, {})


def windows():
    node = application()
    return node.get_child_count() if node else 0


def read(*wanted, seconds=20):
    return until(lambda: (found := names(application())) and all(any(w in n for n in found) for w in wanted), seconds)


def opened():
    """Whether nothing is being opened any more, after a while."""
    return until(lambda: not any("Opening" in n for n in names(application())), 60)


def end(process):
    """Quits; how long that takes, in seconds, and what the application says about itself in the end."""
    begun = time.monotonic()
    desktop("ActivateAction", "(sava{sv})", "quit", [], {})
    status = process.wait(30)
    until(lambda: application() is None, 5)
    return time.monotonic() - begun, status


def check_window():
    """It is said what is opened; language and places are those asked for meanwhile."""
    process = start(large)
    if not read("Opening “large.ayumi”…", "Cancel"):
        return "it is not said that the report is being opened"
    desktop("ActivateAction", "(sava{sv})", "switch-language", [], {})
    if not read("「large.ayumi」を開いています…"):
        return "the language does not change meanwhile"
    desktop("ActivateAction", "(sava{sv})", "switch-language", [], {})
    open_uris("ayumi:///glossary")
    if not opened() or not read("Search the report", "Glossary") or windows() != 1:
        return f"the glossary of the report is not there, in {windows()} windows"
    return None if end(process)[1] == 0 else "it does not end well"


def check_cancel():
    """The second window goes when nobody waits for its report; the first one stays as it was."""
    process = start(pathlib.Path(data, "report/digital-agency.ayumi"))
    read("Search the report")
    open_uris(large.as_uri())
    if not until(lambda: windows() == 2 and (found := button("Cancel")) and Atspi.Action.do_action(found, 0)):
        return "there is nothing to cancel"
    if not until(lambda: windows() == 1):
        return f"{windows()} windows"
    return None if read("Search the report") and end(process)[1] == 0 else "the first report is not there any more"


def check_several():
    """Each has its window; the one that is no report is refused in one of them."""
    process = start(pathlib.Path(data, "report/digital-agency.ayumi"))
    other = large.with_name("other.ayumi")
    os.link(large, other)
    open_uris(large.as_uri(), other.as_uri(), large.as_uri(), pathlib.Path(__file__).as_uri())
    if not read("Opening “large.ayumi”…", "Opening “other.ayumi”…"):
        return "the files are not being opened"
    if not read("“test-loading.py” is not an Ayumi report"):
        return "what is no report is not refused"
    if not opened() or windows() != 3:
        return f"{windows()} windows, which show {names(application())[:20]}"
    return None if end(process)[1] == 0 else "it does not end well"


def check_arguments():
    """Every file of a command line has a window that is seen, and so can be closed."""
    process = start(pathlib.Path(data, "report/digital-agency.ayumi"), large)
    if not until(lambda: windows() == 2) or not opened():
        return f"{windows()} windows"
    return None if end(process)[1] == 0 else "it does not end well"


def check_quit():
    """In the middle it ends at once, and keeps what was open and where."""
    process = start(pathlib.Path(data, "report/digital-agency.ayumi"))
    open_uris("ayumi:///organisation")
    read("Chief Officer")
    open_uris(large.as_uri())
    took, status = end(process)
    if took > 2 or status:
        return f"quitting takes {took:.1f} s and ends with {status}"
    process = start()
    found = read("Chief Officer")
    took, status = end(process)
    return None if found and status == 0 else "the next start is somewhere else"


with home:
    for command in (["generate", "--events", "20000", "-o", f"{home.name}/large"],
                    ["build", f"{home.name}/large", "-o", str(large)]):
        subprocess.run([ayumictl, *command], check=True)
    failed = 0
    for test in (check_window, check_cancel, check_several, check_arguments, check_quit):
        fault = test()
        print(f"{'not ok' if fault else 'ok'} - {test.__name__}{': ' + fault if fault else ''}", flush=True)
        failed += fault is not None
sys.exit(failed > 0)
