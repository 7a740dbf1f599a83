#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-update.py DEV FOLDER REPO SIGN…: updates under a running application.

A pack is published anew and updated while it is open, which removes the file. The window goes on with
the edition it has, also where it must read the file again: it searches. Then the application itself
is updated while it runs; it closes as it should, and the next start is at the same place."""
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests/display"))
from reading import Atspi, application, button, names, until

APP_ID = "io.github.ayumi.Ayumi"
dev, folder, repo, *sign = sys.argv[1:]
KEYFILE = pathlib.Path.home() / f".var/app/{APP_ID}/config/glib-2.0/settings/keyfile"


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def publish(edition):
    run(dev, "pack", f"{folder}/{edition}/update-test.ayumi")


def publish_application():
    """The same files under a new commit, which flatpak installs as any other update."""
    run("flatpak", "build-commit-from", "--force", *sign, f"--src-repo={repo}", f"--src-ref={ref(APP_ID)}", repo,
        ref(APP_ID))


def ref(name):
    return run("flatpak", "--user", "info", "--show-ref", name).strip()


def update(*ids):
    run("flatpak", "--user", "install", "--or-update", "-y", "--noninteractive", "ayumi", *ids)


def start(*arguments):
    return subprocess.Popen(
        ["flatpak", "--user", "run", "--die-with-parent", "--env=GSK_RENDERER=cairo", "--env=GTK_A11Y=atspi",
         "--env=G_DEBUG=fatal-criticals", APP_ID, "--language=ja", "--report=update-test", *arguments])


def reads(*wanted):
    """Whether all of @wanted is read within some seconds."""
    return until(lambda: (read := names(application())) and all(any(w in n for n in read) for w in wanted))


def entry(node, depth=0):
    """The first entry below @node."""
    if node is None or depth > 30:
        return None
    if node.get_role() in (Atspi.Role.ENTRY, Atspi.Role.TEXT) and node.get_editable_text_iface():
        return node
    for i in range(min(node.get_child_count(), 600)):
        if found := entry(node.get_child_at_index(i), depth + 1):
            return found
    return None


def search(text):
    node = until(lambda: entry(application()))
    assert node is not None, "there is no search entry"
    Atspi.EditableText.set_text_contents(node, text)


def check(condition, name):
    print(f"{'ok' if condition else 'not ok'} - {name}", flush=True)
    if not condition:
        sys.exit(1)


def commit(name):
    return run("flatpak", "--user", "info", "--show-commit", name).strip()


def updated(name, publish_it):
    before = commit(name)
    publish_it()
    update(name)
    return commit(name) != before


pack = f"{APP_ID}.Pack.update-test"
publish("first")
update(pack)

process = start("--page=search?q=マイナポータル")
try:
    check(reads("第一版", "マイナポータル"), "the first edition is open")
    check(updated(pack, lambda: publish("second")), "its pack is updated")
    search("2021-09-01")
    check(reads("第一版", "デジタル庁発足"), "the window searches the edition it has")
    check(not any("デジタル庁発足・改" in name for name in names(application())), "and no other")
    check(process.poll() is None, "it runs on")
finally:
    process.terminate()
    process.wait()
until(lambda: application() is None)

process = start("--page=glossary")
try:
    check(reads("第二版"), "a new window has the second edition")
    check(updated(APP_ID, publish_application), "the application is updated while it runs")
    check(process.poll() is None and reads("第二版"), "it runs on")
    # Locales and translations are files of the application, opened only now.
    Atspi.Action.do_action(button("English"), 0)
    check(reads("Glossary", "日本語") and not button("閉じる"), "it changes the language")
    Atspi.Action.do_action(button("Close"), 0)
    check(until(lambda: process.poll() is not None) and process.returncode == 0, "it closes as it should")
    check("ayumi:///glossary" in KEYFILE.read_text(encoding="utf-8"), "the place is written down")
finally:
    process.terminate()
    process.wait()
until(lambda: application() is None)

process = start()
try:
    check(reads("第二版"), "the updated application starts")
finally:
    process.terminate()
    process.wait()
