"""The code panel in the real window: colours, pins, what has run, what is awaited, and files that change on disk.

    code_test.py PROGRAM [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, a real mouse and keyboard, and the program's own report.
"""
import os
import re
import sys
from pathlib import Path

from product_test import command
from window_test import drive, reads, words

LESSON = '''---
title: A lesson of one's own
goal: See that what is saved is read again.
summary: It is.
minutes: 1
world: GET https://shop.example/{page} -> in %s text "page {page}"
---

What comes before.

## One request
<!-- script: shop.py -->

%s

## Another
<!-- at: end -->

The end.
'''

SHOP = '''import asyncio
import aiohttp


async def main():
    async with aiohttp.ClientSession() as net:
        async with net.get("https://shop.example/1") as reply:
            print(await reply.text())


asyncio.run(main())
'''


def within(state, area):
    """The words in an area, with their colours."""
    left, top, width, height = state["areas"][area]
    return [(word, color) for word, color, x, y in state["words"]
            if left - 1 <= x <= left + width and top - 1 <= y <= top + height]


def line_words(state, number):
    """The words of a line of the script, with their colours."""
    _, top, _, height = state["areas"][f"gutter {number}"]
    left, right = state["areas"][f"gutter {number}"][0], state["areas"]["edge 1"][0] if "edge 1" in state["areas"] else 560
    return [(word, color) for word, color, x, y in state["words"]
            if left + 1 < x < right and top - 1 <= y <= top + height]


def save_svg(window, what):
    """What the window writes as SVG by a command from the palette."""
    for old in window.folder.glob("*.svg"):
        old.unlink()
    command(window, what)
    written = window.wait(f"its picture is written: {what}", lambda s: s["message"].startswith("Wrote") and any(window.folder.glob("*.svg")))
    return Path(written["message"].removeprefix("Wrote ")).read_text()


def colors(window):
    state = window.state()
    fetch = dict(line_words(state, 3))
    window.hold("each line has its number", all(str(n) in dict(within(state, f"gutter {n}")) for n in (1, 3, 5)), fetch)
    name = next(color for word, color in fetch.items() if word.strip() == "fetch")
    keyword = next(color for word, color in fetch.items() if word.strip() == "async")
    plain = next(color for word, color in fetch.items() if word.startswith("("))
    text = next(color for word, color in line_words(state, 4) if word.startswith('f"'))
    window.hold("keywords, names, texts and the rest have colours of their own", len({name, keyword, plain, text}) == 4,
                name, keyword, plain, text)


def pins(window):
    color = dict(within(window.state(), "gutter 4"))["4"]
    state = window.step_until("posts and stats have been suspended", lambda s: s["ready"] == [] and s["running"] == "" and s["position"] > 4)
    tasks = {card["label"]: number for number, card in state["cards"].items()}
    for name in ("users", "posts", "stats"):
        area, line = state["areas"].get(f"pin {tasks[name]}"), state["areas"]["gutter 5"]
        window.hold(f"{name} is pinned to the line at which it waits", area is not None
                    and line[1] <= area[1] + area[3] / 2 <= line[1] + line[3], area, line)
    window.hold("what has run is told from what has not", dict(within(state, "gutter 4"))["4"] != color
                and dict(within(state, "gutter 7"))["7"] == color, within(state, "gutter 4"), within(state, "gutter 7"))
    window.click(f"pin {tasks['users']}")
    window.wait("a click on a pin selects its task", lambda s: s["selected"] == "users")
    window.press("Escape")
    svg = save_svg(window, "window as svg")
    top = state["areas"]["gutter 5"][1]
    lines = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="2.0"[^>]* fill="(#\w+)"', svg)
    below = {fill for x, y, width, fill in lines if top < float(y) < top + state["areas"]["gutter 5"][3] and float(width) > 50}
    window.hold("what they await is underlined in their colours", len(below) == 2, lines)
    window.picture("code-pins")
    window.step_until("posts runs on", lambda s: s["running"] == "posts")
    state = window.wait("its pin moves with it", lambda s: f"pin {tasks['posts']}" in s["areas"]
                        and s["areas"][f"pin {tasks['posts']}"][1] > s["areas"]["gutter 6"][1] - 1)


