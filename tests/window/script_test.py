"""Changes a script in the real window as one does all day: typing, selecting, undo, the clipboard, mistakes, exercises.

    script_test.py PROGRAM LESSONS_FOLDER [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, and the program's own report. What stands in the script is read
from its draft, which is written at every change.
"""
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from product_test import command
from window_test import Window


def draft(window):
    found = sorted((window.folder / "config" / "loopscope" / "drafts").glob("*.py"), key=lambda d: d.stat().st_mtime)
    return found[-1].read_text() if found else ""


def typing(window):
    window.key("e")
    window.wait("E begins to edit", lambda s: s["editing"])
    window.key("ctrl+a")
    window.type("async def main():")
    window.key("Return")
    window.type("if 1:")
    window.key("Return")
    window.type("print(1)")
    text = "async def main():\n    if 1:\n        print(1)"
    window.wait("what is typed replaces what was selected, and lines are indented by themselves", lambda s: draft(window) == text)
    window.key("shift+Tab")
    window.wait("Shift+Tab takes an indentation back", lambda s: draft(window) == text.replace("        p", "    p"))
    window.key("ctrl+z")
    window.wait("Ctrl+Z undoes it", lambda s: draft(window) == text)
    window.key("ctrl+slash")
    window.wait("Ctrl+/ makes a comment of the line", lambda s: draft(window) == text.replace("print", "# print"))
    window.key("ctrl+z", "ctrl+y")
    window.wait("Ctrl+Y does it again", lambda s: draft(window) == text.replace("print", "# print"))
    window.key("ctrl+z")
    window.wait("undone", lambda s: draft(window) == text)


def clipboard(window):
    before = draft(window)
    window.key("Home", "shift+End", "ctrl+c", "End", "Return")
    window.wait("a new line", lambda s: draft(window).startswith(before + "\n"))
    window.key("ctrl+v")
    window.wait("a selection is copied and pasted", lambda s: draft(window) == before + "\n        print(1)")
    window.key("shift+Up", "ctrl+x")
    window.wait("and cut", lambda s: draft(window) != before + "\n        print(1)")
    window.key("ctrl+z", "ctrl+z", "ctrl+z")
    window.wait("and all of it undone", lambda s: draft(window) == before)
    x, y, width, height = window.state()["areas"]["code text"]
    line = window.state()["areas"]["gutter 1"]
    window.xdotool("mousemove", "--sync", round(x + 20), round(line[1] + line[3] / 2), "click", "--repeat", 2, "--delay", 60, 1)
    window.type("await")
    window.wait("a double click selects the word", lambda s: draft(window).startswith("await def main"))
    window.key("ctrl+z", "ctrl+z")
    window.wait("undone", lambda s: draft(window) == before)


def diagnosing(window):
    window.key("ctrl+End", "Return")
    window.type("print((2)")
    window.wait("a mistake is told while one types, before anything runs", lambda s: "problem" in s["areas"])
    window.picture("problem")
    window.type(")")
    window.wait("and is gone when it is mended", lambda s: "problem" not in s["areas"])
    window.key("ctrl+Return")
    window.wait("Ctrl+Enter runs it", lambda s: not s["stale"])
    window.key("Escape", "ctrl+alt+z")
    window.wait("Ctrl+Alt+Z: the script as it was", lambda s: not s["stale"] and "as it was" in s["message"])


def panels(window):
    window.xdotool("mousemove", 400, 300)
    code = window.state()["areas"]["edge 6"] if "edge 6" in window.state()["areas"] else window.state()["areas"]["edge 1"]
    x, y = round(code[0] + code[2] / 2), round(code[1] + code[3] / 2)
    window.xdotool("mousemove", "--sync", x, y, "sleep", 0.2, "mousedown", 1, "sleep", 0.2)
    for way in (30, 60, 90):
        window.xdotool("mousemove", "--sync", x + way, y, "sleep", 0.2)
    window.xdotool("mouseup", 1)
    state = window.wait("the edge between two panels is dragged", lambda s: any(s["sizes"]))
    settings = window.folder / "config" / "loopscope" / "settings.json"
    window.wait("the size is kept", lambda s: json.loads(settings.read_text())["panels"] == s["sizes"])
    window.picture("dragged")
    window.process.terminate()
    window.process.wait(timeout=10)
    window.start()
    window.focus()
    window.wait("and there again after the next start", lambda s: s["sizes"] == state["sizes"])
    command(window, "usual sizes")
    window.wait("usual sizes again", lambda s: not any(s["sizes"]))


