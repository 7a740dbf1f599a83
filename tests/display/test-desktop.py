#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-desktop.py APPLICATION DATA: what a desktop asks of Ayumi, on a bus and in a home of its own. The bus starts
the application; files, links, desktop actions and a second command line reach the one that runs; the shell's search
finds and opens places; the next start is where the last one ended. Criticals are fatal."""
import configparser, os, pathlib, shutil, subprocess, sys, tempfile

APP_ID = "io.github.ayumi.Ayumi"
program, data = sys.argv[1:]

if "AYUMI_TEST_HOME" not in os.environ:
    with tempfile.TemporaryDirectory() as home:
        services = pathlib.Path(home, "data/dbus-1/services")
        services.mkdir(parents=True)
        service = pathlib.Path(data, f"{APP_ID}.service").read_text(encoding="utf-8")
        installed = next(line.split("=")[1].split()[0] for line in service.splitlines() if line.startswith("Exec="))
        (services / f"{APP_ID}.service").write_text(service.replace(installed, program), encoding="utf-8")
        env = dict(os.environ, AYUMI_TEST_HOME=home, XDG_DATA_HOME=f"{home}/data", XDG_CONFIG_HOME=f"{home}/config",
                   GSETTINGS_BACKEND="keyfile", LANGUAGE="en", LANG="en_US.UTF-8")
        sys.exit(subprocess.run(["dbus-run-session", "--", sys.executable, __file__, *sys.argv[1:]], env=env).returncode)

from gi.repository import Gio, GLib
from reading import Atspi, activate, application, begins, names, until

home = pathlib.Path(os.environ["AYUMI_TEST_HOME"])
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
PATH = "/" + APP_ID.replace(".", "/")
LAUNCH = "ayumi:///timeline?select=event:digital-agency-launch"


def call(interface, method, arguments=None, path=PATH):
    return bus.call_sync(APP_ID, path, interface, method, arguments, None, 0, 20000, None).unpack()


def ask_bus(method):
    return bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", method, GLib.Variant("(s)", (APP_ID,)),
                         None, 0, 5000, None).unpack()[0]


def desktop(method, signature, *arguments):
    return call("org.freedesktop.Application", method, GLib.Variant(signature, arguments))


def search(method, signature, *arguments):
    return call("org.gnome.Shell.SearchProvider2", method, GLib.Variant(signature, arguments), PATH + "/SearchProvider")


def windows():
    node = application()
    return node.get_child_count() if node else 0


def read(*wanted):
    """Whether all of @wanted can be read, after a while."""
    return until(lambda: (found := names(application())) and all(any(w in n for n in found) for w in wanted), 10)


def seen(*wanted):
    return None if read(*wanted) else f"not all of {wanted} are read"


def check_activation():
    """Nothing runs; the bus starts the application, which shows the overview."""
    if ask_bus("NameHasOwner"):
        return "the application runs already"
    desktop("Activate", "(a{sv})", {})
    return seen("People who hold a My Number Card") or (None if windows() == 1 else f"{windows()} windows")


def check_link():
    """A link opens in the window that there is."""
    desktop("Open", "(asa{sv})", [LAUNCH], {})
    fault = seen("Close the details", "Digital Agency launched")
    return fault or (None if windows() == 1 else f"{windows()} windows")


def check_file():
    """Another report has a window of its own, once, and joins the recent ones."""
    report = home / "other.ayumi"
    shutil.copy(pathlib.Path(data, "report/digital-agency.ayumi"), report)
    for _ in range(2):
        desktop("Open", "(asa{sv})", [report.as_uri()], {})
    if not until(lambda: windows() == 2, 10):
        return f"{windows()} windows"
    recent = home / "data/recently-used.xbel"
    if not until(lambda: recent.exists() and report.as_uri() in recent.read_text(encoding="utf-8"), 10):
        return "the report is not among the recent ones"


def check_wrong_file():
    """What is no report is refused in words, and no window comes or goes."""
    before = windows()
    desktop("Open", "(asa{sv})", [pathlib.Path(__file__).as_uri()], {})
    fault = seen("“test-desktop.py” is not an Ayumi report")
    return fault or (None if windows() == before else f"{windows()} windows after {before}")


def drop(uri):
    """Drags @uri from a small window in the corner into the middle of what lies below."""
    source = subprocess.Popen([sys.executable, pathlib.Path(__file__).with_name("drag-source.py"), uri],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        source.stdout.readline()
        steps = [word for x in range(60, 620, 40) for word in ("mousemove", str(x), str(x // 2 + 30), "sleep", "0.03")]
        subprocess.run(["xdotool", "mousemove", "60", "60", "mousedown", "1", *steps, "sleep", "0.3", "mouseup", "1"],
                       check=True)
        source.wait(10)
    finally:
        source.kill()
        source.wait()


def check_drop():
    """A report that is dropped opens in the window, anything else is refused in words."""
    report = home / "dropped.ayumi"
    shutil.copy(pathlib.Path(data, "report/digital-agency.ayumi"), report)
    before = windows()
    drop(pathlib.Path(data, f"{APP_ID}.desktop").as_uri())
    if fault := seen(f"“{APP_ID}.desktop” is not an Ayumi report"):
        return fault
    drop(report.as_uri())
    recent = home / "data/recently-used.xbel"
    if not until(lambda: report.as_uri() in recent.read_text(encoding="utf-8"), 10):
        return "the dropped report is not opened"
    return None if windows() == before else f"{windows()} windows after {before}"


def check_actions():
    """Each action of the desktop file is there, named in both languages, and leads to its page."""
    entry = configparser.RawConfigParser(strict=False)
    entry.optionxform = str
    entry.read(pathlib.Path(data, f"{APP_ID}.desktop"), encoding="utf-8")
    if entry["Desktop Entry"]["DBusActivatable"] != "true":
        return "the desktop file does not say that the bus starts Ayumi"
    wanted = entry["Desktop Entry"]["Actions"].strip(";").split(";")
    there = call("org.gtk.Actions", "List")[0]
    for action in wanted:
        section = entry[f"Desktop Action {action}"]
        if action not in there:
            return f"there is no action {action}, only {there}"
        if not section["Name"].isascii() or section["Name[ja]"].isascii():
            return f"{action} is called {section['Name']} and {section['Name[ja]']}"
    before = windows()
    desktop("ActivateAction", "(sava{sv})", "organisation", [], {})
    if fault := seen("Chief Officer"):
        return fault
    desktop("ActivateAction", "(sava{sv})", "new-window", [], {})
    return None if until(lambda: windows() == before + 1, 10) else f"{windows()} windows after {before}"


def check_second_command():
    """A second command hands its link to the one that runs, and ends."""
    owner = ask_bus("GetNameOwner")
    result = subprocess.run([program, "ayumi:///glossary"], capture_output=True, text=True, timeout=20)
    if result.returncode:
        return f"exits with {result.returncode} and says {result.stderr}"
    return seen("Glossary", "Mynaportal") or (None if ask_bus("GetNameOwner") == owner else "another one took its place")


def check_language():
    """The switch of the language reaches every window, and is kept."""
    desktop("ActivateAction", "(sava{sv})", "switch-language", [], {})
    fault = seen("用語", "報告書を検索")
    if not fault and (english := names(application()).count("日本語")):
        fault = f"{english} windows are still in English"
    desktop("ActivateAction", "(sava{sv})", "switch-language", [], {})
    return fault or seen("日本語")


def check_search():
    """The shell finds a place, says what and when it is, narrows down, opens it, and opens the search itself."""
    found = search("GetInitialResultSet", "(as)", ["digital", "agency", "launched"])[0]
    if not found or found[0] != "event:digital-agency-launch":
        return f"found are {found}"
    meta = search("GetResultMetas", "(as)", found[:1])[0][0]
    if meta["id"] != found[0] or "Digital Agency launched" not in meta["name"] or "2021" not in meta["description"]:
        return f"it is described as {meta}"
    if search("GetSubsearchResultSet", "(asas)", found, ["qqqq", "wwww"])[0]:
        return "nonsense is found"
    search("ActivateResult", "(sasu)", found[0], ["digital"], 0)
    if fault := seen("Close the details", "Digital Agency launched"):
        return fault
    search("LaunchSearch", "(asu)", ["FY2021"], 0)
    return seen("Events", "Search the report")


def check_preferences():
    """Calendar, size of text and language act at once, in what is drawn and read, and in the open dialog."""
    settings = Gio.Settings.new(APP_ID)
    name = "Digital Agency launched"

    def change(key, value):
        settings.set_value(key, value)
        Gio.Settings.sync()

    def height():
        item = begins(Atspi.Role.LIST_ITEM, name)
        return item.get_extents(Atspi.CoordType.WINDOW).height if item else 0

    desktop("ActivateAction", "(sava{sv})", "quit", [], {})
    until(lambda: not ask_bus("NameHasOwner"), 10)
    desktop("Open", "(asa{sv})", [LAUNCH], {})
    before = until(height, 10)
    activate("win.preferences")
    if not before:
        return "the timeline is not read"
    if fault := seen("Reduced motion"):
        return fault
    change("calendar", GLib.Variant("s", "era"))
    if fault := seen("1 September Reiwa 3 (2021)"):
        return fault
    change("text-scale", GLib.Variant("d", 2.0))
    if not until(lambda: height() > 1.7 * before, 10):
        return f"the item is {height()} high, after {before}"
    change("language", GLib.Variant("s", "ja"))
    fault = seen("令和3年9月1日", "動きを減らす")
    for key in ("calendar", "text-scale", "language"):
        settings.reset(key)
    Gio.Settings.sync()
    return fault or seen("1 September 2021")


def check_return():
    """The next start is where the last one ended, in the report that was open."""
    desktop("Open", "(asa{sv})", ["ayumi:///organisation?at=2021-09-01"], {})
    if fault := seen("Chief Officer"):
        return fault
    desktop("ActivateAction", "(sava{sv})", "quit", [], {})
    if not until(lambda: not ask_bus("NameHasOwner"), 10):
        return "the application does not end"
    until(lambda: application() is None, 5)
    desktop("Activate", "(a{sv})", {})
    fault = seen("Chief Officer", "1 Sep 2021") or (None if windows() == 1 else f"{windows()} windows")
    desktop("ActivateAction", "(sava{sv})", "quit", [], {})
    return fault


failed = 0
for test in (check_activation, check_link, check_file, check_wrong_file, check_drop, check_actions, check_second_command,
             check_language, check_search, check_preferences, check_return):
    fault = test()
    print(f"{'not ok' if fault else 'ok'} - {test.__name__}{': ' + fault if fault else ''}", flush=True)
    failed += fault is not None
sys.exit(failed > 0)
