"""`loopscope lessons new` and `check` as an author meets them: what is started passes, what is broken is told by line.

    lessons_command.py LOOPSCOPE
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

LOOPSCOPE = os.path.abspath(sys.argv[1])
SLUG = "33-my-lesson"


def lessons(folder, *arguments):
    done = subprocess.run([LOOPSCOPE, "lessons", *arguments], env={**os.environ, "LOOPSCOPE_LESSONS": folder},
                          capture_output=True, text=True, timeout=30)
    return done.returncode, done.stdout + done.stderr


def spoil(lesson, old, new):
    """The line at which `old` stood; it is `new` now."""
    text = lesson.read_text()
    assert old in text, f"the template has no {old!r}"
    lesson.write_text(text.replace(old, new))
    return text[: text.index(old)].count("\n") + 1


# What is wrong, by a change of the started lesson; and what must be said about it.
BROKEN = [
    ("at: Task-1 suspends at line 15", "at: Task-1 suspends at line 99", "never happens"),
    ("at: toast suspends at line 5", "at: toast jumps", "names no moment"),
    ("ask: next task", "ask: next week", "The tool can ask for"),
    ("ask: next task", "finding: never awaited", "Nothing of the kind"),
    ("ask: next task", "fails: TypeError", "without an exception"),
    ("check: ends before 0.8", "check: ends before 9", "passes `ends before 9` before it was changed"),
    ("check: ends before 0.8", "check: ends before 0.1", "does not pass"),
    ("check: ends before 0.8", "check: ends soon", "is no check"),
    ("minutes: 5", "minutes: 90", "It says 90 minutes"),
    ("- [ ] An answer", "- [x] An answer", "exactly one right answer"),
    ("builds on:", "builds on: 32-nowhere", "there is no lesson of that name"),
    ("script: first.py", "script: second.py", "There is no script `second.py`"),
]


def main():
    failed = 0

    def expect(truth, what):
        nonlocal failed
        if not truth:
            failed += 1
            print(f"FAILED {what}")

    with tempfile.TemporaryDirectory() as folder:
        status, said = lessons(folder, "new", SLUG)
        expect(status == 0, f"a lesson can be started: {said}")
        status, said = lessons(folder, "new", SLUG)
        expect(status == 2 and "there already" in said, f"a lesson is never overwritten: {said}")
        for name in ["", "..", "../44-x", "44-", "my-lesson", "44-Big", "/44-x", "44-x/y", "44-" + "x" * 100]:
            status, said = lessons(folder, "new", name)
            expect(status == 2, f"{name!r} is refused as a name: {said}")
        expect(os.listdir(folder) == [SLUG], "nothing else was made")
        status, said = lessons(folder, "check")
        expect(status == 0 and "1 lesson, 0 problems" in said, f"what was started passes its check: {said}")
        status, said = lessons(folder, "check", "34")
        expect(status == 2, f"a lesson that is not there is said so: {said}")

        lesson = Path(folder) / SLUG / "lesson.md"
        sound = lesson.read_text()
        for old, new, message in BROKEN:
            line = spoil(lesson, old, new)
            status, said = lessons(folder, "check")
            expect(status == 1 and message in said, f"{new!r} is told: {said}")
            told = [row for row in said.splitlines() if message in row]
            whole_lesson = old.startswith(("minutes", "builds"))
            near = range(line - 6, line + 2)  # a question's line is that of its text
            expect(told and (whole_lesson or any(f"lesson.md:{n}:" in told[0] for n in near)),
                   f"{new!r} is told at its line, {line}: {told}")
            lesson.write_text(sound)
        (lesson.parent / "unused.py").write_text("print(1)\n")
        status, said = lessons(folder, "check")
        expect(status == 1 and "unused.py:1: No step shows" in said, f"a script that no step shows is told: {said}")
    print("ok" if not failed else f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
