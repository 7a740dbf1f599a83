#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is the reader's own: a bookmark with its note is on the disk when the window says so, also after
kill -9, and a note that cannot be saved says why and stays; the sheets of a printout are counted; reports are
listed with what the check finds. Criticals are fatal."""
import os, pathlib, signal, sqlite3, subprocess, sys, tempfile, time

from reading import Atspi, activate, application, find, names, until

home = pathlib.Path(tempfile.mkdtemp(prefix="ayumi-own-"))
notes = home / "ayumi" / "notes.db"
os.environ["XDG_DATA_HOME"] = str(home)


def start(page):
    process = subprocess.Popen([sys.argv[1], "--language=en", f"--page={page}"])
    until(lambda: "Keep this place, with a note" in names(application())
          or "Your note on this place" in names(application()))
    return process


def end(process):
    process.send_signal(signal.SIGKILL)
    process.wait()
    until(lambda: application() is None)


def says(part, seconds=20):
    return until(lambda: any(part in (name or "") for name in names(application())), seconds)


def write(text):
    field = until(lambda: find(application(), lambda node: node.get_role() == Atspi.Role.TEXT
                               and node.get_state_set().contains(Atspi.StateType.EDITABLE)))
    return Atspi.EditableText.set_text_contents(field, text)


def kept():
    with sqlite3.connect(f"file:{notes}?mode=ro", uri=True) as db:
        return db.execute("SELECT link, note FROM bookmarks").fetchall()


def check_saved():
    process = start("timeline")
    if not activate("win.bookmark") or not says("Saved, on this computer alone"):
        return "the place is not kept"
    write("Ask about 2021")
    if not until(lambda: kept() == [("ayumi:///timeline", "Ask about 2021")]):
        return f"the disk has {kept()}"
    if not says("Saved, on this computer alone"):
        return "it does not say that it is saved"
    end(process)
    if kept() != [("ayumi:///timeline", "Ask about 2021")]:
        return f"after a kill the disk has {kept()}"
    process = start("timeline")
    found = says("Your note on this place")
    end(process)
    return None if found else "the place is not marked as kept after a restart"


def check_unsaved():
    """Another program holds the notes: the window says so, and saves once it can."""
    process = start("timeline")
    activate("win.bookmark")
    says("Saved, on this computer alone")
    other = sqlite3.connect(notes, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    write("Second thoughts")
    told = says("Not saved: another program is writing your notes")
    other.execute("ROLLBACK")
    write("Third thoughts")
    saved = until(lambda: kept() == [("ayumi:///timeline", "Third thoughts")])
    end(process)
    return None if told and saved else f"told {told}, kept {kept()}"


def check_list():
    process = start("overview")
    activate("win.bookmarks")
    found = says("Third thoughts")
    end(process)
    return None if found else "the list does not have the note"


def check_print():
    process = start("document:annual-report-2024")
    activate("win.print")
    found = says(" sheets") and says("Sheet 1")
    end(process)
    return None if found else "there is no preview with sheets"


def check_reports():
    process = start("overview")
    activate("win.reports")
    found = says("Whole, as published. Errors: 0, warnings: 0")
    end(process)
    return None if found else "the bundled report is not listed as whole"


failed = 0
for name, test in (("saved", check_saved), ("unsaved", check_unsaved), ("list", check_list),
                   ("print", check_print), ("reports", check_reports)):
    problem = test()
    print(f"{'not ok' if problem else 'ok'} {name}{': ' + problem if problem else ''}", flush=True)
    failed += problem is not None
subprocess.run(["rm", "-rf", home], check=True)
sys.exit(failed > 0)
