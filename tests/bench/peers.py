#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the speed of redraft-cli with that of other programs: peers.py REDRAFT-CLI FOLDER [NAME…]

FOLDER holds the pairs of versions.py; with names, only pairs whose names begin so. Whole processes, user and system
time; the programs take turns, so that whatever else the machine does slows all of them, and each figure is the median
of its turns (five; three of slow ones). Programs that are not installed are left out. Nothing here passes or fails by
itself: the aims stand beside the figures.
"""
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

GIT = ["git", "-c", "core.pager=cat", "diff", "--no-index", "--word-diff", "--histogram"]
WIKIDIFF = 'echo wikidiff2_do_diff(file_get_contents($argv[1]), file_get_contents($argv[2]), 2);'
LIMIT = 30
SLOW = 3.0
TURNS = 5


def run_once(command, cores=None):
    """{cpu, wall, peak} in seconds and bytes; None: it took longer than LIMIT."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=(lambda: os.sched_setaffinity(0, cores)) if cores else None)
    while True:
        pid, _, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = 0
            break
        if time.monotonic() - begun > LIMIT:
            process.kill()
            process.wait()
            return None
        time.sleep(.0005 if time.monotonic() - begun < .2 else .01)
    return {"cpu": used.ru_utime + used.ru_stime, "wall": time.monotonic() - begun, "peak": used.ru_maxrss * 1024}


def measure(commands):
    """Medians by name; None for whoever took too long."""
    taken = {name: [] for name in commands}
    late = set()
    for turn in range(TURNS):
        for name, command in commands.items():
            if name in late or (turn >= 3 and sum(t["cpu"] for t in taken[name]) > SLOW * 3) \
                    or (turn >= 1 and taken[name] and taken[name][0]["cpu"] > 4 * SLOW):
                continue
            once = run_once(command)
            if once is None:
                late.add(name)
            else:
                taken[name].append(once)
    median = lambda runs: {key: statistics.median(r[key] for r in runs) for key in ("cpu", "wall", "peak")}
    return {name: None if name in late else median(runs) for name, runs in taken.items()}


def has_wikidiff(php):
    asked = subprocess.run([*php, "-r", 'echo function_exists("wikidiff2_do_diff");'], capture_output=True, check=False)
    return asked.stdout.strip() == b"1"


def programs(redraft):
    """Name → command without the two files."""
    php = next((found for name in ("php", "php8.4", "php8.3", "php8.2") if (found := shutil.which(name))), None)
    candidates = {
        "redraft": [redraft, "compare", "--no-findings", "--format", "summary"],
        "json": [redraft, "compare", "--no-findings", "--format", "json"],
        "git": GIT,
        "wdiff": ["wdiff"],
        "dwdiff": ["dwdiff"],
    }
    found = {name: command for name, command in candidates.items() if shutil.which(command[0])}
    if php:
        for loaded in ([php], [php, "-d", "extension=wikidiff2.so"]):
            if has_wikidiff(loaded):
                found["wikidiff2"] = [*loaded, "-d", "memory_limit=-1", "-r", WIKIDIFF, "--"]
                break
    return found


def size_of(name):
    return int(re.search(r"(\d+)(mb)?$", name).group(1))


def aim_of(name, plain):
    """(limit of CPU seconds as a multiple of git's on the same pair or of git's on the plain pair, words)."""
    if name == "revision5000":
        return 2, "git", "≤ 2 × git"
    if name in ("revision50000", "revision200000"):
        return 1, "git", "≤ 1 × git"
    if name == "one-paragraph5mb":
        return 2, "git", "≤ 2 × git"
    if name.endswith("5000") and not name.endswith("50000") and plain:
        return 10, "plain", "≤ 10 × git plain"
    return None


def ratio(a, b):
    return a["cpu"] / b["cpu"] if a and b and b["cpu"] > 0 else None


def text_of(value, form):
    return "-" if value is None else format(value, form)


def table(folder, names, commands):
    print(f"{'CPU seconds':25}" + "".join(f"{name:>10}" for name in commands)
          + f"{'of git':>8}{'json':>7}{'MB':>7}{'×input':>7}  aim")
    results = {}
    late = {}
    for name in names:
        files = [os.path.join(folder, f"{name}.{side}.txt") for side in "ab"]
        # whoever took too long for a text is not asked about a longer one of the kind
        gone = late.setdefault(re.sub(r"\d+(mb)?$", "", name), set())
        taken = measure({who: command + files for who, command in commands.items() if who not in gone})
        gone.update(who for who, once in taken.items() if once is None)
        taken = results[name] = {who: taken.get(who) for who in commands}
        own, git = taken["redraft"], taken.get("git")
        plain = results.get("revision5000", {}).get("git")
        verdict = ""
        if (aim := aim_of(name, plain)) and own:
            of = ratio(own, git if aim[1] == "git" else plain)
            verdict = f"{aim[2]}: {text_of(of, '.2f')} {'' if of is None else 'yes' if of <= aim[0] else 'NO'}"
        peak = own["peak"] if own else None
        share = peak / sum(os.path.getsize(file) for file in files) if peak else None
        cells = "".join(f"{f'> {LIMIT}' if t is None else format(t['cpu'], '.3f'):>10}" for t in taken.values())
        print(f"{name:25}{cells}{text_of(ratio(own, git), '.2f'):>8}{text_of(ratio(taken['json'], own), '.2f'):>7}"
              f"{text_of(peak / 1e6 if peak else None, '.0f'):>7}{text_of(share, '.1f'):>7}  {verdict}", flush=True)
    return results


