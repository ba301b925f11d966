"""Random programs of the whole language, run on Loopscope and on CPython 3.11: what they print must be equal.

    language.py LOOPSCOPE [--seed N] [--count N] [--seconds S] [--kinds K,..] [--keep FOLDER] [--most N]

A case is an expression with all kinds of values, operators, methods, builtins and formats, or a program with control
flow, classes, exceptions, generators, patterns and coroutines; by --kinds also library (calls of the standard library)
or tasks (programs of asyncio, for which CPython is given a virtual clock). What it prints holds results by repr and whole
tracebacks. Some hundreds of cases share a process. Where a batch differs, each case that differs is shown once for
each kind of difference, smaller where it could be made smaller.
"""
import argparse
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "language_fuzz"))
import library  # noqa: E402
import programs  # noqa: E402
import reducing  # noqa: E402
import tasks  # noqa: E402
import values  # noqa: E402

ENVIRONMENT = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
MOST_MEMORY = 1_500_000_000
MOST_OUTPUT = 20_000_000
RECORD = HERE.parent / "cpython" / "record.py"
EXPRESSIONS = 12  # so many to a case

PRELUDE = '''\
import sys
import traceback


def tell(error):
    print("".join(traceback.format_exception(error)), end="")


def show(make):
    try:
        value = make()
        text = repr(value)
        if len(text) > 5000:
            text = f"{text[:2000]} .. {text[-2000:]} {len(text)} {hash(text)}"
        print(type(value).__name__, text)
    except BaseException as error:
        tell(error)


def run(text, **names):
    exec(text, {}, names)
    return names


class gate:
    def __init__(self, quiet): self.quiet = quiet
    def __enter__(self): print("gate"); return self.quiet
    def __exit__(self, kind, error, tb): print("leaves", kind); return bool(self.quiet)


def begin(number, case):
    print("== case", number)
    try:
        case()
    except BaseException as error:
        tell(error)


'''


def write_case(seed, kinds):
    """The body of a case, as lines at the margin."""
    rng = random.Random(seed)
    kind = rng.choice(kinds)
    if kind not in ("programs", "tasks"):
        make = library.Library(rng) if kind == "library" else values.Values(rng)
        lines = [library.IMPORTS] if kind == "library" else []
        while len(lines) < EXPRESSIONS:
            line = f"show(lambda: {make.expression()})"
            try:
                compile(line, "line", "exec")
            except (SyntaxError, ValueError):
                continue  # wrong syntax has a fuzzer of its own
            lines.append(line)
        return "\n".join(lines)
    for _ in range(20):
        text = (tasks.Tasks if kind == "tasks" else programs.Program)(rng).text()
        try:
            compile("def case():\n" + indented(text), "case", "exec")
        except SyntaxError:
            continue
        if programs.may_leave_cycle(text):
            continue
        return text
    return "pass"


def indented(body):
    return "\n".join("    " + line if line else line for line in body.split("\n"))


def whole(cases):
    """One script of the cases: {number: body}."""
    parts = [PRELUDE]
    for number, body in cases.items():
        parts.append(f"def case{number}():\n" + indented(body) +
                     f"\n\n\nbegin({number}, case{number})\n\n\n")
    return "".join(parts)


class Running:
    def __init__(self, command, script):
        self.stdout, self.stderr = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        self.process = subprocess.Popen([*command, script.name], cwd=script.parent, stdout=self.stdout, stderr=self.stderr,
                                        env=ENVIRONMENT, stdin=subprocess.DEVNULL)

    def ended(self):
        with self.stdout, self.stderr:
            try:
                status = self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                return "no end"
            out, told = beginning(self.stdout, "backslashreplace"), beginning(self.stderr, "replace")
        if status == 86 or "would wait for ever" in told or "Every thread waits" in told:
            return comparable(out + "\ndeadlock")  # told of by the recorder and by us, in other words
        if status:
            out += f"\nstatus {status}: " + told[-2000:]
        return comparable(out) + "\n== stderr\n" + ordered(comparable(told))


def ordered(told):
    """What is told of tasks and futures when they go, in an order of its own: who goes first at the end is the
    affair of CPython's collector."""
    if "was never retrieved" in told or "was destroyed but" in told:
        return "\n".join(sorted(told.split("\n")))
    return told


