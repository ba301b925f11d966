"""Runs the programs under tests/programs on Loopscope, and on CPython 3.11 where that is `python3`, and compares.

    run_programs.py LOOPSCOPE [--bless | --bless-own] [--jobs N] [PATH...]

A PATH is a program or a folder of them. For each program, stdout, exit status, the traceback (stderr) and the schedule
of tasks must be equal. What a program prints also stands in it, one `# expect: LINE` for each line, so that it says
what it shows and can be checked with no CPython at hand; `--bless` writes those lines from CPython.

A program may say in comments of its own:
    # args: A B          its command line
    # stdin: TEXT        a line of standard input
    # stderr: last       only the last line of stderr is compared (default: all of it)
    # stderr: ignore     stderr is not compared
    # since: 3.11.7      an older CPython 3.11 does otherwise; there its expect lines count
    # only: loopscope    CPython cannot run it (it needs the simulated world); its expect and schedule lines alone count
    # steps: ignore      the tasks' steps are not compared: they depend on real programs, which answer when they do
    # clock: real        CPython runs it as it is, without the recorder: for processes that the virtual clock cannot
                         follow, and for what CPython says of a file that it cannot read
    # schedule: TIME TASK TASK ..    the tasks' steps at that moment, in order: one line for each moment

`--bless` leaves programs that only Loopscope can run alone; `--bless-own` writes the lines of those from what Loopscope
does, to be read with care before they are kept.
"""
import argparse
import concurrent.futures
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE / "cpython" / "record.py"
TIMEOUT = 30
ENVIRONMENT = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
ENVIRONMENT.pop("PYTHONUNBUFFERED", None)  # programs that a script starts would have it, too


ENTRY = re.compile(r'(?P<indent>[ |+-]*)File "(?P<file>[^"]+)", line \d+')


class Program:
    def __init__(self, path):
        self.path = path
        self.since = ()
        self.expected, self.args, self.stdin, self.options, self.schedule = [], [], "", set(), []
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            text = line.strip()
            if "# expect:" in text:
                self.expected.append(text.split("# expect:", 1)[1].removeprefix(" "))
            elif text.startswith("# schedule:"):
                self.schedule.append(text[len("# schedule:"):].strip())
            elif text.startswith("# args:"):
                self.args = text[len("# args:"):].split()
            elif text.startswith("# stdin:"):
                self.stdin += text[len("# stdin:"):].strip() + "\n"
            elif text.startswith("# since:"):
                self.since = tuple(int(number) for number in text[len("# since:"):].split("."))
            elif text.startswith(("# stderr:", "# steps:", "# only:", "# clock:")):
                self.options.add(text[2:])

    def run(self, command, schedule_option):
        """Runs from the program's own folder; gives (stdout, stderr, status, schedule)."""
        with tempfile.TemporaryDirectory() as folder:
            schedule = Path(folder) / "schedule"
            try:
                done = subprocess.run([*command, *schedule_option(schedule), self.path.name, *self.args],
                                      cwd=self.path.parent, input=self.stdin.encode(), capture_output=True,
                                      timeout=TIMEOUT, env=ENVIRONMENT)
            except subprocess.TimeoutExpired:
                return "", f"no end within {TIMEOUT} s\n", -1, ""
            lines = schedule.read_text() if schedule.exists() else ""
            return done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"), done.returncode, lines


def judge_version():
    """The version of `python3` if it is a CPython 3.11, whose behaviour the programs hold; else an empty tuple."""
    try:
        said = subprocess.run(["python3", "-c", "import sys; print(*sys.version_info[:3])"],
                              capture_output=True, text=True).stdout
    except OSError:
        return ()
    version = tuple(int(word) for word in said.split())
    return version if version[:2] == (3, 11) else ()


def comparable(text, folder):
    """Text without what cannot agree: addresses of objects, and the traceback entries inside the library."""
    text = text.replace(f"{folder}/", "")
    text = re.sub(r"0x[0-9a-f]{6,}", "0x..", text)
    kept, skipping, entry_indent = [], False, ""
    for line in text.splitlines():
        entry = ENTRY.match(line)
        if entry:
            skipping = entry["file"].startswith(("/", "<", "loopscope/library/")) and entry["file"] not in ("<string>", "<stdin>")
        elif skipping and not line.startswith(entry_indent + "  "):
            skipping = False
        if entry:
            entry_indent = entry["indent"]
        if not skipping:
            kept.append(line)
    return "\n".join(kept) + "\n"


def difference(what, ours, theirs):
    if ours == theirs:
        return ""
    lines = difflib.unified_diff(theirs.splitlines(), ours.splitlines(), "expected", "loopscope", lineterm="", n=2)
    return f"  {what} differs:\n" + "\n".join("    " + line for line in list(lines)[:24]) + "\n"


