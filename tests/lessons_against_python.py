"""Runs the lessons' scripts on Loopscope and on CPython 3.11, and compares: a lesson must not teach what is not so.

    lessons_against_python.py LOOPSCOPE LESSONS_FOLDER

stdout, exit status, the traceback and the schedule of tasks must be equal, as for tests/programs. Hidden solutions are
compared as well. Scripts that import more than the standard library, or declare a world in comments, live in the
simulated world, which CPython does not have: they are counted, not compared. Where CPython would wait for ever, Loopscope must say that it ended the run.
"""
import ast
import os
import sys
from pathlib import Path

import run_programs
from run_programs import RECORD, Program, comparable, difference, judge_version

SPOKEN_OF = (3, 11, 7)  # what the lessons say holds of this CPython
WAITS_FOR_EVER = 86  # the recorder's status
THREADS = ("to_thread", "run_in_executor", "threading", "concurrent.futures")  # the recorder has one clock for all of them


def imports_of(path):
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def needs_world(path):
    beside = {other.stem for other in path.parent.glob("*.py")}
    if "# world:" in path.read_text(encoding="utf-8"):
        return True
    return bool(imports_of(path) - set(sys.stdlib_module_names) - beside)


def check(path, loopscope):
    program = Program(path)
    if any(word in path.read_text(encoding="utf-8") for word in THREADS):  # on CPython's own clock, then
        ours, theirs = program.run([loopscope, "run"], lambda out: []), program.run(["python3"], lambda out: [])
        return difference("stdout", ours[0], theirs[0]) + difference("exit status", str(ours[2]), str(theirs[2]))
    theirs = program.run(["python3", str(RECORD)], lambda out: [str(out)])
    if theirs[2] != WAITS_FOR_EVER:
        return run_programs.check(program, loopscope, SPOKEN_OF)
    ours = program.run([loopscope, "run"], lambda out: ["--schedule", str(out)])
    problems = difference("stdout", comparable(ours[0], path.parent), comparable(theirs[0], path.parent))
    problems += difference("schedule", ours[3], theirs[3])
    if ours[2] == 0 or "wait for ever" not in ours[1]:
        problems += f"  CPython waits for ever, but Loopscope ends with status {ours[2]}: {ours[1]}\n"
    return problems


def main():
    if judge_version() < SPOKEN_OF:
        print("python3 is no CPython 3.11.7 or later of 3.11: nothing is compared")
        return 0
    loopscope, folder = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
    scripts = sorted(folder.glob("*/*.py"))
    compared = failed = 0
    for script in scripts:
        if needs_world(script):
            continue
        compared += 1
        problems = check(script, loopscope)
        if problems:
            failed += 1
            print(f"FAILED {script.relative_to(folder)}\n{problems}")
    print(f"{compared - failed} passed, {failed} failed, {len(scripts) - compared} need the simulated world")
    return 1 if failed or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
