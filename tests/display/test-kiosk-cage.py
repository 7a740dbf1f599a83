#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exhibition mode under cage, the compositor that it is installed with, without a screen: it covers all of it, plays, is
entered by a touch, switches language and forgets who has gone."""
import os
import pathlib
import subprocess
import sys
import tempfile

from finger import Finger
from reading import shown, shown_button, shown_names, until

PROGRAM = sys.argv[1]
WIDTH, HEIGHT = 1280, 720  # of cage's screen when it has none
SOCKET = "wayland-0"

os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()
os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp()  # no compositor of anybody else
display = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], SOCKET)


def says(text):
    return any(text in name for name in shown_names())


def press(finger, name):
    """Touches the middle of the button of that name."""
    button = until(lambda: shown_button(name))
    assert button, f"there is no button “{name}”, but {shown_names()}"
    box = button[1]
    finger.tap(box.x + box.width // 2, box.y + box.height // 2, WIDTH, HEIGHT)


compositor = subprocess.Popen(["cage", "--", PROGRAM, "--kiosk", "--language=ja", "--kiosk-idle=7,10"])
try:
    assert until(display.exists), "cage does not start"
    finger = Finger(SOCKET)  # before there is a window, which has to learn of it
    assert until(lambda: says("Touch to begin"), 40), "the attract loop is not shown"
    box = shown()[1][2]
    assert (box.width, box.height) == (WIDTH, HEIGHT), f"it covers {box.width}×{box.height}"
    finger.tap(WIDTH // 2, HEIGHT // 3, WIDTH, HEIGHT)
    press(finger, "English")
    assert until(lambda: shown_button("日本語")), "the language does not switch"
    assert until(lambda: says("Is anybody still here?")), "no countdown"
    assert until(lambda: says("Touch to begin")), "no reset"
    finger.tap(WIDTH // 2, HEIGHT // 3, WIDTH, HEIGHT)
    assert until(lambda: shown_button("English")), "the next visitor does not begin in Japanese"
    assert compositor.poll() is None, "cage has ended"
finally:
    compositor.terminate()
    compositor.wait()
