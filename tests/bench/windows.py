#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time from exec to the finished picture, beside other programs: windows.py REDRAFT SAMPLE SAMPLE FOLDER [PAIR…]

On a display of its own (Xvfb, 1600 × 1000) each program opens the sample pair and the revisions of versions.py. A
picture of the screen is taken every few milliseconds; finished is when it has changed for the last time before two
seconds of rest. A caret that blinks counts as rest: areas of less than 200 pixels do not. Programs in turn, five
rounds (three for slow ones), medians: seconds, seconds for the left half of the screen alone (where the first text
and most of the second are: what comes later at the right is lists about them), processor seconds, megabytes at the
peak. Those that are not installed are left out.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1600, 1000
REST = 2.0
LIMIT = 90
ROUNDS = 5


def screen(framebuffer):
    """The bytes of the screen, from the file that Xvfb maps."""
    with open(framebuffer, "rb") as file:
        return file.read()[-WIDTH * HEIGHT * 4:]


def changed(before, after, columns=WIDTH):
    """Whether more than a caret differs in the columns from the left: by rows first, which is quick."""
    if before == after:
        return False
    pixels = 0
    row = WIDTH * 4
    for y in range(0, len(after), row):
        one, other = before[y:y + columns * 4], after[y:y + columns * 4]
        if one != other:
            pixels += sum(one[x:x + 4] != other[x:x + 4] for x in range(0, columns * 4, 4))
            if pixels > 200:
                return True
    return False


def measure(command, environment):
    """On a display of its own: (seconds, of the left half, processor seconds, megabytes); seconds are None where it
    took too long."""
    with tempfile.TemporaryDirectory() as folder:
        reader, writer = os.pipe()
        server = subprocess.Popen(["Xvfb", "-noreset", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
                                   "-fbdir", folder], pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as number:
            display = ":" + number.readline().strip()
        # a session bus of its own as well: otherwise a program starts one, or hands its files to one that runs
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
        address = bus.stdout.readline().strip()
        try:
            return watch(command, os.path.join(folder, "Xvfb_screen0"),
                         dict(environment, DISPLAY=display, DBUS_SESSION_BUS_ADDRESS=address))
        finally:
            for helper in bus, server:
                helper.terminate()
                helper.wait()
            bus.stdout.close()


def watch(command, framebuffer, environment):
    empty = screen(framebuffer)
    began = time.monotonic()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    last, last_change, left_change = empty, None, None
    while time.monotonic() - began < LIMIT and program.poll() is None:
        now = screen(framebuffer)
        at = time.monotonic()
        if changed(last, now):
            if changed(last, now, WIDTH // 2):
                left_change = at
            last, last_change = now, at
        # a window without its text is no picture: the program has to rest, too
        if last_change and at - last_change > REST and rests(program.pid):
            break
        # to two hundredths: looking more often would take a processor from programs that can use two
        time.sleep(max(0.004, (at - began) / 50))
    finished = last_change is not None and time.monotonic() - began < LIMIT
    peak = memory(program.pid)
    used = processor(program.pid)
    program.terminate()
    try:
        program.wait(10)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
    if not finished:
        return None, None, used, peak
    return last_change - began, (left_change or last_change) - began, used, peak


def processor(pid):
    try:
        fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
        return sum(int(field) for field in fields[11:15]) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0.0


def demand(pid):
    """Seconds by thread that it ran or waited for a processor: on a busy machine work goes on without running."""
    found = {}
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/schedstat", encoding="ascii") as file:
            ran, waited, _ = map(int, file.read().split())
            found[thread] = (ran + waited) / 1e9
    return found


def rests(pid):
    """Whether nothing goes on in it: a picture on which something still comes is not finished."""
    try:
        before = demand(pid)
        time.sleep(0.3)
        after = demand(pid)
    except OSError: # a thread ended just now
        return False
    return sum(after[thread] - before.get(thread, 0) for thread in after) < 0.05


def memory(pid):
    try:
        for line in open(f"/proc/{pid}/status"):
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def main():
    program, left, right, folder = sys.argv[1:5]
    pairs = {"sample": (left, right)}
    for count in 5000, 50000:
        pairs[str(count)] = tuple(os.path.join(folder, f"revision{count}.{side}.txt") for side in "ab")
    peers = {"redraft": [program], "kompare": ["kompare"], "kdiff3": ["kdiff3"], "diffuse": ["diffuse"], "meld": ["meld"]}
    peers = {name: command for name, command in peers.items() if shutil.which(command[0])}
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_DATA_HOME=home,
                           XDG_RUNTIME_DIR=home, NO_AT_BRIDGE="1", GDK_BACKEND="x11", QT_QPA_PLATFORM="xcb",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="0", GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8")
        print(f"{'s (left) / CPU s / MB':22}" + "".join(f"{name:>27}" for name in peers))
        for name in sys.argv[5:] or pairs:
            taken = {peer: [] for peer in peers}
            for turn in range(ROUNDS):
                for peer, command in peers.items():
                    runs = taken[peer]
                    if turn < min(3, ROUNDS) or sum(run[0] or LIMIT for run in runs) < 30:
                        runs.append(measure([*command, *pairs[name]], environment))
            cells = ""
            for peer in peers:
                runs = taken[peer]
                times = [run for run in runs if run[0] is not None]
                shown = f"> {LIMIT}"
                if len(times) > len(runs) // 2:
                    shown = f"{statistics.median(r[0] for r in times):.2f} ({statistics.median(r[1] for r in times):.2f})"
                cells += f"{shown} / {statistics.median(r[2] for r in runs):.2f} / {max(r[3] for r in runs):.0f}".rjust(27)
            print(f"{name:22}{cells}", flush=True)


main()