def lessons(window):
    window.key("Escape", "l")
    window.wait("L lists the lessons", lambda s: s["overlay"] == 2)
    window.type("not too many")
    window.wait("typing searches them", lambda s: s["query"] == "not too many"
                and [a for a in s["areas"] if a.startswith("lesson ")] == ["lesson 21-not-too-many-at-once"])
    window.picture("catalogue")
    window.key("ctrl+BackSpace")
    window.type("one thing at a time")
    window.wait("and searches on", lambda s: "lesson 01-one-thing-at-a-time" in s["areas"] and "lesson 02-a-function-that-can-pause" not in s["areas"])
    window.key("Return")
    window.wait("Enter opens it", lambda s: s["overlay"] == 0 and s["file"] == "three_downloads.py")
    window.key("Next", "Next")
    window.wait("two parts on", lambda s: s["lesson_step"] == 2)
    window.click("answer 200 2")
    window.wait("an answer counts", lambda s: s["score"] == [1, 1])
    window.key("l")
    window.wait("the list opens", lambda s: s["overlay"] == 2)
    window.type("a function that")
    window.wait("and is searched", lambda s: s["query"] == "a function that")
    window.key("Return")
    window.wait("another lesson", lambda s: s["file"] == "pausing.py")
    window.key("l")
    window.wait("back to the list", lambda s: s["overlay"] == 2 and "again 01-one-thing-at-a-time" in s["areas"])
    window.picture("progress")
    window.type("one thing")
    window.wait("the first lesson", lambda s: s["query"] == "one thing")
    window.key("Return")
    window.wait("opens where it was left", lambda s: s["file"] == "three_downloads.py" and s["lesson_step"] == 2)
    command(window, "start it again")
    window.wait("and starts again when told to", lambda s: s["lesson_step"] == 0 and s["step"] == 0)


def exercise(window):
    for _ in range(11):
        window.key("Next")
    window.wait("the last part is an exercise", lambda s: s["lesson_step"] == 11 and s["file"] == "two_cards.py")
    window.key("ctrl+f")
    window.wait("search", lambda s: s["finding"])
    window.type("1.0")
    window.wait("finds the number", lambda s: s["found_line"] == 13)
    window.key("Escape", "e", "ctrl+f")
    window.wait("search while editing", lambda s: s["editing"] and s["finding"])
    window.key("Return", "Escape")
    window.wait("the place that was found is selected", lambda s: s["editing"] and not s["finding"])
    window.type("0.6")
    window.key("F5")
    window.wait("the change that was asked for is noticed", lambda s: s["message"].startswith("Done: "))
    window.picture("exercise")
    progress = json.loads((window.folder / "config" / "loopscope" / "progress.json").read_text())
    solved = progress["lessons"]["01-one-thing-at-a-time"]["solved"]
    if solved != {"11": True}:
        raise SystemExit(f"FAILED: that it is solved is kept: {solved}")
    print("ok: that it is solved is kept")


def main():
    program = os.path.abspath(sys.argv[1])
    lessons_folder = Path(sys.argv[2]).resolve()
    pictures = Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            return 77
    with tempfile.TemporaryDirectory() as folder:
        window = Window(program, Path(folder), pictures, size="1400x900",
                        environment={"LOOPSCOPE_LESSONS": str(lessons_folder)})
        try:
            for part in (typing, clipboard, diagnosing, panels, lessons, exercise):
                part(window)
        finally:
            window.close()
    print("all claims hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
