#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every page in both languages and reads it over AT-SPI: the window has the report's title,
the drawing is a list with items that have names, the right text is there. Then the switch of the language and a wrong file. Criticals are fatal."""
import subprocess, sys, time
from reading import Atspi, application, find, names, until

PAGES = {  # page: a name that must be read on it, ja and en
    "overview": ("マイナンバーカードを持つ人", "People who hold a My Number Card"),
    "timeline": ("デジタル庁発足", "Digital Agency"),
    "organisation": ("デジタル監", "Chief Officer"),
    "indicators": ("デジタル庁の職員", "Staff of the Digital Agency"),
    "programmes": ("マイナポータル", "Mynaportal"),
    "frameworks": ("ミッション・ビジョン・バリュー", "Mission, Vision and Values"),
    "glossary": ("マイナポータル", "Mynaportal"),
    "documents": ("2024年デジタル庁年次報告", "Digital Agency Annual Report 2024"),
    "search?q=FY2021": ("デジタル庁発足", "Digital Agency"),
}
TITLES = ("デジタル庁 活動報告", "Digital Agency: activity reports")

def check_switch(program):
    """The language changes while the window is open, and the place, its words and its results stay."""
    process = subprocess.Popen([program, "--language=ja", "--page=search?q=2021-09-01"])
    try:
        button = until(lambda: find(application(), "English"))
        if button is None:
            return "there is no button “English”"
        Atspi.Action.do_action(button, 0)
        wanted = ("Events", "Digital Agency launched", "日本語")
        seen = lambda: (read := names(application())) and all(any(w in n for n in read) for w in wanted)
        if not until(seen):
            return f"after the switch not all of {wanted} are read"
        if find(application(), "English"):
            return "the button for English is still there"
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
for test in (check_switch, check_wrong_file):
    fault = test(sys.argv[1])
    print(f"{'not ok' if fault else 'ok'} - {test.__name__}{': ' + fault if fault else ''}", flush=True)
    failed += fault is not None
    until(lambda: application() is None, 5)
sys.exit(failed > 0)

