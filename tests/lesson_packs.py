"""Packs of lessons, exported lessons and kept progress, by the command line: what works, and that what is broken is
explained and harms nothing.

    lesson_packs.py LOOPSCOPE LESSONS_FOLDER
"""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

LOOPSCOPE, LESSONS = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
SLUG = "02-a-function-that-can-pause"
failed = 0


def expect(truth, what):
    global failed
    if not truth:
        failed += 1
        print(f"FAILED {what}")


class Place:
    """A folder with a home of its own, so that nobody's settings and caches are touched."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.home = self.folder / "home"
        self.home.mkdir()

    def run(self, *arguments):
        environment = {**os.environ, "HOME": str(self.home), "LOOPSCOPE_LESSONS": str(LESSONS)}
        environment.pop("XDG_CONFIG_HOME", None), environment.pop("XDG_CACHE_HOME", None)
        done = subprocess.run([LOOPSCOPE, *map(str, arguments)], env=environment, cwd=self.folder,
                              capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout, done.stderr

    def files(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file())

    def zip(self, name, entries):
        with zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED) as pack:
            for entry, content in entries:
                pack.writestr(entry, content)
        return name


def lesson_files(prefix=""):
    return [(f"{prefix}{SLUG}/{path.name}", path.read_bytes()) for path in sorted((LESSONS / SLUG).iterdir())]


def link(name, target):
    entry = zipfile.ZipInfo(name)
    entry.create_system, entry.external_attr = 3, 0o120777 << 16
    return entry, target


def check_good_packs(place):
    for prefix in ["", "my course/", "my course/lessons/"]:
        pack = place.zip("good.zip", lesson_files(prefix) + [("__MACOSX/._x", b"\0"), (f"{prefix}.hidden", b"x")])
        status, said, error = place.run("lessons", "--from", pack)
        expect(status == 0 and "A function that can pause" in said, f"a pack below {prefix!r} is listed: {said}{error}")
        status, _, error = place.run("shot", pack, "-o", "shot.png", "--size", "800x600")
        expect(status == 0, f"a pack below {prefix!r} opens: {error}")
    status, said, error = place.run("lessons", "--from", LESSONS / SLUG)
    expect(status == 0 and "A function that can pause" in said, f"a folder with one lesson is a pack: {said}{error}")
    status, said, error = place.run("shot", LESSONS / SLUG, "-o", "shot.png", "--size", "800x600")
    expect(status == 0, f"a folder with one lesson opens: {error}")


BAD = [
    ("a path upwards", lesson_files() + [("../escaped.py", b"x")], "leads out of the pack"),
    ("a path upwards, within", lesson_files() + [(f"{SLUG}/../../escaped.py", b"x")], "leads out of the pack"),
    ("a path from the root", lesson_files() + [("/tmp/escaped.py", b"x")], "leads out of the pack"),
    ("a path of another system", lesson_files() + [("..\\escaped.py", b"x")], "leads out of the pack"),
    ("a link", lesson_files() + [link(f"{SLUG}/escaped.py", "/etc/passwd")], "is a link"),
    ("a huge file", lesson_files() + [(f"{SLUG}/huge.py", b"0" * 40_000_000)], "larger than 1 MB"),
    ("too much in all", lesson_files() + [(f"{SLUG}/{n}.py", b"0" * 900_000) for n in range(30)], "larger than 20 MB"),
    ("too many files", lesson_files() + [(f"{SLUG}/{n}.py", b"") for n in range(2100)], "more than 2,000 files"),
    ("too deep", lesson_files() + [("a/b/c/d/e/f/g.py", b"x")], "too deep"),
    ("no lesson", [("readme.txt", b"hello")], "there are no lessons in it"),
    ("nothing", [], "there are no lessons in it"),
]


def check_bad_packs(place):
    def refused(name, what, message):
        before = place.files()
        for arguments in [("lessons", "--from", name), ("shot", name, "-o", "bad.png")]:
            status, said, error = place.run(*arguments)
            expect(status == 2 and message in error and error.startswith("loopscope: "),
                   f"{what}: {arguments[0]} says {message!r}: {status} {said}{error}")
        expect(place.files() == before, f"{what}: nothing is left behind: {set(place.files()) - set(before)}")

    for what, entries, message in BAD:
        refused(place.zip("bad.zip", entries), what, message)
    whole = place.folder / place.zip("cut.zip", lesson_files())
    whole.write_bytes(whole.read_bytes()[:700])
    refused("cut.zip", "half a zip", "no zip file that can be read")
    (place.folder / "text.zip").write_text("hello")
    refused("text.zip", "text named zip", "no zip file that can be read")
    for what, content in [("broken text", b"---\ntitle: \xff\xfe\n"), ("no text", b"\0\0\0"), ("empty", b"")]:
        pack = place.zip("text.zip", [(f"{SLUG}/lesson.md", content)])
        status, said, error = place.run("lessons", "--from", pack, "check")
        expect(status == 1 and f"{SLUG}/lesson.md:" in said, f"{what} is told by file and line: {said}{error}")
        status, said, error = place.run("shot", pack, "-o", "bad.png")
        expect(status == 2 and "lesson.md:" in error, f"{what} is not opened: {error}")


def check_exports(place):
    status, said, error = place.run("lessons", "export", "7", "-o", "seven.html")
    text = (place.folder / "seven.html").read_text()
    steps = (LESSONS / "07-three-requests-at-once" / "lesson.md").read_text().count("\n## ")
    expect(status == 0 and text.count("<figure>") == steps, f"a picture for each of {steps} steps: {said}{error}")
    expect("<script" not in text.lower() and "http://" not in text, "the page runs nothing and fetches nothing")
    expect("https://docs.python.org/3.11/library/asyncio-task.html#running-tasks-concurrently" in text,
           "read on leads to the documentation")
    expect(text.count("class=\"question\"") >= 6 and "Answers" in text, "questions, and answers behind them")
    status, said, error = place.run("lessons", "export", "7", "--format", "md")
    text = (place.folder / "07-three-requests-at-once.md").read_text()
    pictures = sorted((place.folder / "07-three-requests-at-once-pictures").iterdir())
    expect(status == 0 and len(pictures) == steps and all(f"-pictures/{path.name}>" in text for path in pictures),
           f"Markdown has its pictures beside it: {pictures}")
    expect(pictures[0].read_bytes().startswith(b"\x89PNG"), "the pictures are pictures")
    expect("```python\nimport asyncio" in text and "<!--" not in text, "scripts are there, directives are not")
    status, said, error = place.run("lessons", "export", "77")
    expect(status == 2 and "there is no lesson" in error, f"an unknown lesson is said so: {error}")
    status, said, error = place.run("lessons", "export", "7", "-o", "no/such/folder.html")
    expect(status == 2 and "folder.html" in error, f"a place that cannot be written is said so: {error}")


def check_progress(place):
    kept = place.home / ".config" / "loopscope" / "progress.json"
    status, said, _ = place.run("lessons", "progress", "--csv")
    rows = list(csv.DictReader(io.StringIO(said)))
    expect(status == 0 and len(rows) == len(list(LESSONS.glob("*/lesson.md"))), "a line for each lesson")
    expect(all(row["finished"] == "no" and row["answered"] == "0" for row in rows), "nothing is done at first")
    kept.parent.mkdir(parents=True, exist_ok=True)
    done = {"finished": True, "answers": {"3.1": True, "5.1": False, "7.1": True}, "solved": {"9": True}}
    kept.write_text(json.dumps({"lessons": {SLUG: done, "99-of-a-pack": {"finished": True}}}))
    status, said, _ = place.run("lessons", "progress", "--csv", "--student", '=SUM(1,2) "Ada"')
    row = next(row for row in csv.DictReader(io.StringIO(said)) if row["lesson"] == SLUG)
    expect((row["finished"], row["answered"], row["right"], row["solved"]) == ("yes", "3", "2", "1"), f"told: {row}")
    expect(row["student"] == "'=SUM(1,2) \"Ada\"", f"a name is no formula: {row['student']}")
    status, said, _ = place.run("lessons", "progress")
    expect("finished, 2 of 3 answers right, 1 exercise solved" in said, f"told in words: {said}")
    for broken in ["", "{", "[]", '{"lessons": 3}', '{"lessons": {"a": 3, "b": {"answers": [1]}}}', "\xff"]:
        kept.write_text(broken, encoding="latin-1")
        status, said, error = place.run("lessons", "progress")
        expect(status == 0 and "0 of" in said, f"a broken file {broken!r} is as good as none: {said}{error}")
    status, said, _ = place.run("lessons", "progress", "--forget")
    expect(status == 0 and not kept.exists(), "forgotten on request")
    status, said, _ = place.run("lessons", "progress", "--forget")
    expect(status == 0, "forgetting twice is no mistake")


def main():
    for check in [check_good_packs, check_bad_packs, check_exports, check_progress]:
        with tempfile.TemporaryDirectory() as folder:
            check(Place(folder))
    print("ok" if not failed else f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
