#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exhibition mode over AT-SPI and with a finger made of xdotool: it starts into the attract loop, a touch enters, the
language switches, the screen may be turned, the staff get in with their PIN alone, ways out are shut, a visitor who has
gone is forgotten, and what ends by itself comes back, plainer each time. Criticals are fatal. test-kiosk-crawl.c measures the screens."""
import os, pathlib, socket, subprocess, sys, tempfile, time

from reading import application, shown_button, shown_buttons, shown_names, until

PROGRAM = sys.argv[1]
WIDTH, HEIGHT = 1280, 800
STATE = tempfile.mkdtemp()
STARTS = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "ayumi", "kiosk-starts")
running = []
WAYS_OUT = ("ctrl+shift+i", "ctrl+shift+d", "ctrl+shift+m", "alt+F4", "ctrl+q", "ctrl+w", "ctrl+n", "ctrl+o",
            "ctrl+s", "ctrl+p", "ctrl+comma", "F1", "F10", "ctrl+question", "F11", "Menu", "shift+F10",
            "ctrl+period", "ctrl+a", "ctrl+c", "Print")

os.environ["XDG_STATE_HOME"] = STATE


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True).stdout


def tap(x, y):
    xdotool("mousemove", x, y, "click", 1)


def press(name):
    """Touches the button of that name in its middle."""
    found = until(lambda: shown_button(name), 30)
    assert found, f"there is no button “{name}”, but {[button[0] for button in shown_buttons()]}"
    box = found[1]
    tap(box.x + box.width // 2, box.y + box.height // 2)
    time.sleep(0.4)


def start(*options, starts=(), shows="Touch to begin"):
    """Starts it, as if it had been started at the monotonic times @starts too and ended by itself."""
    STARTS.parent.mkdir(exist_ok=True)
    STARTS.write_text("".join(f"{int(second * 1e6)}\n" for second in starts))
    process = subprocess.Popen([PROGRAM, "--kiosk", *options])
    running.append(process)
    assert until(lambda: any(shows in name for name in shown_names()), 60), f"“{shows}” is not shown"
    return process


def stop(process):
    status = process.poll()
    process.kill()
    process.wait()
    until(lambda: application() is None, 5)
    assert status is None, f"it ended with {status}"


def test_visit():
    """A touch enters, home is one tap away from a tile, and each language leads to the other."""
    process = start("--language=ja")
    tap(600, 300)
    for tile, home, other in (("年表", "最初へ", "English"), ("Timeline", "Home", "日本語")):
        press(tile)
        assert until(lambda: shown_button(tile) is None), f"{tile}: home is still shown"
        press(home)
        assert until(lambda: shown_button(tile)), f"{tile}: home is more than one tap away"
        press(other)
    assert until(lambda: shown_button("年表")), "Japanese does not come back"
    stop(process)


def test_search():
    process = start("--language=ja")
    tap(600, 300)
    press("検索")
    for key in ("か", "き", "゛"):
        press("濁点" if key == "゛" else key)
    xdotool("key", "BackSpace", "BackSpace", "BackSpace")
    press("ABC 123")
    for key in "jpki":
        press(key)
    assert until(lambda: any("公的個人認証" in name for name in shown_names())), "JPKI typed on the pad finds nothing"
    stop(process)


def test_reset():
    """Language, size, contrast and place of a visitor are gone when they are, after a countdown that one touch ends."""
    process = start("--language=ja", "--kiosk-idle=6,10")
    tap(600, 300)
    press("English")
    press("Text size")
    press("Timeline")
    assert until(lambda: any("Is anybody still here?" in name for name in shown_names()), 40), "no countdown"
    tap(600, 300)
    assert until(lambda: not any("Is anybody" in name for name in shown_names()), 6), "a touch does not end the countdown"
    assert shown_button("Home"), "the touch that ended the countdown did more"
    assert until(lambda: any("Touch to begin" in name for name in shown_names()), 60), "no reset"
    tap(600, 300)
    assert until(lambda: shown_button("最初へ")), "the next visitor does not begin in Japanese"
    counters = pathlib.Path(STATE, "ayumi", "kiosk-counters.csv").read_text(encoding="utf-8")
    assert ",page,timeline,en,1" in counters and ",visit,begun,ja," in counters, counters
    stop(process)


def test_ways_out():
    process = start("--language=en")
    before = xdotool("search", "--onlyvisible", "--name", "").split()
    tap(600, 300)
    press("Search")
    for keys in WAYS_OUT:
        xdotool("key", keys)
    for button in (2, 3, 8, 9):
        xdotool("mousemove", 640, 60, "click", button)
    time.sleep(0.5)
    after = xdotool("search", "--onlyvisible", "--name", "").split()
    assert before == after, f"windows: {before}, then {after}"
    assert shown_button("Home"), "the kiosk is not shown any more"
    children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    assert not children.strip(), f"it started {children}"
    stop(process)


def tile_columns():
    pages = ("Overview", "Timeline", "Organisation", "Indicators")
    return len({box.x for name, box in shown_buttons() if name.startswith(pages)})


def test_turned_screen():
    """A screen that lies is made to stand and to lie again: the tiles have as many columns as fit, and all fits."""
    process = start("--language=en")
    tap(600, 300)
    window = xdotool("search", "--onlyvisible", "--name", "^Digital Agency").split()[-1]
    for width, expected in ((500, 2), (WIDTH, 4)):
        xdotool("windowsize", window, width, HEIGHT)
        found = until(lambda: tile_columns() == expected)
        assert found, f"{width} pixels: {tile_columns()} columns of tiles"
        wide = [name for name, box in shown_buttons() if box.x + box.width > width]
        assert not wide, f"{width} pixels: {wide} are not whole"
    stop(process)


def test_staff():
    """The corners in turn, a wrong PIN, the right one, a volume, and out."""
    set_pin = subprocess.run([PROGRAM, "--kiosk-set-pin"], input="271828\n", text=True)
    assert set_pin.returncode == 0, "the PIN is not taken"
    process = start("--language=en")
    for x in (5, WIDTH - 5, 5, WIDTH - 5, 5):
        tap(x, 5)
        time.sleep(0.1)
    for pin, result in (("1111", "That is not the PIN"), ("271828", "End the Exhibition")):
        for digit in pin:
            press(digit)
        press("Open")
        assert until(lambda: any(result in name for name in shown_names()), 30), f"{pin}: no “{result}”"
    assert any("Off" in name for name in shown_names()), "there is sound before anybody has chosen it"
    for button in ("Louder", "Louder", "Softer"):
        press(button)
    assert pathlib.Path(STATE, "ayumi", "kiosk-volume").read_text() == "10\n", "the volume is not kept"
    press("End the Exhibition")
    assert until(lambda: process.poll() is not None, 30), "it does not end"
    assert process.returncode == 0, process.returncode


def test_listening():
    """A chart says what it shows; where there is a volume it can be heard, until whoever listened goes on."""
    pathlib.Path(STATE, "ayumi", "kiosk-volume").write_text("0\n")
    for volume in (0, 10):
        process = start("--language=en", f"--kiosk-volume={volume}")
        tap(600, 300)
        press("Indicators")
        tap(WIDTH // 4, HEIGHT // 2)
        assert until(lambda: any("chart, unit" in name for name in shown_names())), "no sentence"
        if volume == 0:
            assert shown_button("Listen") is None, "silence is offered"
        else:
            press("Listen")
            assert until(lambda: shown_button("Stop")), "nothing plays"
            press("Home")
            assert until(lambda: shown_button("Stop") is None), "it plays on"
        stop(process)
        pathlib.Path(STATE, "ayumi", "kiosk-volume").unlink(missing_ok=True)


def test_watchdog():
    """READY with the first frame, then beats; after a kill it is back at once."""
    address = os.path.join(STATE, "notify")
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    listener.bind(address)
    listener.settimeout(20)
    environment = dict(os.environ, NOTIFY_SOCKET=address, WATCHDOG_USEC="1000000")
    for _ in range(2):
        began = time.monotonic()
        process = subprocess.Popen([PROGRAM, "--kiosk"], env=environment)
        heard = [listener.recv(100).decode()]
        print(f"# painted {1000 * (time.monotonic() - began):.0f} ms after its start", flush=True)
        heard += [listener.recv(100).decode() for _ in range(3)]
        process.kill()
        process.wait()
        assert heard == ["READY=1", "WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"], heard
    until(lambda: application() is None, 5)


def test_crashes():
    """Three ends within a minute: no stories play. Ten: a picture that nothing changes."""
    now = time.monotonic()
    process = start("--language=en", starts=[now - 2] * 3)
    assert not any("From the pandemic" in name for name in shown_names()), "a story plays"
    stop(process)
    process = start("--language=en", starts=[now - 2] * 10, shows="This screen is resting")
    tap(600, 300)
    xdotool("key", "Escape", "Return")
    time.sleep(0.5)
    assert any("This screen is resting" in name for name in shown_names()), "a touch changes the picture"
    stop(process)


failed = 0
for test in (test_visit, test_search, test_reset, test_ways_out, test_turned_screen, test_staff, test_listening, test_watchdog, test_crashes):
    try:
        test()
        print(f"ok - {test.__name__}", flush=True)
    except AssertionError as fault:
        print(f"not ok - {test.__name__}: {fault}", flush=True)
        failed += 1
        for process in running:
            process.kill()
        until(lambda: application() is None, 5)
sys.exit(failed > 0)
