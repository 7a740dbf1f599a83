# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a running Ayumi over AT-SPI, as a screen reader does."""
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

Atspi.init()

KEYS = {"Home": 0xFF50, "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "Page_Down": 0xFF56,
        "End": 0xFF57, "Escape": 0xFF1B, "Return": 0xFF0D}  # X keysyms


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


def find(node, holds, depth=0):
    """The first node below @node for which @holds, parents first."""
    if node is None or depth > 60:
        return None
    try:
        if holds(node):
            return node
        for i in range(min(node.get_child_count(), 600)):
            if found := find(node.get_child_at_index(i), holds, depth + 1):
                return found
    except GLib.Error:  # a node that has gone
        pass
    return None


def begins(role, start):
    """The first node of @role whose name begins so."""
    return find(application(), lambda node: node.get_role() == role and (node.get_name() or "").startswith(start))


def button(name):
    """The first button of that name."""
    return find(application(), lambda node: node.get_role() == Atspi.Role.PUSH_BUTTON and node.get_name() == name)


def activate(action):
    """Does @action of the first window; False when it has none of that name."""
    window = until(lambda: (node := application()) and node.get_child_at_index(0))
    for i in range(Atspi.Action.get_n_actions(window) if window else 0):
        if Atspi.Action.get_action_name(window, i) == action:
            return Atspi.Action.do_action(window, i)
    return False


def press(key, pause=0.15):
    """A key by its name below, or a character; and a moment for what it does."""
    Atspi.generate_keyboard_event(KEYS.get(key) or ord(key), None, Atspi.KeySynthType.SYM)
    time.sleep(pause)


def until(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if result := condition():
            return result
        time.sleep(0.2)
    return None


def shown(node=None, depth=0):
    """(role, name, box, node) of all that is shown."""
    node = node or application()
    found = []
    if node is None or depth > 40:
        return found
    try:
        node.clear_cache_single()
        if depth > 1 and not node.get_state_set().contains(Atspi.StateType.SHOWING):
            return found
        box = node.get_extents(Atspi.CoordType.WINDOW) if depth > 0 else None
        found.append((node.get_role(), node.get_name() or "", box, node))
        # What is drawn has many items and no buttons.
        drawn = node.get_role() == Atspi.Role.LIST and any(
            node.get_child_at_index(0).get_child_count() == 0 for _ in range(min(1, node.get_child_count())))
        for i in range(0 if drawn else min(node.get_child_count(), 300)):
            if (child := node.get_child_at_index(i)) is not None:
                found += shown(child, depth + 1)
    except GLib.Error:
        pass
    return found


def shown_names():
    return [name for _, name, _, _ in shown()]


def shown_buttons():
    """(name, box) of all that can be pressed."""
    return [(name, box) for role, name, box, _ in shown() if role == Atspi.Role.PUSH_BUTTON]


def shown_button(name):
    """The first that is shown and whose name begins so."""
    return next((button for button in shown_buttons() if button[0].startswith(name)), None)


def drawn(page):
    """The box of each item that the drawing whose name begins with @page shows, by its name."""
    def is_drawing(node):
        named = node.get_role() == Atspi.Role.LIST and (node.get_name() or "").startswith(page)
        return named and node.get_child_count() > 0

    def read():
        found = {}
        try:
            drawing = find(application(), is_drawing)
            for i in range(drawing.get_child_count() if drawing else 0):
                child = drawing.get_child_at_index(i)
                child.clear_cache_single()
                found[child.get_name()] = child.get_extents(Atspi.CoordType.WINDOW)
        except (GLib.Error, AttributeError):  # it has been made anew meanwhile
            return None
        return found

    return until(read) or {}
