#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks charts by the keyboard: every value that `ayumictl describe` names is reached, and is said in the bar
below the chart and by the tree of readers in the same words; so is every text. Then the cursor that picture,
table and sound share. Criticals are fatal; there may be no sound here, and that is no fault."""
import json, os, subprocess, sys, time
from reading import Atspi, application, find, names, press, until

PROGRAM, CTL, REPORT = sys.argv[1:4]
CHARTS = ("mynaportal-users", "digital-adaptation", "listed-measures", "agency-quota")
PLAY = {"en": "Play the values as tones (S)", "ja": "数値を音で聞く (S)"}


BAR = {}  # of the program that runs


def label_of(bar):
    """Of the bar below a chart the label that says the point with the focus."""
    parts = [bar.get_child_at_index(i) for i in range(bar.get_child_count())]
    return next(part for part in parts if part.get_role() == Atspi.Role.LABEL)


def sentence():
    return BAR["label"].get_name() or ""


def described(chart, lang):
    """The names of the values of the chart in their order, and all other texts, as `ayumictl describe` has them."""
    text = subprocess.run([CTL, "describe", REPORT, f"indicators/{chart}", "--lang", lang], capture_output=True,
                          check=True, text=True).stdout
    values, texts = [], []

    def walk(node):
        target = node.get("target", "")
        (values if target.startswith("observation:") else texts).append(node.get("name", ""))
        for child in node.get("children", []):
            walk(child)

    tree = json.loads(text)
    walk(tree)
    return values, [name for name in texts if name] + tree["description"].split("\n")


def opened(chart, lang):
    process = subprocess.Popen([PROGRAM, f"--language={lang}", f"--page=indicators/{chart}"])
    button = until(lambda: find(application(), lambda n: n.get_name() == PLAY[lang]))
    BAR["label"] = label_of(button.get_parent())
    time.sleep(0.5)
    Atspi.generate_mouse_event(700, 85, "b1c")  # the drawing, beside its title
    time.sleep(0.3)
    return process


def close(process):
    process.kill()
    process.wait()
    until(lambda: application() is None, 5)


def check_chart(chart, lang):
    values, texts = described(chart, lang)
    process = opened(chart, lang)
    try:
        tree = application()
        read = set(names(tree))
        find(tree, lambda n: read.update((n.get_description() or "").split("\n")) or False)
        if unread := [text for text in values + texts if text not in read]:
            return f"the tree does not say {unread[:3]}"
        reached = []
        press("Home")
        for _ in range(len(values) + len(texts) + 20):
            press("Right", 0.05)
            said = sentence()
            if said and (not reached or said != reached[-1]):
                reached.append(said)
        if missed := [value for value in values if value not in reached]:
            return f"{len(missed)} of {len(values)} values are not reached, such as {missed[:2]}"
        return None if process.poll() is None else f"exited with {process.returncode}"
    finally:
        close(process)


def check_ends(lang="en"):
    """Home, End, Page Down and the arrows across keep to courses."""
    values, _ = described("digital-adaptation", lang)
    process = opened("digital-adaptation", lang)
    try:
        press("Home")
        for _ in range(20):
            press("Right")
            if sentence() in values:
                break
        press("End")
        last = sentence()
        press("Home")
        first = sentence()
        if not (first.startswith("Adapted, ") and last.startswith("Adapted, 2025")):
            return f"the course begins with “{first}” and ends with “{last}”"
        press("Down")
        if not sentence().startswith("Neither, July 2023"):
            return f"down leads to “{sentence()}”"
        press("Page_Down")
        if not sentence().startswith("Neither, July 2024"):
            return f"a year on is “{sentence()}”"
        press("Up")
        return None if sentence().startswith("Adapted, July 2024") else f"up leads to “{sentence()}”"
    finally:
        close(process)


def check_cursor(lang="en"):
    """The table begins at the point with the focus, and a row that is chosen there has the focus afterwards."""
    process = opened("mynaportal-users", lang)
    row = lambda: find(application(), lambda n: n.get_role() in (Atspi.Role.TABLE_ROW, Atspi.Role.LIST_ITEM)
                       and n.get_state_set().contains(Atspi.StateType.SELECTED) and "registered" in n.get_name().lower())
    try:
        press("Home")
        for _ in range(10):
            press("Right")
            if "7 August 2022" in sentence():
                break
        press("t", 1)
        if not (until(row, 5) and "7 August 2022" in row().get_name()):
            return f"the table begins at “{row() and row().get_name()}”"
        press("Down", 0.5)
        press("Escape", 1)
        return None if "about July 2023" in sentence() else f"after the table the focus is on “{sentence()}”"
    finally:
        close(process)


def check_sound(lang="en"):
    """Playing moves the cursor from point to point and ends by itself; without a way out it does so in silence."""
    for media in (None, "none"):
        if media:
            os.environ["GTK_MEDIA"] = media
        process = opened("mynaportal-users", lang)
        try:
            press("Home")
            for _ in range(10):
                press("Right")
                if "July 2022" in sentence():
                    break
            press("s", 0)
            if not until(lambda: "1 October 2024" in sentence(), 10):
                return "the sound does not come to the last value"
            if process.poll() is not None:
                return f"exited with {process.returncode}"
        finally:
            close(process)
    return None


failed = 0
checks = [(f"{chart} {lang}", lambda chart=chart, lang=lang: check_chart(chart, lang)) for chart in CHARTS
          for lang in ("ja", "en")]
checks += [(test.__name__, test) for test in (check_ends, check_cursor, check_sound)]
for name, test in checks:
    fault = test()
    print(f"{'not ok' if fault else 'ok'} - {name}{': ' + fault if fault else ''}", flush=True)
    failed += fault is not None
sys.exit(failed > 0)
