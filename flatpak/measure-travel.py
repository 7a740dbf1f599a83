#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""measure-travel.py DEV FOLDER REPO RUNTIME-REPO KEY: what an update costs the network, in bytes.

The repository is served over HTTP on this machine, to a Flatpak that has only the runtime; what the
server sends is counted, for each step that a desk goes through. TSV on the standard output."""
import functools
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading

APP_ID = "io.github.ayumi.Ayumi"
PACK = f"{APP_ID}.Pack.update-test"
dev, folder, repo, runtime_repo, key = sys.argv[1:]
sent = {"bytes": 0, "files": 0}


class Handler(http.server.SimpleHTTPRequestHandler):
    def copyfile(self, source, outputfile):
        sent["bytes"] += os.fstat(source.fileno()).st_size
        sent["files"] += 1
        super().copyfile(source, outputfile)

    def log_message(self, *arguments):
        pass


def flatpak(*arguments):
    subprocess.run(["flatpak", "--user", *arguments], check=True, env=environment, stdout=subprocess.DEVNULL)


def step(name, *arguments):
    sent.update(bytes=0, files=0)
    flatpak(*arguments, "-y", "--noninteractive")
    print(f"{name}\t{sent['bytes']}\t{sent['files']}", flush=True)


def publish(edition):
    subprocess.run([dev, "pack", f"{folder}/{edition}/update-test.ayumi"], check=True, stderr=subprocess.DEVNULL)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=repo))
threading.Thread(target=server.serve_forever, daemon=True).start()
desk = tempfile.mkdtemp(prefix="desk-", dir=folder)
environment = dict(os.environ, FLATPAK_USER_DIR=f"{desk}/user", no_proxy="127.0.0.1")
try:
    flatpak("remote-add", f"--gpg-import={key}", "runtime", f"file://{runtime_repo}")
    flatpak("remote-add", f"--gpg-import={key}", "ayumi", f"http://127.0.0.1:{server.server_port}")
    flatpak("install", "-y", "--noninteractive", "runtime", "io.github.ayumi.Local.Platform")
    publish("first")
    print("step\tbytes\tfiles")
    step("the application, first time", "install", "ayumi", APP_ID)
    step("a report, first time", "install", "ayumi", PACK)
    step("nothing is new", "update")
    publish("second")
    step("a report in which a title and a sentence changed", "update")
    publish("third")
    step("a report in which one event in five changed", "update")
finally:
    shutil.rmtree(desk)
