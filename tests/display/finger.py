# SPDX-License-Identifier: GPL-3.0-or-later
"""A finger for Wayland compositors that know zwlr_virtual_pointer_v1, as cage does, over the bare protocol."""
import os
import socket
import struct
import time

LEFT = 0x110  # BTN_LEFT of linux/input-event-codes.h
DISPLAY = 1


def string(text):
    data = text.encode() + b"\0"
    return struct.pack("=I", len(data)) + data + b"\0" * (-len(data) % 4)


class Finger:
    def __init__(self, display):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(os.path.join(os.environ["XDG_RUNTIME_DIR"], display))
        self.last = DISPLAY
        self.registry = self.new_id()
        self.send(DISPLAY, 1, struct.pack("=I", self.registry))
        wanted = "zwlr_virtual_pointer_manager_v1"
        name = next((name for name, interface in self.globals() if interface == wanted), None)
        if name is None:
            raise OSError("the compositor has no virtual pointers")
        manager = self.new_id()
        self.send(self.registry, 0, struct.pack("=I", name) + string(wanted) + struct.pack("=II", 1, manager))
        self.pointer = self.new_id()
        self.send(manager, 0, struct.pack("=II", 0, self.pointer))

    def new_id(self):
        """The protocol wants them without a gap."""
        self.last += 1
        return self.last

    def send(self, target, opcode, arguments=b""):
        self.socket.sendall(struct.pack("=IHH", target, opcode, 8 + len(arguments)) + arguments)

    def globals(self):
        """(name, interface) of all that the compositor offers."""
        for target, opcode, data in self.round_trip():
            if target == self.registry and opcode == 0:
                name, length = struct.unpack_from("=II", data)
                yield name, data[8:8 + length - 1].decode()

    def round_trip(self):
        """Waits until everything sent has been dealt with; the events that came meanwhile."""
        events, data, callback = [], b"", self.new_id()
        self.send(DISPLAY, 0, struct.pack("=I", callback))
        while True:
            while len(data) < 8 or len(data) < struct.unpack_from("=IHH", data)[2]:
                part = self.socket.recv(65536)
                if not part:
                    raise OSError("the compositor has gone")
                data += part
            target, opcode, size = struct.unpack_from("=IHH", data)
            if target == callback:
                return events
            events.append((target, opcode, data[8:size]))
            data = data[size:]

    def tap(self, x, y, width, height):
        """One touch at (@x, @y) of a screen of that size."""
        def now():
            return int(time.monotonic() * 1000) & 0xFFFFFFFF
        self.send(self.pointer, 1, struct.pack("=IIIII", now(), int(x), int(y), width, height))
        self.send(self.pointer, 4)
        for state in (1, 0):
            self.send(self.pointer, 2, struct.pack("=III", now(), LEFT, state))
            self.send(self.pointer, 4)
        self.round_trip()
