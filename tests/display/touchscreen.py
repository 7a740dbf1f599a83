# SPDX-License-Identifier: GPL-3.0-or-later
"""A touch screen that is not there: Xorg on its dummy video driver, with fingers that its inputtest driver takes from a
socket. What they do reaches the application as a real touch does, through the server and XInput 2."""
import atexit
import os
import pathlib
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time

SKIPPED = 77  # what meson takes for a test that cannot run here
SERVERS = ("/usr/lib/xorg/Xorg", "/usr/libexec/Xorg", "/usr/lib/Xorg")
MODULES = ("/usr/lib/xorg/modules", "/usr/lib64/xorg/modules")
NEEDED = ("drivers/dummy_drv.so", "input/inputtest_drv.so")
MOST = 1920       # pixels of either side that the screen may be given
STEP = 0.016      # seconds between two places of a finger that moves

CONFIGURATION = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  DefaultDepth 24
  SubSection "Display"
    Virtual {most} {most}
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "fingers"
  Driver "inputtest"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
  Option "SocketPath" "{folder}/fingers"
EndSection
Section "InputDevice"
  Identifier "mouse"
  Driver "inputtest"
  Option "DeviceType" "PointerAbsolute"
  Option "SocketPath" "{folder}/mouse"
EndSection
Section "InputDevice"
  Identifier "keys"
  Driver "inputtest"
  Option "DeviceType" "Keyboard"
  Option "SocketPath" "{folder}/keys"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "fingers" "SendCoreEvents"
  InputDevice "mouse" "CorePointer"
  InputDevice "keys" "CoreKeyboard"
EndSection
"""

# Without a frame and a shadow, so that a place in the window is one on the screen.
MANAGER = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
  <application type="normal"><decor>no</decor><fullscreen>yes</fullscreen></application>
</applications></openbox_config>"""

# xf86-input-inputtest-protocol.h: a message is its length, its type and what belongs to that.
VERSION, WAIT, TOUCH = 0, 1, 6
BEGIN, UPDATE, END = 18, 19, 20  # XI_TouchBegin and so on, of XI2.h
AXES = 64                        # that a message has room for
AXIS_MOST = 0xFFFF               # value at the right and lower edge


def server():
    """The server's program, None where it or one of its drivers is missing."""
    if not any(all(pathlib.Path(folder, name).exists() for name in NEEDED) for folder in MODULES):
        return None
    return next((name for name in SERVERS if os.path.exists(name)), None) or shutil.which("Xorg")


class Touchscreen:
    """A screen of @width × @height with a window manager on it, and ten fingers. Sets DISPLAY; ends this program as
    skipped where there is no such server."""

    def __init__(self, width, height):
        program = server()
        if program is None:
            print("1..0 # SKIP there is no Xorg with the drivers dummy and inputtest here", flush=True)
            sys.exit(SKIPPED)
        self.folder = pathlib.Path(tempfile.mkdtemp())
        configuration = self.folder / "xorg.conf"
        configuration.write_text(CONFIGURATION.format(most=MOST, folder=self.folder))
        told, tells = os.pipe()
        self.server = subprocess.Popen(
            [program, "-displayfd", str(tells), "-novtswitch", "-sharevts", "-noreset", "-nolisten", "tcp",
             "-config", configuration, "-logfile", self.folder / "log"],
            pass_fds=[tells], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(tells)
        number = os.fdopen(told).readline().strip()
        if not number:
            sys.exit(f"Xorg does not start:\n{(self.folder / 'log').read_text()[-2000:]}")
        os.environ["DISPLAY"] = f":{number}"
        self.resize(width, height)
        manages = self.folder / "openbox.xml"
        manages.write_text(MANAGER)
        self.manager = subprocess.Popen(["openbox", "--sm-disable", "--config-file", manages], stderr=subprocess.DEVNULL)
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(str(self.folder / "fingers"))
        self.send(VERSION, struct.pack("=HH", 1, 1))
        self.hear()
        atexit.register(self.close)

    def close(self):
        """At the end of this program, however it ends."""
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()
        shutil.rmtree(self.folder)

    # ---- the screen ----

    def resize(self, width, height, output="DUMMY0"):
        """Gives the screen another size, as a turned or exchanged monitor does."""
        mode = f"{width}x{height}"
        modes = subprocess.run(["xrandr"], capture_output=True, text=True).stdout
        if f" {mode} " not in modes:
            timing = (60, width, width + 8, width + 16, width + 24, height, height + 3, height + 6, height + 9)
            subprocess.run(["xrandr", "--newmode", mode, *map(str, timing)], check=True)
        subprocess.run(["xrandr", "--addmode", output, mode], check=True)
        others = [line.split()[0] for line in modes.splitlines() if line.startswith("DUMMY") and "+0+0" in line]
        off = [word for other in others if other != output for word in ("--output", other, "--off")]
        subprocess.run(["xrandr", *off, "--output", output, "--mode", mode, "--pos", "0x0", "--primary"], check=True)
        self.width, self.height = width, height

    def window(self):
        """(x, y, width, height) of the window in front, None when there is none."""
        words = ["xdotool", "getactivewindow", "getwindowgeometry", "--shell"]
        told = subprocess.run(words, capture_output=True, text=True).stdout
        values = dict(line.split("=") for line in told.split())
        return tuple(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")) if values else None

    # ---- fingers ----

    def send(self, kind, rest=b""):
        self.socket.sendall(struct.pack("=II", 8 + len(rest), kind) + rest)

    def hear(self):
        length = struct.unpack("=I", self.socket.recv(4, socket.MSG_WAITALL))[0]
        self.socket.recv(length - 4, socket.MSG_WAITALL)

    def touch(self, kind, finger, x, y):
        """One event of one finger, dealt with by the server when this returns."""
        values = [0.0] * (2 * AXES)
        values[0] = x * AXIS_MOST / self.width
        values[1] = y * AXIS_MOST / self.height
        self.send(TOUCH, struct.pack("=III8B4x", finger, kind, 0, 3, *[0] * 7)
                  + struct.pack(f"={2 * AXES}d", *values))
        self.send(WAIT)
        self.hear()

    def tap(self, x, y, times=1):
        for _ in range(times):
            self.touch(BEGIN, 0, x, y)
            time.sleep(0.04)
            self.touch(END, 0, x, y)
            time.sleep(0.08)

    def hold(self, x, y, seconds=1.2):
        self.touch(BEGIN, 0, x, y)
        time.sleep(seconds)
        self.touch(END, 0, x, y)

    def move(self, ways, seconds=0.4, rest=0):
        """Fingers go each from the first to the last place of its way, ((x, y), (x, y)), rest and leave."""
        steps = max(2, round(seconds / STEP))
        for finger, (start, _) in enumerate(ways):
            self.touch(BEGIN, finger, *start)
        for step in range(1, steps + 1):
            for finger, ((x, y), (to_x, to_y)) in enumerate(ways):
                self.touch(UPDATE, finger, x + (to_x - x) * step / steps, y + (to_y - y) * step / steps)
            time.sleep(seconds / steps)
        time.sleep(rest)
        for finger, (_, end) in enumerate(ways):
            self.touch(END, finger, *end)

    def drag(self, start, end, seconds=0.4, rest=0.3):
        """One finger; without @rest it throws what it moves."""
        self.move([(start, end)], seconds, rest)

    def pinch(self, x, y, apart, to, seconds=0.5):
        """Two fingers beside (@x, @y), @apart pixels from each other and then @to."""
        self.move([((x - apart / 2, y), (x - to / 2, y)), ((x + apart / 2, y), (x + to / 2, y))], seconds, 0.1)
