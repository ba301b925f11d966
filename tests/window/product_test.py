"""Drives what makes the window a product: palette, files, search, breakpoints, ranges, comparing, presenting, pictures.

    product_test.py PROGRAM [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, a real mouse and keyboard, and the program's own report.
"""
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from drop import drop_file
from window_test import SCRIPT, Window


def right_click(window, area, share_x=0.5, share_y=0.5):
    x, y, width, height = window.state()["areas"][area]
    window.xdotool("mousemove", "--sync", round(x + width * share_x), round(y + height * share_y), "click", 3)


def command(window, words):
    """Runs a command by its name, from the palette."""
    window.key("ctrl+k")
    window.wait(f"the palette opens for '{words}'", lambda s: s["overlay"] == 4)
    window.type(words)
    window.wait("what is typed stands in it", lambda s: s["query"] == words and "choice 0" in s["areas"])
    window.key("Return")
    window.wait("Enter chooses, and it closes", lambda s: s["overlay"] != 4)


def palette(window):
    before = window.state()["text"]
    command(window, "larger text")
    window.wait("a command from the palette is done", lambda s: s["text"] == before + 1)
    command(window, "smaller text")
    window.wait("and another", lambda s: s["text"] == before)
    window.key("ctrl+k")
    window.wait("it opens again", lambda s: s["overlay"] == 4)
    window.picture("palette")
    window.key("Escape")
    window.wait("Escape closes it", lambda s: s["overlay"] == 0)


def searching(window):
    window.key("ctrl+f")
    window.wait("Ctrl+F opens the search", lambda s: s["finding"])
    window.type("gather")
    window.wait("the first place is found while one types", lambda s: s["found_line"] == 13)
    window.key("BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace")
    window.type("print")
    window.wait("it looks on from where it is", lambda s: s["found_line"] == 18)
    window.key("Return")
    window.wait("Enter goes to the next place, from the end to the beginning", lambda s: s["found_line"] == 4)
    window.key("Return")
    window.wait("and on", lambda s: s["found_line"] == 6)
    window.picture("search")
    window.key("Escape")
    window.wait("Escape closes the search", lambda s: not s["finding"])


def breakpoints(window):
    window.key("Home")
    window.click("gutter 6")
    window.wait("a click beside a line's number sets a breakpoint", lambda s: s["breakpoints"] == [6])
    window.key("ctrl+space")
    window.wait("Ctrl+Space runs on to it", lambda s: s["line"] == 6)
    window.picture("breakpoint")
    window.key("Home")
    window.key("bracketright", "bracketright", "bracketright", "bracketright", "space")
    window.wait("playing stops there", lambda s: not s["playing"] and s["line"] == 6)
    window.click("gutter 6")
    window.wait("a second click takes it away", lambda s: s["breakpoints"] == [])
    window.key("Home")
    window.rest("from the beginning", lambda s: s["step"] == 0)
    right_click(window, "gutter 7")
    window.wait("the right button opens a menu", lambda s: "context Run to line 7" in s["areas"])
    window.picture("context")
    window.click("context Run to line 7")
    window.wait("run to here", lambda s: s["line"] == 7 and s["menu"] == 0)


