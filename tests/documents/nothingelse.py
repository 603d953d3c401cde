#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that reading a document reads that document: nothingelse.py REDRAFT-CLI [FILE…]

Runs "redraft-cli read" under strace on each file (all samples in tests/data/documents without any) and fails when it
or its helpers make or use a network socket, open a file outside the system's folders, the program's and the document
itself, ask for the machine's users, or write, make, rename or remove anything outside the folders given to it as its own. Needs strace:
packaging/dev exec --with debug python3 tests/documents/nothingelse.py …/bin/redraft-cli
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

CALLS = ("open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,"
         "symlinkat,truncate,chmod,fchmodat,mknod,mknodat,socket,connect,bind,sendto,sendmsg,utimensat,execve")
SYSTEM = ("/usr/", "/lib/", "/lib64/", "/bin/", "/proc/", "/sys/", "/etc/", "/dev/null", "/dev/urandom")


def trouble(line, file, own, program):
    """What is wrong with a line of strace's, or None."""
    found = re.match(r"\d+ +(\w+)\((.*)", line)
    if not found:
        return None
    call, rest = found.groups()
    if call in ("socket", "connect", "bind", "sendto", "sendmsg"):
        return "network" if re.search(r"AF_(INET|INET6|PACKET)|sin_addr", rest) else None
    path = re.search(r'"((?:[^"\\]|\\.)*)"', rest)
    if not path:
        return None
    path = path.group(1).encode().decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")
    writes = call not in ("open", "openat", "openat2", "execve") or re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", rest)
    if any(path.startswith(folder) for folder in own):
        return None
    if writes and path != "/dev/null":
        return "writes"
    if path in ("/etc/passwd", "/etc/group") and "ENOENT" not in rest:
        return "asks who the users are"
    if path == file or path.startswith(SYSTEM) or path.startswith(os.path.dirname(program)):
        return None
    # looked for and not there: nothing was read
    return None if re.search(r"= -1 E(NOENT|NOTDIR|ACCES)", rest) else "reads"


def main():
    program = os.path.realpath(sys.argv[1])
    here = os.path.dirname(os.path.abspath(__file__))
    files = sys.argv[2:] or sorted(glob.glob(os.path.join(here, "../data/documents/*/*.*")))
    failed = 0
    for file in map(os.path.abspath, files):
        with tempfile.TemporaryDirectory(prefix="redraft-trace") as folder:
            own = [os.path.join(folder, name) for name in ("config", "data", "cache", "tmp", "runtime")]
            for name in own:
                os.mkdir(name, 0o700)
            environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": own[0],
                           "XDG_DATA_HOME": own[1], "XDG_CACHE_HOME": own[2], "TMPDIR": own[3],
                           "XDG_RUNTIME_DIR": own[4]}
            trace = os.path.join(folder, "trace")
            ended = subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", "trace=" + CALLS, "-o", trace, program,
                                    "read", "--format", "json", file], env=environment, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, timeout=120, check=False)
            with open(trace, encoding="utf-8", errors="replace") as lines:
                calls = lines.read().splitlines()
            bad = [f"{what}: {line}" for line in calls if (what := trouble(line, file, own, program))]
            left = [name for name in os.listdir(own[3])]
            if left:
                bad.append(f"left behind: {left}")
            if ended.returncode not in (0, 2):
                bad.append(f"exit code {ended.returncode}: {ended.stderr[-200:]!r}")
            failed += bool(bad)
            print(f"{'FAIL' if bad else 'ok':5}{len(calls):6} calls  {os.path.basename(file)}")
            for line in bad:
                print("     " + line[:300])
    print(f"{len(files) - failed} of {len(files)} files: no network, nothing read but the file, nothing written elsewhere")
    return 1 if failed else 0


sys.exit(main())
