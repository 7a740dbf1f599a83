#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exhibition mode under random fingers and keys, for as long as it takes: soak-kiosk.py PROGRAM [EVENTS [SEED]].

Touches, drags, wheels, words and keys with every modifier, from xdotool, in rounds of a tenth of EVENTS (200,000). After
each round everybody leaves, and when the screen has been as new for a while its memory is read. It must still run, in
its one window and without processes of its own, and be at most 5 MB larger at the end than after the first round."""
import os, pathlib, random, subprocess, sys, tempfile, time

PROGRAM = sys.argv[1]
EVENTS = int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
WIDTH, HEIGHT = 1280, 800
MOST_GROWTH = 5.0  # MB
AT_ONCE = 50       # events before the screen has to catch up
RESTING = 20       # seconds after a reset, so that what it freed has gone back to the system
KEYS = [*"abcdefghijklmnopqrstuvwxyz0123456789", "Tab", "Return", "Escape", "space", "BackSpace", "Delete", "Home", "End",
        "Left", "Right", "Up", "Down", "Prior", "Next", "Menu", "Print", "comma", "period", "question", "plus", "minus",
        *(f"F{i}" for i in range(1, 13))]
MODIFIERS = ("ctrl", "alt", "super", "shift")
STATE = pathlib.Path(tempfile.mkdtemp())
COUNTERS = STATE / "ayumi" / "kiosk-counters.csv"


def point(chance):
    return ["mousemove", chance.randrange(WIDTH), chance.randrange(HEIGHT)]


def event(chance):
    """One thing that a visitor does, in words of xdotool."""
    kind = chance.random()
    if kind < 0.5:
        return [*point(chance), "click", chance.choice((1, 1, 1, 1, 1, 2, 3))]
    if kind < 0.6:
        return [*point(chance), "mousedown", 1, *point(chance), *point(chance), "mouseup", 1]
    if kind < 0.7:
        return ["click", "--repeat", chance.randint(1, 9), "--delay", 0, chance.choice((4, 5, 6, 7))]
    if kind < 0.9:
        return ["key", chance.choice(KEYS)]
    return ["key", "+".join([*chance.sample(MODIFIERS, chance.randint(1, 2)), chance.choice(KEYS)])]


def processor_time(process):
    return sum(map(int, pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]))


def catch_up(process):
    """Until it has nothing more to do than a screen that plays has."""
    before = processor_time(process)
    for _ in range(200):
        time.sleep(0.05)
        now = processor_time(process)
        if now - before <= 2:
            return
        before = now
    raise AssertionError("it is busy for ten seconds")


def until_forgotten():
    """The counters are written at each reset."""
    began = time.time()
    while not COUNTERS.exists() or COUNTERS.stat().st_mtime < began + 3:
        assert time.time() < began + 300, "no reset"
        time.sleep(0.5)
    time.sleep(RESTING)


def memory(process):
    """Megabytes that are its own."""
    text = pathlib.Path(f"/proc/{process.pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss_Anon:")) / 1024


def windows():
    return xdotool("search", "--onlyvisible", "--name", "").split()


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True).stdout


def play_round(process, chance, events):
    for _ in range(events // AT_ONCE):
        xdotool(*(word for _ in range(AT_ONCE) for word in event(chance)))
        assert process.poll() is None, f"it ended with {process.returncode}"
        catch_up(process)


def main():
    environment = dict(os.environ, XDG_STATE_HOME=str(STATE), G_DEBUG="fatal-criticals")
    subprocess.run([PROGRAM, "--kiosk-set-pin"], input="271828182845\n", text=True, env=environment, check=True)
    process = subprocess.Popen([PROGRAM, "--kiosk", "--kiosk-idle=4,6"], env=environment)
    time.sleep(5)
    shown, sizes, chance = windows(), [], random.Random(SEED)
    for i in range(1, 11):
        play_round(process, chance, EVENTS // 10)
        until_forgotten()
        sizes.append(memory(process))
        print(f"{i * EVENTS // 10}\t{sizes[-1]:.1f} MB", flush=True)
    children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    assert windows() == shown, "there are other windows"
    assert not children.strip(), f"it started {children}"
    process.kill()
    assert sizes[-1] - sizes[0] < MOST_GROWTH, f"it has grown by {sizes[-1] - sizes[0]:.1f} MB"


main()