def selecting(window):
    window.key("End")
    x, y, width, height = window.state()["areas"]["timeline"]
    middle = round(y + height / 2)
    window.xdotool("keydown", "shift", "mousemove", "--sync", round(x + width * 0.1), middle, "mousedown", 1)
    time.sleep(0.1)
    window.xdotool("mousemove", "--sync", round(x + width * 0.3), middle)
    time.sleep(0.1)
    window.xdotool("mousemove", "--sync", round(x + width * 0.5), middle)
    time.sleep(0.1)
    window.xdotool("mouseup", 1, "keyup", "shift")
    window.wait("Shift and dragging selects a range", lambda s: s["range"][1] > s["range"][0])
    whole = window.state()["view"]
    window.picture("range")
    window.key("z")
    zoomed = window.wait("Z shows the range", lambda s: s["view"][1] - s["view"][0] < (whole[1] - whole[0]) * 0.8)
    window.wait("a map of the whole run appears", lambda s: "timeline map" in s["areas"])
    window.drag("timeline map", 0.3, 0.8)
    window.wait("dragging in the map moves the part that is shown", lambda s: s["view"][0] != zoomed["view"][0])
    window.key("0", "Escape")
    window.wait("Escape lets the range go", lambda s: s["range"] == [0, 0])
    window.key("x")
    window.wait("X counts steps instead of seconds", lambda s: s["by_step"])
    window.key("x")
    window.wait("and back", lambda s: not s["by_step"])
    window.key("h")
    window.wait("H folds lanes away that are not in use", lambda s: s["folded"])
    window.key("h")
    window.wait("and shows them again", lambda s: not s["folded"])
    command(window, "stats")
    window.wait("a task is found by its name", lambda s: s["selected"] == "stats")
    window.key("Escape")


def inspecting(window):
    window.key("Home", "Right", "Right", "Right", "Right", "Right", "Right")
    window.key("t", "t")
    window.wait("a task is selected, and its variables are known",
                lambda s: s["selected"] != "" and s["inspected"])
    window.picture("inspector")
    window.key("a")
    window.wait("A draws who waits for whom", lambda s: any(name.startswith("node ") for name in s["areas"]))
    window.picture("graph")
    window.key("Escape", "Escape")
    window.wait("Escape closes it", lambda s: s["overlay"] == 0)
    window.key("t", "g")
    window.wait("G shows only whom the task has to do with", lambda s: s["focus"] != "")
    window.key("g")
    window.wait("and all again", lambda s: s["focus"] == "")
    window.key("Escape")


def predicting(window):
    window.key("Home", "q")
    window.wait("Q asks for predictions", lambda s: s["predict"] == 1)
    for _ in range(30):
        window.key("Right")
        time.sleep(0.15)  # until the report says what the step shows
        if "guess 1" in window.state()["areas"]:
            break
    window.wait("the tool asks before it shows", lambda s: "guess 1" in s["areas"])
    window.picture("question")
    asked = window.state()["score"][0]
    window.key("1")
    window.wait("the answer counts", lambda s: s["score"][0] == asked + 1)
    window.key("q", "q")
    window.wait("Q twice more: off", lambda s: s["predict"] == 0)
    window.key("Home", "y", "Right", "Right")
    window.wait("Y makes the reader the loop", lambda s: s["be_loop"])
    asked_who = "You are the loop: click who runs next"  # a longer one greets him at Y
    for _ in range(12):
        if window.state()["message"] == asked_who:
            break
        window.key("Right")
        time.sleep(0.15)
    time.sleep(0.5)  # a key that is still on its way, and cards that travel
    state = window.wait("he is asked who runs next", lambda s: s["message"] == asked_who and not s["moving"])
    card = next(name for name in state["areas"] if name.startswith("card "))
    before = state["score"][0]
    window.click(card)
    window.wait("a click on a card answers", lambda s: s["score"][0] == before + 1)
    window.key("y")
    window.wait("Y again: the loop decides", lambda s: not s["be_loop"])


def comparing(window):
    window.key("e")
    window.wait("E begins to edit", lambda s: s["editing"])
    window.key("ctrl+End")
    window.type("import time")
    window.key("Return")
    window.type("time.sleep(1)")
    window.picture("changed")
    window.key("Escape")
    window.wait("the text is changed", lambda s: s["stale"] and not s["editing"])
    command(window, "compare the changed")
    window.wait("two runs stand side by side", lambda s: s["comparing"])
    window.picture("compare")
    window.key("End")
    window.wait("one playhead for both", lambda s: s["step"] == s["last_step"] and s["other_step"] > s["last_step"])
    window.key("Escape")
    window.wait("Escape ends it", lambda s: not s["comparing"])
    window.key("ctrl+alt+z")
    window.wait("the change is taken back", lambda s: not s["stale"])


