"""The timeline in the real window: lanes, states by cause, wake-ups, marks of output, both axes, zoom, search, folding.

    timeline_test.py PROGRAM [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, a real mouse and keyboard, and the program's own report.
"""
import os
import re
import sys
from pathlib import Path

from code_test import save_svg
from product_test import command
from window_test import drive, reads, words

SCRIPT = '''import asyncio


async def hold(lock, name, seconds):
    async with lock:
        print(name, "has it")
        await asyncio.sleep(seconds)


async def brief(number):
    await asyncio.sleep(0.01)


async def main():
    lock = asyncio.Lock()
    first = asyncio.create_task(hold(lock, "first", 4), name="first")
    second = asyncio.create_task(hold(lock, "second", 4), name="second")
    await asyncio.gather(*(asyncio.create_task(brief(n), name=f"brief-{n}") for n in range(30)))
    await first
    await second


asyncio.run(main())
'''


def lane_of(window, state, name):
    tasks = {label: area for area in state["areas"] if area.startswith("lane ")
             for label, _, x, y in state["words"]
             if inside(state["areas"][area], x, y)}
    return tasks.get(name)


def inside(area, x, y):
    left, top, width, height = area
    return left - 1 <= x <= left + width and top - 1 <= y <= top + height


def tip_at(window, lane, share, holds, claim):
    """What is told of a moment of a lane, when the mouse rests there."""
    state = window.state()
    left, _, width, _ = state["areas"]["timeline"]
    _, top, _, height = state["areas"][lane]
    x, y = round(left + width * share), round(top + height / 2)
    window.xdotool("mousemove", x - 2, y, "mousemove", "--sync", x, y)
    return window.wait(claim, lambda s: any(holds(word) for word in told(s)))


def told(state):
    """Whole sentences, as they are drawn word by word."""
    return [" ".join(words(state))]


def lanes(window):
    state = window.rest("at rest", lambda s: s["step"] == 0)
    first, second = lane_of(window, state, "first"), lane_of(window, state, "second")
    window.hold("each task has a lane with its name", first is not None and second is not None
                and lane_of(window, state, "Task-1") is not None, state["areas"])
    tip_at(window, first, 0.3, lambda text: re.search(r"first, about 2\.\d+ s: waiting for a timer", text),
           "the mouse is told who waits for a timer")
    tip_at(window, second, 0.3, lambda text: re.search(r"second, about 2\.\d+ s: waiting for a lock", text),
           "or for a lock, then")
    tip_at(window, second, 0.7, lambda text: re.search(r"second, about [56]\.\d+ s: waiting for a timer", text),
           "and for a timer later")
    window.click(second)
    window.wait("a click on its name selects the task", lambda s: s["selected"] == "second")
    window.press("Escape")
    window.picture("timeline")


def drawing(window):
    svg = save_svg(window, "timeline as svg")
    fills = re.findall(r'<rect [^>]*fill="(#\w+)"', svg)
    strokes = re.findall(r'<path [^>]*stroke="(#\w+)"', svg)
    window.hold("states are bars of several looks", len(set(fills)) >= 5 and len(strokes) >= 5, set(fills), set(strokes))
    triangles = re.findall(r'<path d="M[^"]*Z" fill="(#\w+)"', svg)
    outputs = [color for color in triangles if color not in ("#7FD962", "#FFB454")]
    window.hold("each line of output has its mark", len(outputs) == 2, triangles)
    window.hold("who wakes whom has its arrow", triangles.count("#7FD962") >= 2, triangles)
    window.hold("and the shown moment its own", triangles.count("#FFB454") == 1, triangles)


def axes(window):
    state = window.rest("at rest", lambda s: s["step"] == 0)

    def marks(shown):
        left, top, width, _ = shown["areas"]["timeline"]
        return [word for word, _, x, y in shown["words"] if abs(y - top) < 20 and left - 30 < x < left + width]

    window.hold("the axis is one of seconds", "2.00" in marks(state) and "8.00 s" in marks(state), marks(state))
    window.press("x")
    state = window.wait("X: one of steps", lambda s: s["by_step"] and "2.00" not in marks(s))
    window.hold("with numbers of steps", any(mark.isdigit() and int(mark) >= 20 for mark in marks(state)), marks(state))
    window.press("x")
    window.wait("and back", lambda s: not s["by_step"] and "2.00" in marks(s))


def zooming(window):
    whole = window.state()["view"]
    window.point("timeline", 0.75, 0.4)
    window.xdotool("click", "--repeat", 3, "--delay", 10, 4)
    closer = window.wait("the wheel shows less of it", lambda s: s["view"][1] - s["view"][0] < (whole[1] - whole[0]) * 0.6)
    moment = whole[0] + (whole[1] - whole[0]) * 0.75
    window.hold("around where the mouse is", closer["view"][0] < moment < closer["view"][1] and closer["view"][0] > 1,
                closer["view"])
    window.xdotool("keydown", "shift", "click", 4, "keyup", "shift")
    window.wait("the wheel with Shift moves along", lambda s: s["view"][0] < closer["view"][0] - 0.1
                and abs(s["view"][1] - s["view"][0] - closer["view"][1] + closer["view"][0]) < 1e-6)
    window.press("0", "period", "period")
    near = window.wait("the key . goes closer", lambda s: 0 < s["view"][1] - s["view"][0] < (whole[1] - whole[0]) * 0.5)
    window.press("comma")
    window.wait("the key , shows more", lambda s: s["view"][1] - s["view"][0] > near["view"][1] - near["view"][0])
    window.press("0")
    window.wait("0 all of it", lambda s: s["view"] == whole)
    window.point("timeline", 0.5, 0.4)
    window.xdotool("click", 1)
    state = window.wait("a click goes to that moment", lambda s: 3 < s["time"] < 6)
    window.press("Home")


def finding(window):
    state = window.rest("at the beginning", lambda s: s["step"] == 0)
    window.hold("there are more lanes than room", lane_of(window, state, "brief-29") is None)
    command(window, "brief-29")
    state = window.wait("a task that is looked for is selected, and its lane comes into sight",
                        lambda s: s["selected"] == "brief-29" and lane_of(window, s, "brief-29") is not None)
    window.press("Escape")


def folding(window):
    window.point("timeline", 0.75, 0.4)
    window.xdotool("click", "--repeat", 3, "--delay", 10, 4)
    window.wait("a part in which little goes on", lambda s: s["view"][0] > 2)
    window.press("h")
    state = window.wait("H folds away who is not there", lambda s: s["folded"]
                        and not any(word.startswith("brief-") for area in s["areas"] if area.startswith("lane ")
                                    for word, _, x, y in s["words"] if inside(s["areas"][area], x, y)))
    window.hold("and says how many", any("−30" in word for word in words(state)), words(state)[-60:])
    window.hold("the others stay", lane_of(window, state, "second") is not None)
    window.picture("timeline-folded")
    window.press("h", "0")
    window.wait("all again", lambda s: not s["folded"])


if __name__ == "__main__":
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    sys.exit(drive(os.path.abspath(sys.argv[1]), (lanes, drawing, axes, zooming, finding, folding), pictures, script=SCRIPT))
