#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies a chart and reads the clipboard as another program does: one offer of picture,
drawing, table and text; then the citation. The table of values opens, its cells name their column, and the
row of what is selected is selected. Criticals are fatal."""
import os, subprocess, sys, time

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk
from reading import Atspi, activate, application, names, until

CHART = "indicators/card-holding?select=observation:my-number-card-holding-2024-07"


def wait(condition, seconds=20):
    """until(), while the events of this program run."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        while GLib.MainContext.default().iteration(False):
            pass
        if result := condition():
            return result
        time.sleep(0.05)
    return None


def read(clipboard, mime):
    """What the clipboard gives as @mime, as bytes; None when it has no such thing."""
    box, data = [], Gio.MemoryOutputStream.new_resizable()

    def spliced(target, result):
        box.append(data.steal_as_bytes().get_data() if target.splice_finish(result) >= 0 else None)

    def done(source, result):
        try:
            stream, _ = source.read_finish(result)
        except GLib.Error:
            box.append(None)
            return
        close = Gio.OutputStreamSpliceFlags.CLOSE_SOURCE | Gio.OutputStreamSpliceFlags.CLOSE_TARGET
        data.splice_async(stream, close, GLib.PRIORITY_DEFAULT, None, spliced)

    clipboard.read_async([mime], GLib.PRIORITY_DEFAULT, None, done)
    wait(lambda: box)
    return box[0] if box else None


def check_copy(clipboard):
    if not activate("win.copy"):
        return "the window cannot copy"
    if not wait(lambda: clipboard.get_formats().contain_mime_type("image/png")):
        return f"no picture is offered, only {clipboard.get_formats().to_string()}"
    for mime, begin, part in (
        ("image/png", b"\x89PNG\r\n", b"Report fingerprint"),
        ("image/svg+xml", b"<?xml", b"Report fingerprint"),
        ("text/tab-separated-values", b"kind\tid\t", b"\tmy-number-card-holding-2024-07\t"),
        ("text/plain;charset=utf-8", b"People who hold a My Number Card\n", b"Report fingerprint"),
    ):
        data = read(clipboard, mime)
        if data is None or not data.startswith(begin) or part not in data:
            return f"{mime} is {data[:60] if data else data}"
    return None


def check_cite(clipboard):
    if not activate("win.cite"):
        return "the window cannot cite"
    if not wait(lambda: not clipboard.get_formats().contain_mime_type("image/png")):
        return "the picture is still there"
    text = (read(clipboard, "text/plain;charset=utf-8") or b"").decode()
    wanted = ("My Number Card holding rate", "\nSource: ", "\nSection: ", "\nReport fingerprint (SHA-256): ")
    return None if all(part in text for part in wanted) else f"the citation is {text!r}"


def selected(node, depth=0):
    """The names of the selected rows of tables below @node."""
    if node is None or depth > 40:
        return []
    try:
        if node.get_role() in (Atspi.Role.TABLE_ROW, Atspi.Role.TREE_ITEM):
            return [node.get_name()] if node.get_state_set().contains(Atspi.StateType.SELECTED) else []
        children = range(min(node.get_child_count(), 600))
        return [name for i in children for name in selected(node.get_child_at_index(i), depth + 1)]
    except GLib.Error:
        return []


def check_table():
    if not activate("win.table"):
        return "the window has no table"
    wanted = ("Series: My Number Card holding rate", "Unit: %", "Date: July 2024")
    if not until(lambda: all(name in names(application()) for name in wanted)):
        return f"not all of {wanted} are read, but {[n for n in names(application()) if n][-40:]}"
    rows = until(lambda: selected(application()))
    if rows != ["My Number Card holding rate, July 2024: about 75%"]:
        return f"the rows {rows} are selected"
    return None


process = subprocess.Popen([sys.argv[1], "--language=en", f"--page={CHART}"])
os.environ["GTK_A11Y"] = "none"  # this program reads the bus and is not to be found on it
failed = 0
try:
    Gtk.init()
    until(lambda: any("People who hold" in name for name in names(application())))
    clipboard = Gdk.Display.get_default().get_clipboard()
    for name, test in (("copy", lambda: check_copy(clipboard)), ("cite", lambda: check_cite(clipboard)),
                       ("table", check_table)):
        fault = test() or (f"exited with {process.returncode}" if process.poll() is not None else None)
        print(f"{'not ok' if fault else 'ok'} - {name}{': ' + fault if fault else ''}", flush=True)
        failed += fault is not None
finally:
    process.kill()
    process.wait()
sys.exit(failed > 0)