def files(window):
    window.key("ctrl+n")
    window.wait("Ctrl+N begins a new script", lambda s: s["editing"] and s["file"] == "script.py")
    window.key("ctrl+Return")
    window.wait("Ctrl+Enter runs it", lambda s: not s["stale"] and s["last_step"] > 0)
    window.key("ctrl+s")
    window.wait("Ctrl+S writes it", lambda s: (window.folder / "script.py").exists())
    window.key("ctrl+o")
    window.wait("Ctrl+O lists the folder", lambda s: s["overlay"] == 5 and "choice 1" in s["areas"])
    window.picture("files")
    window.type("three")
    window.wait("typing narrows it", lambda s: s["query"] == "three")
    window.key("Down", "Return")
    window.wait("the chosen script opens", lambda s: s["file"] == "three.py")
    window.key("ctrl+shift+s")
    window.wait("Ctrl+Shift+S asks for a name", lambda s: s["overlay"] == 5)
    window.type("copy")
    window.key("Return")
    window.wait("and saves under it", lambda s: s["file"] == "copy.py" and (window.folder / "copy.py").exists())
    window.key("Home", "Right", "Right", "Right")
    state = window.wait("some steps on", lambda s: s["position"] == 3)
    (window.folder / "copy.py").write_text(SCRIPT + "print('changed on disk')\n")
    window.wait("a change on disk is seen, and the place is kept",
                lambda s: s["last_step"] != state["last_step"] and s["position"] == 3)


def dropping(window):
    dropped = window.folder / "dropped.py"
    dropped.write_text("print('dropped')\n")
    if not drop_file(window.display.name, window.id, dropped):
        raise SystemExit("FAILED: the window takes a file that is dropped on it")
    window.wait("the dropped script is open and was run", lambda s: s["file"] == "dropped.py")
    window.key("End")
    window.wait("its output is there", lambda s: s["last_output"] == "dropped")


def presenting(window):
    window.key("Home", "p")
    window.wait("P presents", lambda s: s["presenter"])
    window.key("Next")
    window.wait("a remote's page down steps", lambda s: s["position"] == 1)
    window.key("Prior")
    window.wait("and page up steps back", lambda s: s["position"] == 0)
    window.key("s")
    window.wait("S lights the surroundings of the mouse", lambda s: s["spotlight"])
    window.picture("spotlight")
    window.key("s", "b")
    window.wait("B blanks the screen", lambda s: s["blank"])
    window.key("b", "p")
    window.wait("and back", lambda s: not s["blank"] and not s["presenter"])


def speaking(window):
    command(window, "deutsch")
    window.wait("the window speaks German", lambda s: s["language"] == "de")
    window.picture("german")
    command(window, "deutsch")
    window.wait("and English again", lambda s: s["language"] == "en")


def pictures(window):
    command(window, "stage as svg")
    window.wait("the stage is written as SVG", lambda s: any(window.folder.glob("*-stage-step-*.svg")))
    text = next(window.folder.glob("*-stage-step-*.svg")).read_text()
    if "READY QUEUE" not in text:
        raise SystemExit("FAILED: the stage's words are in the picture")
    window.key("End", "Left", "Left", "Left")
    window.key("ctrl+shift+e")
    window.wait("a film of the steps from here is written", lambda s: any(window.folder.glob("*.gif")))
    right_click(window, "timeline", 0.5, 0.9)
    window.wait("the right button offers to copy a panel", lambda s: "context Copy this panel as text" in s["areas"])
    window.click("context Copy this panel as text")
    window.wait("it is copied", lambda s: s["message"] == "Copied the panel, as text")


def main():
    program = os.path.abspath(sys.argv[1])
    folder_of_pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            return 77
    parts = (palette, searching, breakpoints, selecting, inspecting, predicting, comparing, files, dropping, presenting, speaking,
             pictures)
    with tempfile.TemporaryDirectory() as folder:
        window = Window(program, Path(folder), folder_of_pictures)
        try:
            for part in parts:
                window.key("Home")
                part(window)
        finally:
            window.close()
    print("all claims hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
