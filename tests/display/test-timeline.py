#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the timeline over AT-SPI and by keyboard: every event is reached and named in the list, and
choices of the filter are read and taken away again."""
import csv, io, subprocess, sys, time
from reading import Atspi, application, begins, names, press, until

program, ctl, report = sys.argv[1:]


def titles():
    dump = subprocess.run([ctl, "dump", report, "events"], capture_output=True, text=True, check=True).stdout
    return {row["title_en"] for row in csv.DictReader(io.StringIO(dump), delimiter="\t", quoting=csv.QUOTE_NONE)}


def check_list():
    """From the first event a page at a time to the last: all of them are read."""
    wanted, seen = titles(), set()

    def read():
        seen.update(name for name in names(application()) if name)
        return not [title for title in wanted if not any(name.startswith(title) for name in seen)]

    if not until(lambda: any("9 events" in name for name in names(application()))):
        return "the first year is not read"
    Atspi.generate_mouse_event(640, 330, "b1c")
    time.sleep(0.8)
    press("Home")
    for _ in range(80):
        if read():
            return None
        press("Page_Down")
    missing = [title for title in wanted if not any(name.startswith(title) for name in seen)]
    return f"{len(missing)} of {len(wanted)} events are not read, among them “{missing[0]}”"


def check_filter():
    """What is chosen is a button that takes it away again, and the drawing says what is left out."""
    chip = lambda: begins(Atspi.Role.PUSH_BUTTON, "Topic: My Number")
    left_out = lambda: any("left out" in name for name in names(application()))
    if not until(lambda: chip() and left_out()):
        return f"the choice is not read, or not what is left out ({bool(chip())}, {left_out()})"
    Atspi.Action.do_action(chip(), 0)
    if not until(lambda: not chip() and not left_out()):
        return "the choice is not taken away"
    return None


CHECKS = {"timeline?form=list": check_list, "timeline?filter=topic:my-number": check_filter}

print(f"1..{len(CHECKS)}")
failed = False
for number, (page, check) in enumerate(CHECKS.items(), 1):
    process = subprocess.Popen([program, "--language=en", f"--page={page}"])
    try:
        problem = check() or (None if process.poll() is None else f"exited with {process.returncode}")
    finally:
        process.kill()
        process.wait()
    print(f"{'not ok' if problem else 'ok'} {number} {page}{' # ' + problem if problem else ''}", flush=True)
    failed |= bool(problem)
sys.exit(failed)
