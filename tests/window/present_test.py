"""Presents a lesson in the real window: full screen, notes in a second window, a remote's keys, films.

    present_test.py PROGRAM LESSONS_FOLDER [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, and the program's own report.
"""
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from drop import close_window
from product_test import command
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


FFMPEG = """#!{python}
import json, sys
size = sys.argv[sys.argv.index("-video_size") + 1].split("x")
frame = int(size[0]) * int(size[1]) * 4
data = sys.stdin.buffer.read()
open(sys.argv[-1].removeprefix("file:"), "w").write(json.dumps([len(data) // frame, len(data) % frame]))
"""


def films(window):
    window.key("Home")
    command(window, "selected steps as mp4")
    window.wait("without ffmpeg it says what to install", lambda s: "ffmpeg" in s["message"] and "install" in s["message"])
    stand_in = window.folder / "bin" / "ffmpeg"
    stand_in.write_text(FFMPEG.format(python=sys.executable))
    stand_in.chmod(0o755)
    command(window, "selected steps as mp4")
    window.wait("how far it is, is told", lambda s: 0 < s["working"] < 1 and "Film: " in s["message"])
    window.picture("film")
    window.key("Escape")
    window.wait("Esc gives it up", lambda s: s["working"] < 0 and "given up" in s["message"])
    if list(window.folder.glob("*.mp4*")):
        raise SystemExit("FAILED: nothing is left of a film that was given up")
    window.key("End", "Left", "Left")
    window.click("export")
    window.wait("a menu of pictures opens", lambda s: "menu Film as MP4" in s["areas"])
    window.picture("pictures")
    window.click("menu Film as MP4")
    window.wait("the film is written", lambda s: s["message"].startswith("Wrote"))
    films = list(window.folder.glob("*.mp4"))
    frames, rest = json.loads(films[0].read_text())
    if len(films) != 1 or rest != 0 or not 90 <= frames <= 130:
        raise SystemExit(f"FAILED: ffmpeg was handed three steps in whole pictures, not {frames} and {rest} bytes")
    command(window, "film of the stage")
    window.wait("a film as GIF needs no ffmpeg", lambda s: any(window.folder.glob("*-stage-*.gif")))


def presenting(window):
    window.key("F11")
    window.wait("F11 fills the screen", lambda s: (s["width"], s["height"]) == (1600, 1000))
    window.key("p")
    window.wait("P leaves code, stage and sentence", lambda s: s["presenter"] and "slider" not in s["areas"])
    window.key(*["plus"] * 9)
    window.wait("large type", lambda s: s["text"] == 24)
    window.key("Home")
    for _ in range(3):
        window.key("Next")
    window.wait("a remote's Page Down steps", lambda s: s["position"] == 3)
    window.key("Prior")
    window.wait("and Page Up steps back", lambda s: s["position"] == 2)
    window.picture("presenting")
    window.key("s")
    window.wait("S is the spotlight", lambda s: s["spotlight"])
    window.key("Next")
    window.wait("the spotlight stops nobody", lambda s: s["position"] == 3)
    window.key("s", "b")
    window.wait("B blanks", lambda s: s["blank"])
    window.key("Next")
    window.wait("one can step on while it is blank", lambda s: s["position"] == 4)
    window.key("b")
    window.wait("B again shows it", lambda s: not s["blank"])
    window.key("Escape")
    window.wait("Esc ends presenting", lambda s: not s["presenter"])
    window.key("F11", "ctrl+0")
    window.wait("F11 again: the window as it was", lambda s: (s["width"], s["height"]) == (1280, 800))


def main():
    program = os.path.abspath(sys.argv[1])
    lessons = Path(sys.argv[2]).resolve()
    pictures = Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            return 77
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "bin").mkdir()
        window = Window(program, Path(folder), pictures, target=str(lessons / "01-one-thing-at-a-time"),
                        environment={"PATH": str(Path(folder) / "bin")})
        try:
            for part in (notes, presenting, films):
                part(window)
        finally:
            window.close()
    print("all claims hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
