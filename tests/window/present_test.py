"""Presents a lesson in the real window: full screen, notes in a second window, a remote's keys, films.

    present_test.py PROGRAM LESSONS_FOLDER [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, and the program's own report.
"""
import os
import shutil
import sys
import tempfile
from pathlib import Path

from drop import close_window
from window_test import Window


def windows_of(window):
    return window.xdotool("search", "--class", "loopscope").split()


def wait_for_windows(window, claim, count):
    return window.wait(claim, lambda s: len(windows_of(window)) == count)


def click_notes(window, notes, area):
    x, y, width, height = window.state()["notes_areas"][area]
    window.xdotool("mousemove", "--window", notes, "--sync", round(x + width / 2), round(y + height / 2), "click", 1)


def notes(window):
    window.key("n")
    window.wait("N opens the notes in a second window", lambda s: s["notes"] != "")
    wait_for_windows(window, "there are two windows", 2)
    second = next(name for name in windows_of(window) if name != window.id)
    for _ in range(2):
        window.key("Next")
    state = window.wait("the notes of the part that is shown stand there", lambda s: "Ask for hands" in s["notes"]
                        and s["lesson_step"] == 2)
    window.picture("notes")
    window.xdotool("windowfocus", "--sync", second)
    window.key("Right")
    stepped = window.wait("a key that is pressed in the notes counts", lambda s: s["step"] > state["step"])
    window.wait("and the notes tell the next step", lambda s: s["notes"] != state["notes"])
    click_notes(window, second, "notes step")
    window.wait("their Step button steps", lambda s: s["step"] > stepped["step"])
    click_notes(window, second, "notes blank")
    window.wait("Blank hides the screen from the audience", lambda s: s["blank"])
    window.key("b")
    window.wait("B in the notes shows it again", lambda s: not s["blank"])
    window.key("n")
    wait_for_windows(window, "N closes the notes", 1)
    window.xdotool("windowfocus", "--sync", window.id)
    window.key("n")
    wait_for_windows(window, "they open again", 2)
    second = next(name for name in windows_of(window) if name != window.id)
    close_window(window.display.name, second)
    wait_for_windows(window, "closing their window closes them alone", 1)
    window.xdotool("windowfocus", "--sync", window.id)
    window.key("Right")
    window.wait("the first window goes on", lambda s: s["notes"] == "" and s["position"] > 0)


def main():
    program = os.path.abspath(sys.argv[1])
    lessons = Path(sys.argv[2]).resolve()
    pictures = Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            return 77
    with tempfile.TemporaryDirectory() as folder:
        window = Window(program, Path(folder), pictures, target=str(lessons / "01-one-thing-at-a-time"))
        try:
            for part in (notes,):
                part(window)
        finally:
            window.close()
    print("all claims hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
