"""Reads every lesson in the real window, from its first part to its summary, with the keys of a student.

    lessons_test.py PROGRAM LESSONS_FOLDER

As window_test.py: a real window on a display of its own, and the program's own report. At each part it holds
against lesson.md and against `scene` which script is shown, that nothing is complained of, and that the run
stands at the moment that the part names.
"""
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from window_test import Window

COMMENT = re.compile(r"<!-- (script|at): (.*?) -->")
OCCURRENCE = re.compile(r"(.*), the (\d+)(?:st|nd|rd|th) time")
STATES = {"is done": "done", "fails": "failed", "is cancelled": "cancelled"}


def parts_of(lesson):
    """What its lesson.md ties each part to: script and moment of the run; no moment: the run stays."""
    parts, script, fenced = [], "", False
    for line in (lesson / "lesson.md").read_text().splitlines():
        fenced ^= line.startswith("```")
        if fenced:
            continue
        if line.startswith("## "):
            parts.append({"script": script, "at": None})
        comment = COMMENT.fullmatch(line)
        if comment and parts:
            parts[-1][comment[1]] = comment[2]
            script = parts[-1]["script"]
    return parts


class Lessons:
    def __init__(self, program, window):
        self.program = program
        self.window = window

    @functools.cache
    def scene(self, script, at):
        done = subprocess.run([self.program, "scene", script, "--at", str(at)], check=True,
                              capture_output=True, text=True, timeout=20)
        return json.loads(done.stdout)

    def is_scene(self, script, state):
        """Whether the picture is that of the step at which the run is said to stand."""
        scene = self.scene(script, state["step"])
        running = (scene["running"] or {}).get("task") or ""
        last_output = scene["output"][-1]["text"] if scene["output"] else ""
        return (running, last_output) == (state["running"], state["last_output"]) and \
            abs(scene["time"] - state["time"]) < 1e-6

    def is_at(self, script, moment, state):
        """Whether the run stands at a moment, by what is to be seen there."""
        times = 1
        if named := OCCURRENCE.fullmatch(moment):
            moment, times = named[1], int(named[2])
        if moment == "start":
            return state["step"] == 0
        if moment == "end":
            return state["step"] == state["last_step"]
        if printed := re.fullmatch(r"prints '(.*)'", moment):
            lines = [line["text"] for line in self.scene(script, state["step"])["output"]]
            before = [line["text"] for line in self.scene(script, state["step"] - 1)["output"]]
            is_new = before != lines and printed[1] in lines[-1]
            return is_new and sum(printed[1] in line for line in lines) == times
        if due := re.fullmatch(r"time ([\d.]+)", moment):
            first = self.scene(script, f"t={due[1]}")["time"]
            return state["time"] >= float(due[1]) and first <= state["time"]
        if reached := re.fullmatch(r"(.*) reaches line (\d+)", moment):
            return reached[1] in ("the script", state["running"]) and state["line"] == int(reached[2])
        tasks = self.scene(script, state["step"])["tasks"]
        if runs := re.fullmatch(r"(.*) runs", moment):
            wanted = (runs[1], "running", times)
            return any((task["name"], task["state"], task["steps"]) == wanted for task in tasks)
        if suspends := re.fullmatch(r"(.*) suspends(?: at line (\d+))?", moment):
            return any(task["name"] == suspends[1] and task["state"] in ("waiting", "ready")
                       and task["steps"] >= times and suspends[2] in (None, str(task["line"]))
                       for task in tasks)
        for words, kind in STATES.items():
            if moment.endswith(" " + words):
                name = moment.removesuffix(" " + words)
                return any((task["name"], task["state"]) == (name, kind) for task in tasks)
        raise SystemExit(f"FAILED: this test does not know the moment `{moment}`")

    def part(self, lesson, number, part, before):
        script = str(lesson / part["script"])

        def holds(state):
            if (state["lesson_step"], state["file"], state["message"]) != (number, part["script"], ""):
                return False
            if part["at"] is None and before["file"] == part["script"] and state["step"] != before["step"]:
                return False
            if not self.is_scene(script, state):
                return False
            return part["at"] is None or self.is_at(script, part["at"], state)

        where = f" at `{part['at']}`" if part["at"] else ""
        return self.window.wait(f"{lesson.name}, part {number}: {part['script']}{where}", holds)

    def read(self, lesson):
        parts = parts_of(lesson)
        first = next(part["script"] for part in parts if part["script"])
        state = self.window.wait(f"{lesson.name} opens", lambda s: (
            (s["lesson_step"], s["file"], s["message"]) == (0, first, "")
            and self.is_scene(str(lesson / first), s)))
        for number, part in enumerate(parts, 1):
            part["script"] = part["script"] or first
            self.press("Next")
            state = self.part(lesson, number, part, state)
        self.press("Next")
        end = (len(parts) + 1, state["step"], "")
        self.window.wait(f"{lesson.name} ends with its summary",
                         lambda s: (s["lesson_step"], s["step"], s["message"]) == end)
        self.press("End")
        self.window.wait("End goes to the end", lambda s: s["step"] == s["last_step"])
        self.press("Home")
        self.window.wait("Home goes to the beginning", lambda s: s["step"] == 0)

    def press(self, name):
        self.window.xdotool("key", name)  # one at a time, and the report is waited for: no delay is needed


def read_all(program, window, folder):
    lessons = sorted(path.parent for path in folder.glob("*/lesson.md"))
    course = Lessons(program, window)
    window.key("m")  # cards jump: nothing is drawn in between
    window.key("l")
    window.wait("L lists the lessons", lambda s: f"lesson {lessons[0].name}" in s["areas"])
    window.click(f"lesson {lessons[0].name}")
    for number, lesson in enumerate(lessons):
        begun = time.monotonic()
        course.read(lesson)
        print(f"ok: {lesson.name} was read in {time.monotonic() - begun:.1f} s")
        if lesson != lessons[-1]:
            window.wait("the next lesson is offered", lambda s: "next lesson" in s["areas"])
            # Not at the same place twice: xdotool waits until the mouse has moved.
            window.click("next lesson", 0.4 + number % 2 * 0.2)
    done = subprocess.run([program, "lessons", "progress"], env=window.environment, check=True,
                          capture_output=True, text=True, timeout=20)
    if f"{len(lessons)} of {len(lessons)} lessons finished" not in done.stdout:
        raise SystemExit(f"FAILED: all lessons count as finished\n{done.stdout}")
    print(f"ok: all {len(lessons)} lessons count as finished")


def main():
    program = os.path.abspath(sys.argv[1])
    folder = Path(sys.argv[2]).resolve()
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            return 77
    os.environ["LOOPSCOPE_LESSONS"] = str(folder)
    with tempfile.TemporaryDirectory() as own:
        window = Window(program, Path(own), None)
        try:
            read_all(program, window, folder)
        finally:
            window.close()
    print("all claims hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
