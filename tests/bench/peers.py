#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the processor time of redraft-cli with that of other programs: peers.py REDRAFT-CLI FOLDER

FOLDER holds the pairs of versions.py. Whole processes, user and system time, the median of five runs (three for slow
ones); programs that are not installed are left out. The last column is Redraft's time as a multiple of git's.
"""
import glob
import os
import resource
import shutil
import statistics
import subprocess
import sys

GIT = ["git", "-c", "core.pager=cat", "diff", "--no-index", "--word-diff", "--histogram"]
LIMIT = 60


def measure(command):
    """(seconds, peak megabytes), or None when the program took too long."""
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LIMIT, check=False)
        except subprocess.TimeoutExpired:
            return None
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        if sum(times) > 10 and len(times) >= 3:
            break
    return statistics.median(times)


def main():
    program, folder = sys.argv[1:3]
    peers = {"redraft": [program, "compare", "--no-findings", "--format", "summary"],
             "json": [program, "compare", "--no-findings", "--format", "json"],
             "git": GIT, "wdiff": ["wdiff"], "dwdiff": ["dwdiff"]}
    peers = {name: command for name, command in peers.items() if shutil.which(command[0])}
    print(f"{'CPU seconds':26}" + "".join(f"{name:>10}" for name in peers) + f"{'of git':>10}")
    for left in sorted(glob.glob(os.path.join(folder, "*.a.txt"))):
        right = left.replace(".a.txt", ".b.txt")
        taken = {name: measure(command + [left, right]) for name, command in peers.items()}
        cells = "".join(f"{'> 60' if t is None else f'{t:.3f}':>10}" for t in taken.values())
        ratio = f"{taken['redraft'] / taken['git']:.2f}" if taken.get("git") and taken.get("redraft") else "-"
        print(f"{os.path.basename(left)[:-6]:26}{cells}{ratio:>10}", flush=True)


main()
