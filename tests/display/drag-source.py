#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""drag-source.py URI: a small window from which URI can be dragged, as a file manager lets one. Says that it is there,
and goes once something was dropped."""
import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk

Gtk.init()
window, source, loop = Gtk.Window(), Gtk.DragSource(), GLib.MainLoop()
content = Gdk.ContentProvider.new_for_bytes("text/uri-list", GLib.Bytes.new(f"{sys.argv[1]}\r\n".encode()))
source.connect("prepare", lambda *_: content)
source.connect("drag-end", lambda *_: loop.quit())
window.set_decorated(False)
window.set_default_size(120, 120)
window.add_controller(source)
window.present()
GLib.timeout_add(500, lambda: print("there", flush=True))
loop.run()