def stale(window):
    window.press("Right", "Right", "Right", "e")
    state = window.wait("the script is edited", lambda s: s["editing"] and s["position"] == 3)
    window.hold("as long as it is the same, it says so", not reads(state, "before the change"))
    window.key("ctrl+End")
    window.type("print(1)")
    state = window.wait("the picture is marked as that of the script before", lambda s: reads(s, "before the change")
                        and "THREE.PY  changed: F5 runs it" in words(s))
    window.hold("and no task stands in lines that may have moved", not any(a.startswith("pin ") for a in state["areas"]))
    window.picture("code-stale")
    window.key("ctrl+Return")
    state = window.wait("Ctrl+Enter runs it", lambda s: not s["stale"] and not reads(s, "before the change"))
    window.hold("at the step that was shown", state["position"] == 3, state["position"])
    window.press("End")
    window.wait("with what it prints", lambda s: s["last_output"] == "1")
    window.press("Home", "Escape", "ctrl+alt+z")
    window.wait("the script as it was", lambda s: "as it was" in s["message"] and not s["editing"])


def breakpoints(window):
    window.press("F9")
    window.press("e")
    window.wait("the script is edited", lambda s: s["editing"])
    window.key("ctrl+Home", "Down", "Down", "Down", "Down", "Down", "F9")
    window.wait("F9 sets a breakpoint where the cursor stands", lambda s: 6 in s["breakpoints"])
    window.press("Escape", "bracketright", "bracketright", "bracketright", "bracketright", "space")
    state = window.wait("playing stops there", lambda s: s["line"] == 6 and not s["playing"] and not s["editing"])
    window.hold("and says why", "breakpoint" in state["message"], state["message"])
    window.press("ctrl+space")
    window.wait("the next one", lambda s: s["line"] == 6 and s["step"] > state["step"])
    window.press("shift+F8")
    window.wait("Shift+F8 goes back to when the line ran before", lambda s: s["line"] == 6 and s["step"] == state["step"])
    window.press(*["bracketleft"] * 4)
    command(window, "no breakpoints")
    window.wait("none any more", lambda s: s["breakpoints"] == [])


def changed_on_disk(window):
    text = window.script.read_text()
    window.press(*["Right"] * 5)
    window.rest("five steps on", lambda s: s["position"] == 5)
    window.click("gutter 6")
    window.wait("with a breakpoint", lambda s: s["breakpoints"] == [6])
    window.script.write_text(text.replace('reply")', 'answer")'))
    state = window.wait("what another program has saved is run at once", lambda s: "changed" in s["message"])
    window.hold("place, breakpoints and speed stay", state["position"] == 5 and state["breakpoints"] == [6])
    window.press("End")
    window.wait("the new text was run", lambda s: s["step"] == s["last_step"] and reads(s, "answer"))
    window.press("Home")
    window.rest("at the beginning", lambda s: s["step"] == 0 and "gutter 6" in s["areas"])
    window.click("gutter 6")
    window.script.write_text(text)
    window.wait("and back", lambda s: "changed" in s["message"] and s["breakpoints"] == [])


def lesson_on_disk(window):
    folder = window.folder / "course" / "01-own"
    folder.mkdir(parents=True)
    (folder / "shop.py").write_text(SHOP)
    lesson = folder / "lesson.md"
    lesson.write_text(LESSON % ("0.5s", "As it was written first."))
    command_line = window.arguments
    window.process.terminate()
    window.process.wait(timeout=10)
    window.arguments = [str(folder), "--size", "1280x800"]
    window.start()
    window.focus()
    window.press("Next")
    window.wait("a lesson of one's own", lambda s: s["lesson_step"] == 1 and reads(s, "As it was written first."))
    window.press("Right", "Right", "Right")
    state = window.wait("three steps on", lambda s: s["position"] == 3 and s["time"] == 0.5)
    lesson.write_text(LESSON % ("0.5s", "As it was mended."))
    window.wait("what its author saves is seen at once, at the same part and step",
                lambda s: reads(s, "As it was mended.") and s["lesson_step"] == 1 and s["position"] == 3)
    lesson.write_text(LESSON % ("2.25s", "As it was mended."))
    window.wait("a reply that takes longer in its world, too", lambda s: s["time"] == 2.25 and s["position"] == 3
                and s["lesson_step"] == 1)
    window.press("End")
    window.wait("the run is the new one", lambda s: s["step"] == s["last_step"] and s["last_output"] == "page 1")
    lesson.write_text(LESSON.replace("title:", "titel:") % ("2.25s", "Half written."))
    window.wait("a mistake in it is told by its line", lambda s: "lesson.md, line" in s["message"])
    window.arguments = command_line


if __name__ == "__main__":
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    sys.exit(drive(os.path.abspath(sys.argv[1]), (colors, pins, stale, breakpoints, changed_on_disk, lesson_on_disk), pictures))