def trimmed(text):
    """Expect lines cannot end in blanks, and the block does not end in empty lines."""
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip("\n")


def last_line(text):
    return text.rstrip("\n").rsplit("\n", 1)[-1]


def moments(schedule):
    """A line for each moment of a schedule, with the names of the tasks that took steps then."""
    lines = []
    for line in schedule.splitlines():
        time, _, name = line.partition(" ")
        if lines and lines[-1].startswith(time + " "):
            lines[-1] += " " + name
        else:
            lines.append(line)
    return lines


def judge(program):
    """Runs a program on CPython."""
    if "clock: real" in program.options:
        return program.run(["python3"], lambda path: [])
    return program.run(["python3", str(RECORD)], lambda path: [str(path)])


def check(program, loopscope, version):
    judged = bool(version) and version >= program.since
    out, err, status, schedule = program.run([loopscope, "run"], lambda path: ["--schedule", str(path)])
    out, err = comparable(out, program.path.parent), comparable(err, program.path.parent)
    problems = ""
    if program.expected or not judged:
        problems += difference("stdout (against its expect lines)", trimmed(out),
                               trimmed(comparable("\n".join(program.expected), program.path.parent)))
    if program.schedule:
        problems += difference("schedule (against its schedule lines)", "\n".join(moments(schedule)),
                               "\n".join(program.schedule))
    if judged and "only: loopscope" not in program.options:
        their_out, their_err, their_status, their_schedule = judge(program)
        their_out, their_err = comparable(their_out, program.path.parent), comparable(their_err, program.path.parent)
        problems += difference("stdout", out, their_out)
        problems += difference("exit status", str(status), str(their_status))
        if "stderr: last" in program.options:
            problems += difference("last line of stderr", last_line(err), last_line(their_err))
        elif "stderr: ignore" not in program.options:
            problems += difference("stderr", err, their_err)
        if "steps: ignore" not in program.options and "clock: real" not in program.options:
            problems += difference("schedule", schedule, their_schedule)
    return problems


def bless(program):
    """Rewrites the expect lines from CPython: those beside code are dropped for a block at the end."""
    if "only: loopscope" in program.options:
        return
    out, _, _, _ = judge(program)
    out = comparable(out, program.path.parent)
    kept = [line for line in program.path.read_text(encoding="utf-8").splitlines() if "# expect:" not in line]
    while kept and not kept[-1].strip():
        kept.pop()
    block = [("# expect: " + line).rstrip() for line in out.rstrip("\n").split("\n")] if out.strip("\n") else []
    program.path.write_text("\n".join(kept + ([""] + block if block else [])) + "\n", encoding="utf-8")


def bless_own(program, loopscope):
    """Rewrites the expect and schedule lines of a program that only Loopscope can run, from what it does."""
    if "only: loopscope" not in program.options:
        return
    out, _, _, schedule = program.run([loopscope, "run"], lambda path: ["--schedule", str(path)])
    out = comparable(out, program.path.parent)
    kept = [line for line in program.path.read_text(encoding="utf-8").splitlines()
            if "# expect:" not in line and not line.startswith("# schedule:")]
    while kept and not kept[-1].strip():
        kept.pop()
    block = [("# expect: " + line).rstrip() for line in out.rstrip("\n").split("\n")] if out.strip("\n") else []
    block += ["# schedule: " + line for line in moments(schedule)]
    program.path.write_text("\n".join(kept + [""] + block) + "\n", encoding="utf-8")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("loopscope")
    options.add_argument("--bless", action="store_true")
    options.add_argument("--bless-own", action="store_true")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("paths", nargs="*", type=Path)
    options = options.parse_intermixed_args()
    files = []
    for path in options.paths or [HERE / "programs"]:
        found = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        files += [file.resolve() for file in found if not file.name.startswith("_")]
    options.loopscope = os.path.abspath(options.loopscope)
    programs = [Program(file) for file in files]
    if options.bless:
        for program in programs:
            bless(program)
        return 0
    if options.bless_own:
        for program in programs:
            bless_own(program, options.loopscope)
        return 0
    version = judge_version()
    if not version:
        print("python3 is not CPython 3.11: only expect lines are checked")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for program, problems in zip(programs, pool.map(lambda p: check(p, options.loopscope, version), programs)):
            if problems:
                failed += 1
                print(f"FAILED {os.path.relpath(program.path, HERE)}\n{problems}")
    print(f"{len(programs) - failed} passed, {failed} failed")
    return 1 if failed or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
