"""Measures Loopscope against CPython side by side, and holds the ratios against what was promised.

    speed.py LOOPSCOPE [NAME...] [--runs N]

Each program of tests/bench/programs is run by both in turn, N times; the least processor time of each counts (other
programs on the machine do not matter to it), less what an empty program takes there. A ratio of 2 means that Loopscope
took half of CPython's time.

Where `recording_bench` is built beside it, what recording costs is measured as well: for Loopscope the difference between
a run that keeps its trace and one that only counts events, for CPython that between the script under
settrace_recorder.py and without. Where python3 has uvloop, the task switch is measured against it too.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAMS = Path(__file__).resolve().parent / "programs"
# The least ratio promised, by program: DESIGN.md's figures.
HOLD = {"calls": 1.0, "loops": 1.0, "objects": 1.0, "attributes": 1.0, "containers": 1.0, "generators": 1.0,
        "switch": 5.0, "call_soon": 10.0, "call_later": 10.0, "recording": 50.0,
        "switch/uvloop": 2.0}
RECORDED = ("calls", "loops", "objects")  # what recording is measured by
ENVIRONMENT = {**os.environ, "PYTHONHASHSEED": "0"}


def seconds(command, path, runs):
    best, output = None, None
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([*command, str(path)], capture_output=True, env=ENVIRONMENT, stdin=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = took if best is None else min(best, took)
        output = (done.stdout, done.returncode)
    return best, output


def row(name, our_time, their_time):
    """Prints it; gives whether the promise was missed."""
    ratio, hold = their_time / our_time, HOLD.get(name)
    missed = hold is not None and ratio < hold
    print(f"{name:13} {our_time:10.3f} {their_time:10.3f} {ratio:7.2f} {hold or '':>6}{' missed' if missed else ''}")
    return missed


def recording(bench, runs):
    our_time, their_time = 0.0, 0.0
    for name in RECORDED:
        path = PROGRAMS / f"{name}.py"
        done = subprocess.run([bench, path, str(runs)], capture_output=True, text=True, check=True)
        recorded, unrecorded, _ = map(float, done.stdout.split()[-3:])
        our_time += max(recorded - unrecorded, 1e-4)
        recorder = ["python3", str(PROGRAMS.parent / "settrace_recorder.py")]
        their_time += seconds(recorder, path, 1)[0] - seconds(["python3"], path, runs)[0]
    return row("recording", our_time, their_time)


def against_uvloop(command, runs):
    """The task switch again, where python3's event loop is uvloop's."""
    rival = ["python3", str(PROGRAMS.parent / "under_uvloop.py")]
    took = {}
    with tempfile.TemporaryDirectory() as folder:
        start = Path(folder) / "start.py"
        start.write_text("import asyncio\n")
        for key, path in (("start", start), ("switch", PROGRAMS / "switch.py")):
            took[key] = (seconds(command, path, runs)[0], seconds(rival, path, runs)[0])
    ours, theirs = (max(took["switch"][i] - took["start"][i], 1e-4) for i in (0, 1))
    return row("switch/uvloop", ours, theirs)


def has_uvloop():
    return subprocess.run(["python3", "-c", "import uvloop"], capture_output=True).returncode == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("loopscope")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_intermixed_args()
    ours = [options.loopscope, "run"]
    with tempfile.TemporaryDirectory() as folder:  # with nothing beside the scripts, which a run would read
        start = {}
        for name, text in (("asyncio", "import asyncio\n"), ("plain", "pass\n")):
            path = Path(folder) / f"{name}.py"
            path.write_text(text)
            start[name] = (seconds(ours, path, 5)[0], seconds(["python3"], path, 5)[0])
    failed = False
    print(f"{'program':13} {'loopscope':>10} {'python3':>10} {'ratio':>7} {'hold':>6}")
    for path in sorted(PROGRAMS.glob("*.py")):
        name = path.stem
        if options.names and name not in options.names:
            continue
        base = start["asyncio" if "asyncio" in path.read_text() else "plain"]
        our_time, our_output = seconds(ours, path, options.runs)
        their_time, their_output = seconds(["python3"], path, options.runs)
        if our_output != their_output:
            print(f"{name}: the outputs differ")
            failed = True
        our_time, their_time = max(our_time - base[0], 1e-4), max(their_time - base[1], 1e-4)
        failed |= row(name, our_time, their_time)
    bench = Path(options.loopscope).resolve().parent.parent / "tests" / "recording_bench"
    if bench.exists() and (not options.names or "recording" in options.names):
        failed |= recording(bench, options.runs)
    if has_uvloop() and (not options.names or "switch" in options.names):
        failed |= against_uvloop(ours, options.runs)
    print(f"start-up: loopscope {start['plain'][0]:.3f} s, with asyncio {start['asyncio'][0]:.3f} s; "
          f"python3 {start['plain'][1]:.3f} s, {start['asyncio'][1]:.3f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
