#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-manual.py AYUMI AYUMICTL DATA REPORT: the manual pages name the commands and options that --help names, and no
others; the completion of bash offers them, their values, and views that can be drawn."""
import os, pathlib, re, subprocess, sys, tempfile

ayumi, ayumictl, data, report = sys.argv[1:]
PAGES = 9


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, env=dict(os.environ, LANGUAGE="en"))


def options_of(text):
    return set(re.findall(r"--([a-z][a-z-]*)", text)) - {"help", "help-all", "help-gapplication", "version"}


def manual(name):
    """A manual page as plain words: macros gone, options with their dashes."""
    lines = pathlib.Path(data, "man", f"{name}.1").read_text(encoding="utf-8").splitlines()
    return "\n".join(re.sub(r"\bFl -", "--", line) for line in lines if not line.startswith('.\\"'))


def differ(what, there, described):
    if there != described:
        return f"{what}: not described {sorted(there - described)}, not there {sorted(described - there)}"


def check_ayumi():
    return differ("ayumi", options_of(run(ayumi, "--help").stdout), options_of(manual("ayumi")))


def entries(text):
    """The entries of ayumictl's manual, by command, each with what stands below it."""
    parts = re.split(r"^\.It Cm ([a-z]+)", text.split(".Sh EXIT STATUS")[0], flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def check_ayumictl():
    lines = re.findall(r"^  ayumictl ([a-z]+)(.*)$", run(ayumictl, "--help").stdout, flags=re.M)
    described = entries(manual("ayumictl"))
    if fault := differ("commands", {name for name, _ in lines}, set(described)):
        return fault
    for name, usage in lines:
        if fault := differ(name, options_of(usage), options_of(described[name])):
            return fault


def complete(program, *words):
    """What bash offers for the last of @words, or for an empty one."""
    name = pathlib.Path(program).name
    script = f'. "{data}/completion/{name}"; COMP_WORDS=({name} {" ".join(words)}); COMP_CWORD={len(words)}; ' \
             f'_{name} "{program}" 2>/dev/null; printf "%s\\n" "${{COMPREPLY[@]}}"'
    return run("bash", "-c", script).stdout.split()


def check_completion():
    commands = set(re.findall(r"^  ayumictl ([a-z]+)", run(ayumictl, "--help").stdout, flags=re.M))
    if fault := differ("commands offered", commands | {"--help", "--version"}, set(complete(ayumictl, "''"))):
        return fault
    wanted = {"--theme": ["light", "dark", "contrast", "print"], "--lang": ["ja", "en"]}
    for option, values in wanted.items():
        if (offered := complete(ayumictl, "render", "x", "overview", option, "''")) != values:
            return f"{option} is offered {offered}"
    if "--calendar" not in complete(ayumictl, "describe", "x", "overview", "--c"):
        return "describe has no --calendar"
    if set(complete(ayumictl, "generate", "--")) != {"--events", "--units", "--points", "--seed", "--help"}:
        return f"generate is offered {complete(ayumictl, 'generate', '--')}"
    if options_of(" ".join(complete(ayumi, "--"))) != options_of(run(ayumi, "--help").stdout):
        return f"ayumi is offered {complete(ayumi, '--')}"
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "a.ayumi").touch()
        if complete(ayumi, f"{folder}/a") != [f"{folder}/a.ayumi"]:
            return "files are not offered"


def check_views():
    views = complete(ayumictl, "render", "x", "''")
    if len(views) != PAGES:
        return f"views offered are {views}"
    for view in views:
        if (result := run(ayumictl, "describe", report, view)).returncode:
            return f"{view}: {result.stderr}"


failed = 0
for test in (check_ayumi, check_ayumictl, check_completion, check_views):
    fault = test()
    print(f"{'not ok' if fault else 'ok'} - {test.__name__}{': ' + fault if fault else ''}", flush=True)
    failed += fault is not None
sys.exit(failed > 0)
