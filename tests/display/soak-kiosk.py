#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exhibition mode under random fingers and keys: soak-kiosk.py PROGRAM [EVENTS [SEED]], on a screen that lies and on one
that stands.

Touches, drags, wheels, words and keys with every modifier, by the XTEST extension, in rounds of a tenth of EVENTS
(200,000). After each round everybody leaves, and when the screen has been as new for a while its memory is read. It
must still run, in its one window and without processes of its own, answer within ten seconds, and never be more than
5 MB larger than after the first round."""
import ctypes, os, pathlib, random, subprocess, sys, tempfile, time

PROGRAM = sys.argv[1]
EVENTS = int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
SIZES = ("1280x800", "1080x1920")
MOST_GROWTH = 5.0  # MB
AT_ONCE = 200      # events before the screen has to catch up
RESTING = 20       # seconds after a reset, so that what it freed has gone back to the system
LETTERS = [*"abcdefghijklmnopqrstuvwxyz0123456789", "comma", "period", "question", "plus", "minus"]
KEYS = [*LETTERS, "Tab", "Return", "Escape", "space", "BackSpace", "Delete", "Home", "End", "Left", "Right", "Up", "Down",
        "Prior", "Next", "Menu", "Print", *(f"F{i}" for i in range(1, 13))]
MODIFIERS = ("Control_L", "Alt_L", "Super_L", "Shift_L")
STATE = pathlib.Path(tempfile.mkdtemp())
COUNTERS = STATE / "ayumi" / "kiosk-counters.csv"


class Hand:
    """Fingers and keys, as the X server takes them from a device."""

    def __init__(self, chance):
        self.chance = chance
        self.n = 0 # events
        self.x, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = self.x.XStringToKeysym.restype = ctypes.c_void_p
        self.x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        self.width, self.height = self.x.XDisplayWidth(self.display, 0), self.x.XDisplayHeight(self.display, 0)
        self.codes = {name: self.x.XKeysymToKeycode(self.display, ctypes.c_void_p(self.x.XStringToKeysym(name.encode())))
                      for name in (*KEYS, *MODIFIERS)}

    def move(self, x, y):
        self.n += 1
        self.test.XTestFakeMotionEvent(self.display, 0, x, y, ctypes.c_ulong(0))

    def somewhere(self):
        self.move(self.chance.randrange(self.width), self.chance.randrange(self.height))

    def button(self, button, down):
        self.n += 1
        self.test.XTestFakeButtonEvent(self.display, button, down, ctypes.c_ulong(0))

    def click(self, button, times=1):
        for _ in range(times):
            self.button(button, True)
            self.button(button, False)

    def key(self, name, down):
        self.n += 1
        self.test.XTestFakeKeyEvent(self.display, self.codes[name], down, ctypes.c_ulong(0))

    def press(self, *names):
        for name in names:
            self.key(name, True)
        for name in reversed(names):
            self.key(name, False)

    def drag(self):
        self.somewhere()
        self.button(1, True)
        for _ in range(self.chance.randint(1, 8)):
            self.somewhere()
        self.button(1, False)

    def act(self):
        """One thing that a visitor does."""
        chance, kind = self.chance, self.chance.random()
        if kind < 0.5:
            self.somewhere()
            self.click(chance.choice((1, 1, 1, 1, 1, 2, 3)), chance.choice((1, 1, 1, 2, 3)))
        elif kind < 0.6:
            self.drag()
        elif kind < 0.7:
            self.click(chance.choice((4, 5, 6, 7)), chance.randint(1, 9))
        elif kind < 0.8:
            for _ in range(chance.randint(1, 6)):
                self.press(chance.choice(LETTERS))
        elif kind < 0.9:
            self.press(chance.choice(KEYS))
        else:
            self.press(*chance.sample(MODIFIERS, chance.randint(1, 2)), chance.choice(KEYS))

    def sync(self):
        self.x.XSync(self.display, False)

    def go_home(self):
        """A story that plays would hold the reset up. The first touch may only have ended a countdown."""
        for _ in range(2):
            self.move(self.width // 16, self.height - 24)
            self.click(1)
            self.sync()
            time.sleep(1)


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


def until_forgotten(hand):
    """The counters are written at each reset."""
    hand.go_home()
    began = time.time()
    while not COUNTERS.exists() or COUNTERS.stat().st_mtime < began + 2:
        assert time.time() < began + 60, "no reset"
        time.sleep(0.5)
    time.sleep(RESTING)


def memory(process):
    """Megabytes that are its own."""
    text = pathlib.Path(f"/proc/{process.pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss_Anon:")) / 1024


def windows():
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", ""], capture_output=True, text=True).stdout.split()


def play_round(process, hand, events):
    begun = hand.n
    while hand.n < begun + events:
        at_once = hand.n + AT_ONCE
        while hand.n < at_once:
            hand.act()
        hand.sync()
        assert process.poll() is None, f"it ended with {process.returncode}"
        catch_up(process)


def soak():
    environment = dict(os.environ, XDG_STATE_HOME=str(STATE), G_DEBUG="fatal-criticals")
    subprocess.run([PROGRAM, "--kiosk-set-pin"], input="271828182845\n", text=True, env=environment, check=True)
    process = subprocess.Popen([PROGRAM, "--kiosk", "--kiosk-idle=4,6", "--kiosk-volume=20"], env=environment)
    time.sleep(5)
    shown, sizes, hand = windows(), [], Hand(random.Random(SEED))
    for i in range(1, 11):
        play_round(process, hand, EVENTS // 10)
        until_forgotten(hand)
        sizes.append(memory(process))
        print(f"{hand.width}x{hand.height}\t{i * EVENTS // 10}\t{sizes[-1]:.1f} MB", flush=True)
    children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    assert windows() == shown, "there are other windows"
    assert not children.strip(), f"it started {children}"
    process.kill()
    assert max(sizes) - sizes[0] < MOST_GROWTH, f"it has grown by {max(sizes) - sizes[0]:.1f} MB"


if "DISPLAY" in os.environ:
    soak()
else:
    for size in SIZES:
        subprocess.run(["xvfb-run", "-a", "-s", f"-screen 0 {size}x24", "dbus-run-session", "--",
                        sys.executable, *sys.argv], check=True)