def beginning(file, errors):
    """As much of what a program wrote as is compared."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    text = file.read(MOST_OUTPUT).decode(errors=errors)
    return text if size <= MOST_OUTPUT else f"{text}\n({size} bytes)"


def comparable(text):
    """Without what cannot agree: addresses, and entries of tracebacks inside the library."""
    text = re.sub(r"0x[0-9a-f]{6,}", "0x..", text)
    text = re.sub(r"(defined|running|created) at (loopscope/|/[^ ]*/asyncio/)[^ >]*", r"\1 in the library", text)
    text = text.replace("_asyncio.Task", "Task")  # which the recorder derives from
    return re.sub(r'^((?: *\|)* *)File "(/|<frozen|loopscope/)[^\n]*\n(\1 [^\n]*\n)*', "", text, flags=re.MULTILINE)


def run_both(loopscope, cases, judge=("python3",)):
    with tempfile.TemporaryDirectory() as name:
        script = Path(name) / "cases.py"
        script.write_text(whole(cases), encoding="utf-8", errors="surrogatepass")
        ours, theirs = Running([loopscope, "run"], script), Running(judge, script)  # at once
        return ours.ended(), theirs.ended()


def by_case(text):
    found, number, lines = {}, None, []
    for line in text.split("\n"):
        begins = re.fullmatch(r"== (case \d+|stderr)", line)
        if begins:
            found[number] = lines
            number, lines = begins[1].removeprefix("case "), []
        lines.append(re.sub(r"line \d+, in (case)\d+", r"line N, in \1", line))
    found[number] = lines
    return found


def plain(line):
    return re.sub(r"line \d+", "line N", line)


def first_difference(ours, theirs):
    """(what CPython printed, what we printed) from the first line that differs; None where all agree."""
    for a, b in zip(ours + ["(end)"], theirs + ["(end)"]):
        if plain(a) != plain(b):
            at = ours.index(a) if a in ours else 0
            return b, a
    return None if len(ours) == len(theirs) else ("(end)" if len(theirs) < len(ours) else theirs[len(ours)],
                                                 "(end)" if len(ours) < len(theirs) else ours[len(theirs)])


def signature(difference):
    """The kind of a difference: its lines without numbers and quoted text."""
    text = " / ".join(difference)
    text = re.sub(r"'[^']*'|\"[^\"]*\"", "Q", text)
    return re.sub(r"-?\d[\d.e+-]*", "N", text)[:160]


class Fuzzer:
    def __init__(self, options):
        self.options, self.loopscope = options, os.path.abspath(options.loopscope)
        self.seen, self.differences, self.count = set(), 0, 0

    def both(self, cases):
        # Tasks sleep: CPython is given a clock that only moves while nothing is ready.
        timed = "tasks" in self.options.kinds
        return run_both(self.loopscope, cases, ("python3", str(RECORD), os.devnull) if timed else ("python3",))

    def differs(self, body):
        ours, theirs = self.both({0: body})
        return first_difference(by_case(ours).get("0", []), by_case(theirs).get("0", [])) or (
            first_difference(by_case(ours).get("stderr", []), by_case(theirs).get("stderr", [])))

    def report(self, seed, body, difference):
        kind = signature(difference)
        if kind in self.seen:
            return
        self.seen.add(kind)
        self.differences += 1
        if self.options.reduce:
            body = reducing.reduced(body, lambda text: (d := self.differs(text)) is not None and signature(d) == kind)
        print(f"---- seed {seed}\n{body}\n  python3:   {difference[0]}\n  loopscope: {difference[1]}", flush=True)
        if self.options.keep:
            self.options.keep.mkdir(parents=True, exist_ok=True)
            (self.options.keep / f"case{seed}.py").write_text(whole({0: body}))

    def batch(self, seeds):
        cases = {seed: write_case(seed, self.options.kinds) for seed in seeds}
        self.count += len(cases)
        ours, theirs = self.both(cases)
        if ours == theirs:
            return
        mine, judge = by_case(ours), by_case(theirs)
        alone = [seed for seed in seeds if mine.get(str(seed)) != judge.get(str(seed))]
        if mine.get("stderr") != judge.get("stderr") and not alone:
            alone = list(seeds)
        told = 0
        for seed in alone:
            difference = first_difference(mine.get(str(seed), ["(nothing)"]), judge.get(str(seed), ["(nothing)"]))
            if difference is not None and signature(difference) in self.seen:
                told += 1
                continue
            difference = self.differs(cases[seed])
            if difference is not None:
                told += 1
                self.report(seed, cases[seed], difference)
        if not told:
            self.differences += 1
            print(f"seeds {seeds[0]} to {seeds[-1]} differ together:", self.together(mine, judge), flush=True)

    @staticmethod
    def together(mine, judge):
        for number in judge:
            difference = first_difference(mine.get(number, ["(nothing)"]), judge[number])
            if difference:
                return f"in {number}\n  python3:   {difference[0]}\n  loopscope: {difference[1]}"
        return "stderr"


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))  # of those it starts, too
    warnings.simplefilter("ignore")  # of the cases written
    options = argparse.ArgumentParser()
    options.add_argument("loopscope")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--seconds", type=float, default=0, help="go on for so long, whatever the count")
    options.add_argument("--batch", type=int, default=200)
    options.add_argument("--kinds", type=lambda text: text.split(","), default=["expressions", "programs"])
    options.add_argument("--keep", type=Path)
    options.add_argument("--most", type=int, default=10, help="stop after so many differences")
    options.add_argument("--reduce", action=argparse.BooleanOptionalAction, default=True)
    options.add_argument("--write", action="store_true", help="print the case of the seed, and nothing else")
    options = options.parse_args()
    if options.write:
        print(whole({options.seed: write_case(options.seed, options.kinds)}))
        return 0
    fuzzer = Fuzzer(options)
    begun, seed = time.monotonic(), options.seed
    while (time.monotonic() - begun < options.seconds) if options.seconds else (fuzzer.count < options.count):
        size = options.batch if options.seconds else min(options.batch, options.count - fuzzer.count)
        fuzzer.batch(range(seed, seed + size))
        seed += size
        if fuzzer.differences >= options.most:
            break
    print(f"{fuzzer.count} cases, {fuzzer.differences} differences, {time.monotonic() - begun:.0f} s")
    return 1 if fuzzer.differences else 0


if __name__ == "__main__":
    sys.exit(main())
