#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py APPLICATION PEER [RUNS]: what the start and idling of the application cost, beside a bare
window that draws a page, run in turns so that both have the same day. TSV: program, metric, unit,
least, median, most; then the ratio of the medians. Needs a display; ./dev bench brings one.

start_wall  from exec to the end of the first frame that shows the overview
start_cpu   the processor time until then
pss         memory, shares of shared pages counted, two seconds later
wakeups     context switches of all threads in five idle seconds
frames      frames painted in the same five seconds"""
import os, pathlib, statistics, subprocess, sys, threading, time

SETTLE, IDLE, LIMIT = 2.0, 5.0, 30.0
METRICS = {"start_wall": "ms", "start_cpu": "ms", "pss": "MB", "wakeups": "", "frames": ""}


def switches(pid):
    """Context switches of all threads so far."""
    return sum(
        int(line.split()[1])
        for status in pathlib.Path(f"/proc/{pid}/task").glob("*/status")
        for line in status.read_text().splitlines()
        if "ctxt_switches" in line
    )


def pss(pid):
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1000
    raise RuntimeError("no Pss in smaps_rollup")


def run(program):
    frames, shown = [], threading.Event()

    def read(stream):
        for line in stream:
            kind, wall, cpu = line.split("\t")
            frames.append((kind, int(wall), int(cpu)))
            if kind == "content":
                shown.set()

    start = time.monotonic()
    process = subprocess.Popen(
        program, env={**os.environ, "AYUMI_BENCH": "1"}, stdout=subprocess.PIPE, text=True
    )
    try:
        threading.Thread(target=read, args=(process.stdout,), daemon=True).start()
        if not shown.wait(LIMIT):
            sys.exit(f"{program[0]} showed nothing within {LIMIT:.0f} s")
        _, wall, cpu = next(frame for frame in frames if frame[0] == "content")
        time.sleep(SETTLE)
        memory, before, painted = pss(process.pid), switches(process.pid), len(frames)
        time.sleep(IDLE)
        return {
            "start_wall": wall / 1000 - start * 1000,
            "start_cpu": cpu / 1000,
            "pss": memory,
            "wakeups": switches(process.pid) - before,
            "frames": len(frames) - painted,
        }
    finally:
        process.kill()
        process.wait()


def main():
    programs = {"ayumi": [sys.argv[1], "--page=overview"], "peer": [sys.argv[2]]}
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    results = {name: [] for name in programs}
    for turn in range(runs + 1):
        for name, program in programs.items():
            result = run(program)
            if turn > 0:  # the first turn only warms the caches
                results[name].append(result)
    print("program\tmetric\tunit\tleast\tmedian\tmost")
    medians = {}
    for metric, unit in METRICS.items():
        for name in programs:
            values = [result[metric] for result in results[name]]
            medians[name] = statistics.median(values)
            print(f"{name}\t{metric}\t{unit}\t{min(values):.0f}\t{medians[name]:.0f}\t{max(values):.0f}")
        if medians["peer"] > 0:
            print(f"ratio\t{metric}\t\t\t{medians['ayumi'] / medians['peer']:.2f}\t")


main()
