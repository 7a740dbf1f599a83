#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the window and exhibition mode with real fingers: test-touch.py PROGRAM. What fingers hold stays under them, two of
them zoom, what is thrown slides on, what is held opens its menu; the kiosk hides its pointer and outlives another screen."""
import ctypes, os, subprocess, sys, tempfile, time

from touchscreen import Touchscreen

WIDTH, HEIGHT = 1280, 800
SLIP = 4       # pixels that a day or two of rounding are
PROGRAM = sys.argv[1]
CORNER = 8     # pixels from the edges of the screen that the staff touch
FIRST, LATER = "Digital Agency launched, ", "Digital Agency two years old, "

screen = Touchscreen(WIDTH, HEIGHT)
from reading import Atspi, application, begins, drawn, find, shown_button, shown_names, until  # of that screen

os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()


def box_of(start, page="Timeline"):
    """The box of the item of @page whose name begins so, on the screen; None when it is not shown."""
    box = next((box for name, box in drawn(page).items() if name.startswith(start)), None)
    if box is not None:
        # GTK takes the frame that it draws round a window from places in that twice.
        frame = application().get_child_at_index(0).get_extents(Atspi.CoordType.WINDOW)
        box.x, box.y = box.x - 2 * frame.x, box.y - 2 * frame.y
    return box


def shown_box(start, page="Timeline"):
    box = until(lambda: box_of(start, page))
    assert box, f"“{start}” is not shown"
    time.sleep(0.3)
    return box_of(start, page)


def years_in_view():
    """How many the minimap says are."""
    return sum(name.endswith("in view") for name in drawn("Timeline"))


def near(found, wanted, what, slip=SLIP):
    assert abs(found - wanted) <= slip, f"{what}: {found:.1f} and not {wanted:.1f}"


def says(text):
    return any(text in name for name in shown_names())


# ---- the window ----

def test_pinch():
    """The time between the fingers stays there, and two of them move it too."""
    first, later = shown_box(FIRST), shown_box(LATER)
    middle = first.x + 6
    screen.pinch(middle, first.y - 30, 100, 200)
    time.sleep(0.5)
    closer, further = shown_box(FIRST), shown_box(LATER)
    near(closer.x, first.x, "what the fingers hold")
    near(further.x - closer.x, 2 * (later.x - first.x), "what lies beside it")
    screen.move([((middle - 50, 260), (middle + 70, 260)), ((middle + 50, 260), (middle + 170, 260))], rest=0.2)
    time.sleep(0.5)
    near(shown_box(FIRST).x, closer.x + 120, "what both fingers moved")


def test_drag():
    """What is dragged stays under the finger, and stays where that rests; what is thrown slides on."""
    before = shown_box(LATER)
    screen.drag((900, 260), (700, 260))
    time.sleep(0.5)
    after = shown_box(LATER)
    near(after.x, before.x - 200, "what was dragged")
    screen.drag((700, 260), (800, 260), seconds=0.15, rest=0)
    time.sleep(2)
    thrown = shown_box(LATER)
    assert thrown.x > after.x + 150, f"it came {thrown.x - after.x} pixels far when it was thrown"


def test_tap():
    """A fingertip beside an event means it; twice it zooms in, and what is held has a menu with names."""
    event = shown_box(FIRST)
    screen.tap(event.x + 30, event.y - 14)
    assert until(lambda: says("1 September 2021 (Reiwa 3)")), "a tap does not select"
    assert years_in_view() >= 7, f"{years_in_view()} years are in view"
    time.sleep(0.5)
    event = shown_box(FIRST)
    screen.tap(event.x + 10, event.y + 8, times=2)
    assert until(lambda: 3 <= years_in_view() <= 5), f"two taps bring {years_in_view()} years into view"
    time.sleep(0.5)
    event = shown_box(FIRST)
    screen.hold(event.x + 10, event.y + 8)
    for name in ("Open", "Copy Text", "Copy Citation", "Save As…"):
        assert until(lambda: find(application(), lambda node: node.get_name() == name
                                  and node.get_role() == Atspi.Role.MENU_ITEM), 5), f"“{name}” is not read"
    screen.tap(5, 5)


def test_minimap():
    """Its window is dragged."""
    before = shown_box(FIRST)
    year = shown_box("2022: ")
    screen.drag((year.x + 20, year.y + 10), (year.x + 40, year.y + 10))
    time.sleep(0.5)
    after = box_of(FIRST)
    assert after is None or after.x < before.x - 20, "the window of the minimap does not move"


def test_organisation():
    """Two fingers make cards larger, and hold the one between them."""
    name = "Services for the Public Group"
    before = shown_box(name, "Organisation as of")
    screen.pinch(before.x + before.width // 2, before.y + before.height // 2, 80, 120)
    time.sleep(1)
    after = shown_box(name, "Organisation as of")
    near(after.width, 1.5 * before.width, "the width of a card", 10)


# ---- exhibition mode ----

def pointer_is_shown():
    """Whether any pixel of the pointer is."""
    xlib, xfixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")

    class Image(ctypes.Structure):
        _fields_ = [("x", ctypes.c_short), ("y", ctypes.c_short), ("width", ctypes.c_ushort),
                    ("height", ctypes.c_ushort), ("xhot", ctypes.c_ushort), ("yhot", ctypes.c_ushort),
                    ("serial", ctypes.c_ulong), ("pixels", ctypes.POINTER(ctypes.c_ulong))]

    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xfixes.XFixesGetCursorImage.argtypes = [ctypes.c_void_p]
    xfixes.XFixesGetCursorImage.restype = ctypes.POINTER(Image)
    display = xlib.XOpenDisplay(None)
    image = xfixes.XFixesGetCursorImage(display).contents
    seen = any(image.pixels[i] >> 24 & 255 for i in range(image.width * image.height))
    xlib.XCloseDisplay(ctypes.c_void_p(display))
    return seen


def press(name):
    found = until(lambda: shown_button(name))
    assert found, f"there is no button “{name}”, but {shown_names()}"
    box = found[1]
    screen.tap(box.x + box.width // 2, box.y + box.height // 2)


def test_kiosk():
    assert until(lambda: says("Touch to begin"), 40), "the attract loop is not shown"
    subprocess.run(["xdotool", "mousemove", "700", "300"], check=True)
    subprocess.run(["xdotool", "mousemove", "640", "300"], check=True)
    assert until(pointer_is_shown, 5), "the pointer of a mouse is not shown"
    screen.tap(640, 300)
    press("Timeline")
    assert until(lambda: not pointer_is_shown(), 5), "the pointer is shown after a touch"
    before = shown_box(FIRST)
    screen.drag((800, before.y), (650, before.y))
    time.sleep(0.5)
    near(shown_box(FIRST).x, before.x - 150, "what was dragged")
    press("Home")


def test_kiosk_screens():
    """The screen is turned, and another one is put in its place: all of it is covered."""
    for width, height, output in ((800, 1280, "DUMMY0"), (1920, 1080, "DUMMY0"), (1280, 800, "DUMMY1"),
                                  (WIDTH, HEIGHT, "DUMMY0")):
        screen.resize(width, height, output)
        covered = until(lambda: (screen.window() or ())[2:] == (width, height))
        assert covered, f"{width}×{height} on {output}: it covers {(screen.window() or ())[2:]}"
        press("Timeline")
        press("Home")


def test_kiosk_staff():
    for x in (CORNER, WIDTH - CORNER, CORNER, WIDTH - CORNER, CORNER):
        screen.tap(x, CORNER)
    assert until(lambda: shown_button("Open")), "the corners in turn do not ask for the PIN"


def run(arguments, tests):
    """The number of @tests that fail, one after the other in one program."""
    failed = 0
    process = subprocess.Popen([PROGRAM, "--language=en", *arguments])
    for test in tests:
        try:
            test()
            assert process.poll() is None, f"it ended with {process.returncode}"
            print(f"ok - {test.__name__}", flush=True)
        except AssertionError as fault:
            print(f"not ok - {test.__name__}: {fault}", flush=True)
            failed += 1
    process.kill()
    process.wait()
    until(lambda: application() is None, 5)
    return failed


subprocess.run([PROGRAM, "--kiosk-set-pin"], input="271828\n", text=True, check=True, stdout=subprocess.DEVNULL)
sys.exit(run(["--page=timeline"], [test_drag])
         + run(["--page=timeline"], [test_pinch, test_minimap])
         + run(["--page=timeline"], [test_tap])
         + run(["--page=organisation"], [test_organisation])
         + run(["--kiosk"], [test_kiosk, test_kiosk_screens, test_kiosk_staff]) > 0)
