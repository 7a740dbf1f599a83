#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every page in both languages and reads it over AT-SPI: the window has the report's title,
the drawing is a list with items that have names, the right text is there. Then the switch of the language and a wrong file. Criticals are fatal."""
import re, subprocess, sys, time
from reading import Atspi, GLib, activate, application, begins, button, names, press, until

PAGES = {  # page: a name that must be read on it, ja and en
    "overview": ("マイナンバーカードを持つ人", "People who hold a My Number Card"),
    "timeline": ("デジタル庁発足", "Digital Agency"),
    "organisation": ("デジタル監", "Chief Officer"),
    "indicators": ("デジタル庁の職員", "Staff of the Digital Agency"),
    "programmes": ("マイナポータル", "Mynaportal"),
    "frameworks": ("ミッション・ビジョン・バリュー", "Mission, Vision and Values"),
    "glossary": ("マイナポータル", "Mynaportal"),
    "help": ("グラフの印", "The marks of charts"),
    "documents": ("2024年デジタル庁年次報告", "Digital Agency Annual Report 2024"),
    "search?q=かけくぬ": ("「かけくぬ」は見つかりません", "Nothing found for “かけくぬ”"),
    "search?q=FY2021": ("デジタル庁発足", "Digital Agency"),
}
TITLES = ("デジタル庁 活動報告", "Digital Agency: activity reports")


def check_switch(program):
    """The language changes while the window is open, and the place, its words and its results stay."""
    process = subprocess.Popen([program, "--language=ja", "--page=search?q=2021-09-01"])
    try:
        switch = until(lambda: button("English"))
        if switch is None:
            return "there is no button “English”"
        Atspi.Action.do_action(switch, 0)
        wanted = ("Events", "Digital Agency launched", "日本語")
        seen = lambda: (read := names(application())) and all(any(w in n for n in read) for w in wanted)
        if not until(seen):
            return f"after the switch not all of {wanted} are read"
        if button("English"):
            return "the button for English is still there"
        return None if process.poll() is None else f"exited with {process.returncode}"
    finally:
        process.kill()
        process.wait()


def check_switch_with_details(program):
    """With the pane of details open a switch of the language is as quiet as any other: nothing is warned of."""
    process = subprocess.Popen([program, "--language=ja", "--page=timeline?select=event:digital-agency-launch"],
                               stderr=subprocess.PIPE, text=True)
    try:
        switch = until(lambda: button("English"))
        Atspi.Action.do_action(switch, 0)
        if not until(lambda: any("Indicators" == name for name in names(application()))):
            return "the details are not read in English"
        time.sleep(0.5)
    finally:
        process.kill()
    warnings = [line for line in process.communicate()[1].splitlines() if "WARNING" in line and "a11y" not in line]
    return warnings[0] if warnings else None


def find_focused(node, depth=0):
    """The name of the innermost thing below @node that has the focus."""
    if node is None or depth > 30:
        return None
    try:
        for i in range(min(node.get_child_count(), 600)):
            if found := find_focused(node.get_child_at_index(i), depth + 1):
                return found
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return node.get_name()
    except GLib.Error:
        pass
    return None


def top_of(node):
    return node.get_extents(Atspi.CoordType.WINDOW).y if node is not None else None


def check_section(program):
    """A link to a section opens its document there: the section is at the top of what is seen, in either
    language, and the sections before it are above; the bar says where one is."""
    name, other, entry = "Update history: ", "更新履歴：", "Update history"
    link = "documents/annual-report-2024?select=section:annual-report-2024-updates"
    process = subprocess.Popen([program, "--language=en", f"--page={link}"])
    try:
        seen = lambda: 60 < (top_of(begins(Atspi.Role.LIST_ITEM, name)) or 0) < 260
        if not until(seen):
            return f"“{name}” is not at the top but at {top_of(begins(Atspi.Role.LIST_ITEM, name))}"
        if (top_of(begins(Atspi.Role.LIST_ITEM, "Introduction: ")) or 0) >= 0:
            return "the introduction is not above what is seen"
        if names(application()).count(entry) < 2:
            return "the contents and the bar do not both name the section"
        switch = until(lambda: button("日本語"))
        Atspi.Action.do_action(switch, 0)
        if not until(lambda: 60 < (top_of(begins(Atspi.Role.LIST_ITEM, other)) or 0) < 260):
            return f"in Japanese “{other}” is at {top_of(begins(Atspi.Role.LIST_ITEM, other))}"
        return None if process.poll() is None else f"exited with {process.returncode}"
    finally:
        process.kill()
        process.wait()


def check_wrong_file(program):
    """A file that is no report is refused in words, and the open report stays."""
    process = subprocess.Popen([program, "--language=en", __file__])
    try:
        wanted = ("Dismiss", "People who hold a My Number Card")
        if not until(lambda: all(any(w in n for n in names(application())) for w in wanted)):
            return f"not all of {wanted} are read"
        return None if process.poll() is None else f"exited with {process.returncode}"
    finally:
        process.kill()
        process.wait()


def check_keys(program):
    """The arrows walk a drawing as a tree: a closed branch opens, and its first unit is read."""
    link = "organisation/tree?at=2024-07&closed=digital-agency"
    process = subprocess.Popen([program, "--language=en", f"--page={link}"])
    try:
        closed = lambda: any("below, closed" in n for n in names(application()))
        if not until(lambda: closed() and not any(n.startswith("Chief Officer") for n in names(application()))):
            return "the branch is not closed at first"
        Atspi.generate_mouse_event(1100, 115, "b1c")  # the drawing, beside its title
        time.sleep(0.5)
        for key in ("Home", "Down", "Right"):  # to the first unit, the next, into it
            press(key)
        if not until(lambda: any(n.startswith("Chief Officer") for n in names(application()))):
            return "the arrows do not open the branch"
        return None if process.poll() is None else f"exited with {process.returncode}"
    finally:
        process.kill()
        process.wait()


def descriptions(node, depth=0):
    """All descriptions below a node."""
    found = []
    if node is None or depth > 30:
        return found
    try:
        found.append(node.get_description() or "")
        for i in range(min(node.get_child_count(), 600)):
            found += descriptions(node.get_child_at_index(i), depth + 1)
    except GLib.Error:
        pass
    return found


def check_every_unit(program):
    """On each day every unit that the drawing speaks of is read with its level and its position."""
    for day in ("2020-12", "2021-09-01", "2022-08", "2024-07"):
        process = subprocess.Popen([program, "--language=en", f"--page=organisation?at={day}"])
        try:
            told = lambda: [m for d in descriptions(application()) if (m := re.match(r"(\d+) posts and bodies", d))]
            read = lambda: sum(bool(re.search(r"level \d+, \d+ of \d+", n)) for n in names(application()))
            if not until(lambda: told() and read() == int(told()[0].group(1))):
                return f"{day}: {read()} units are read, of {[m.group(1) for m in told()]}"
        finally:
            process.kill()
            process.wait()
            until(lambda: application() is None, 5)
    return None


def check_unit_list(program):
    """The organisation as a list: every row says level and position, and romaji leads to a name in kana."""
    link = "organisation?at=2024-07-31&form=list&select=unit:prime-minister"
    process = subprocess.Popen([program, "--language=ja", f"--page={link}"])
    focused = lambda: find_focused(application())
    try:
        rows = lambda: [n for n in names(application()) if "階層" in n and "番目" in n]
        if not until(lambda: len(rows()) > 10):
            return f"rows do not say where they are: {rows()[:3]}"
        Atspi.generate_mouse_event(620, 115, "b1c")  # the first row
        time.sleep(0.5)
        for letter in "dejitaru":
            press(letter, 0.1)
        if not until(lambda: any(n.startswith("デジタル") for n in [focused() or ""])):
            return f"romaji leads to “{focused()}”"
        before = focused()
        press("Right", 0.3)
        press("Down", 0)
        if not until(lambda: (focused() or before) != before):
            return f"the arrows do not lead on from “{before}”"
        return None if process.poll() is None else f"exited with {process.returncode}"
    finally:
        process.kill()
        process.wait()


def check_find(program):
    """What is found in the organisation is opened where it stands, and the drawing has the focus."""
    process = subprocess.Popen([program, "--language=en", "--page=organisation/tree?at=2024-07"])
    hidden = "Procurement support"
    try:
        if not until(lambda: any("Digital Agency" in n for n in names(application()))):
            return "the organisation is not read"
        if any(n.startswith(hidden) for n in names(application())):
            return f"“{hidden}” is not closed at first"
        if not activate("win.find"):
            return "nothing finds in place"
        time.sleep(1)
        for letter in "procurem":
            press(letter, 0.1)
        if not until(lambda: hidden in names(application())):
            return f"“{hidden}” is not offered"
        press("Return")
        if not until(lambda: any(n.startswith(hidden + ", ") and "level" in n for n in names(application()))):
            return f"“{hidden}” is not in the drawing"
        if not until(lambda: (find_focused(application()) or "").startswith("Organisation as of")):
            return f"the focus is on “{find_focused(application())}”"
        return None if process.poll() is None else f"exited with {process.returncode}"
    finally:
        process.kill()
        process.wait()


def check(program, page, lang, index):
    process = subprocess.Popen([program, f"--language={lang}", f"--page={page}"])
    wanted, found, deadline = PAGES[page][index], [], time.monotonic() + 20
    try:
        while time.monotonic() < deadline and process.poll() is None:
            node = application()
            found = names(node) if node is not None else []
            if any(wanted in name for name in found) and any(TITLES[index] in name for name in found):
                return None
            time.sleep(0.2)
        if process.poll() is not None:
            return f"exited with {process.returncode}"
        return f"“{wanted}” is not read; read {len(found)} names, such as {[n for n in found if n][:8]}"
    finally:
        process.kill()
        process.wait()
        while application() is not None and time.monotonic() < deadline + 5:
            time.sleep(0.05)


failed = 0
for page in PAGES:
    for index, lang in enumerate(("ja", "en")):
        fault = check(sys.argv[1], page, lang, index)
        print(f"{'not ok' if fault else 'ok'} - {page} {lang}{': ' + fault if fault else ''}", flush=True)
        failed += fault is not None
for test in (check_switch, check_switch_with_details, check_section, check_wrong_file, check_keys,
             check_every_unit, check_unit_list, check_find):
    fault = test(sys.argv[1])
    print(f"{'not ok' if fault else 'ok'} - {test.__name__}{': ' + fault if fault else ''}", flush=True)
    failed += fault is not None
    until(lambda: application() is None, 5)
sys.exit(failed > 0)