def growth(results):
    """How time grows: 1 where twice the text takes twice the time. Start-up counts as time of the smaller text."""
    print("\nGrowth exponent from the smallest to the largest size (aim: 1.1 for revisions, 1.3 for the rest)")
    kinds = {}
    for name in results:
        if not name.endswith("mb"):
            kinds.setdefault(re.sub(r"\d+$", "", name), []).append(name)
    for kind, names in kinds.items():
        names.sort(key=size_of)
        ends = [results[name] for name in (names[0], names[-1])]
        if len(names) < 2:
            continue
        steps = math.log(size_of(names[-1]) / size_of(names[0]))
        cells = []
        for who in ("redraft", "json", "git"):
            if all(end.get(who) for end in ends):
                cells.append(f"{who} {math.log(ends[1][who]['cpu'] / ends[0][who]['cpu']) / steps:.2f}")
        print(f"  {kind:22}{size_of(names[0])} → {size_of(names[-1])}: " + ", ".join(cells))


def two_cores(folder, names, command):
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < 2:
        print("\nTwo cores: there is one only")
        return
    print("\nTwo cores against one, seconds on the clock, best of five (aim: 1.6 times as fast on large pairs)")
    for name in names:
        files = [os.path.join(folder, f"{name}.{side}.txt") for side in "ab"]
        one, two = math.inf, math.inf
        for _ in range(TURNS):
            a, b = run_once(command + files, {cores[0]}), run_once(command + files, set(cores[:2]))
            one, two = min(one, a["wall"] if a else math.inf), min(two, b["wall"] if b else math.inf)
        print(f"  {name:22}{one:.3f} → {two:.3f}: {one / two:.2f} times")


def floors(redraft, folder):
    """What cannot be saved: starting, and reading two files."""
    with tempfile.TemporaryDirectory() as empty:
        files = []
        for side in "ab":
            files.append(os.path.join(empty, side + ".txt"))
            with open(files[-1], "w", encoding="utf-8") as f:
                f.write("One line.\n")
        compare = [redraft, "compare", "--no-findings", "--format", "summary"]
        large = [os.path.join(folder, f"same5000.{side}.txt") for side in "ab"]
        taken = measure({"start": [redraft, "--version"], "two lines": compare + files,
                         **({"the same 1 MB twice": compare + large} if os.path.exists(large[0]) else {})})
    print("\nFloors, CPU milliseconds: " + ", ".join(f"{n} {t['cpu'] * 1e3:.1f}" for n, t in taken.items() if t))


def instructions(folder, commands):
    """Instruction counts do not depend on what else the machine does: compare them between two states of the code."""
    if not shutil.which("valgrind"):
        return
    files = [os.path.join(folder, f"revision5000.{side}.txt") for side in "ab"]
    print("\nMillions of instructions (callgrind) on revision5000: ", end="")
    for who in ("redraft", "json", "git"):
        if who not in commands or not os.path.exists(files[0]):
            continue
        run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *commands[who], *files],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        counted = re.search(r"Collected : (\d+)", run.stderr)
        print(f"{who} {int(counted.group(1)) / 1e6:.0f}" if counted else f"{who} -", end="  ", flush=True)
    print()


def main():
    redraft, folder, *wanted = sys.argv[1:]
    names = [file[:-6] for file in os.listdir(folder) if file.endswith(".a.txt")]
    names = [name for name in names if not wanted or name.startswith(tuple(wanted))]
    order = lambda name: (not name.startswith("revision"), size_of(name) if name.startswith("revision") else 0,
                          re.sub(r"\d+(mb)?$", "", name), size_of(name))
    names.sort(key=order)
    commands = programs(redraft)
    print("Load of the machine: " + " ".join(f"{load:.1f}" for load in os.getloadavg()) + f", {os.cpu_count()} cores\n")
    results = table(folder, names, commands)
    growth(results)
    two_cores(folder, [name for name in names if name in ("revision50000", "revision200000")], commands["redraft"])
    floors(redraft, folder)
    instructions(folder, commands)


main()
