# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a running Ayumi over AT-SPI, as a screen reader does."""
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

Atspi.init()


def names(node, depth=0):
    """All names below a node."""
    found = []
    if node is None:
        return found
    try:
        found.append(node.get_name() or "")
        for i in range(min(node.get_child_count(), 600)):
            child = node.get_child_at_index(i)
            if child is not None and depth < 60:
                found += names(child, depth + 1)
    except GLib.Error:
        pass
    return found


def application():
    """The running Ayumi; one that is just going away is none."""
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        try:
            child = desktop.get_child_at_index(i)
            if child is not None and "ayumi" in (child.get_name() or "").lower():
                return child
        except GLib.Error:
            pass
    return None


def find(node, name, depth=0):
    """The first button below @node with that name."""
    if node is None or depth > 60:
        return None
    try:
        if node.get_name() == name and node.get_role() == Atspi.Role.PUSH_BUTTON:
            return node
        for i in range(min(node.get_child_count(), 600)):
            if found := find(node.get_child_at_index(i), name, depth + 1):
                return found
    except GLib.Error:
        pass
    return None


def until(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if result := condition():
            return result
        time.sleep(0.2)
    return None
