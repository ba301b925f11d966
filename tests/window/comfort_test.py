"""What makes an hour in the window pleasant: themes, sizes of text, hints, copying, what is remembered, pace, idleness.

    comfort_test.py PROGRAM [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, a real mouse and keyboard, and the program's own report.
"""
import json
import os
import signal
import sys
import time
from pathlib import Path

from clipboard import read_clipboard
from product_test import command
from window_test import cpu_seconds, drive, reads, words

# A run of a second has no end that matters: it plays as long as it is watched.
LONG = '''import asyncio


async def walk(name):
    for place in range(200):
        await asyncio.sleep(0.1)
        print(name, place)


async def main():
    await asyncio.gather(*(asyncio.create_task(walk(name), name=name) for name in ("red", "blue", "green")))


asyncio.run(main())
'''


def brightness(color):
    parts = [int(color[at:at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def themes(window):
    """Each theme, as it is seen: the colours of the words against that of the ground."""
    window.step_until("somebody runs, somebody waits", lambda s: s["running"] == "blue")
    ground = {"dark": "1B1E25", "light": "FFFFFF", "contrast": "000000"}
    least = {}
    for theme in ("dark", "light", "contrast"):
        state = window.rest(f"theme {theme}", lambda s, theme=theme: s["theme"] == theme)
        sentence = [(word, color) for word, color, *_ in state["words"][:40] if word not in ("", "…")]
        least[theme] = min(contrast(color, ground[theme]) for word, color in sentence)
        window.picture(f"comfort-{theme}")
        window.press("d")
    window.wait("and the first one again", lambda s: s["theme"] == "dark")
    window.hold("words can be read in all three", least["dark"] >= 4.2 and least["light"] >= 4.2, least)
    window.hold("with high contrast best of all", least["contrast"] >= 7 and least["contrast"] > max(least["dark"], least["light"]),
                least)


def text_sizes(window):
    state = window.rest("at rest", lambda s: s["text"] == 15)
    button = state["areas"]["step"][3]
    window.press(*["plus"] * 30)
    window.wait("+ makes text as large as 40 pixels, and no larger", lambda s: s["text"] == 40)
    state = window.rest("everything grows with it", lambda s: s["text"] == 40 and s["areas"]["step"][3] > button * 2)
    window.picture("comfort-large")
    outside = [name for name, (x, y, w, h) in state["areas"].items() if x < -0.5 or y < -0.5 or x + w > 1280.5 or y + h > 800.5]
    window.hold("and stays within the window", not outside, outside)
    window.press(*["minus"] * 30)
    window.wait("- as small as 12, and no smaller", lambda s: s["text"] == 12)
    window.rest("everything shrinks with it", lambda s: s["text"] == 12 and s["areas"]["step"][3] < button)
    window.picture("comfort-small")
    window.key("ctrl+0")
    window.wait("Ctrl+0: the usual size", lambda s: s["text"] == 15)


def hints(window):
    for area, hint in (("step", "One step forward (→)"), ("play", "Play or pause (Space)"), ("present", "(P)"), ("open", "(Ctrl+O)")):
        window.point(area)
        window.wait(f"a hint names the key: {hint}", lambda s, hint=hint: reads(s, hint))


def copying(window):
    window.step_until("some lines are printed", lambda s: s["last_output"].startswith("green 1"))
    panels = {"THREE.PY": "async def walk(name):", "WHAT JUST HAPPENED": "What just happened\n", "EVENT LOOP": "Ready queue",
              "TASKS": "Tasks\n", "OUTPUT": "red 0", "TIMELINE": "Timeline\n"}
    for title, wanted in panels.items():
        state = window.rest("at rest", lambda s: s["menu"] == 0)
        x, y = next((x, y) for word, _, x, y in state["words"] if word == title)
        window.xdotool("mousemove", round(x + 10), round(y + 6), "click", 3)
        window.wait(f"the right button on {title} opens a menu", lambda s: "context Copy this panel as text" in s["areas"])
        window.click("context Copy this panel as text")
        window.wait("it is copied", lambda s: s["message"].startswith("Copied"))
        text = read_clipboard(window.display.name)
        window.hold(f"and can be pasted elsewhere: {wanted.strip()}", wanted in text, text[:400])
    window.key("ctrl+c")
    window.wait("Ctrl+C copies all of it", lambda s: s["message"].startswith("Copied what is shown"))
    text = read_clipboard(window.display.name)
    window.hold("in one text", all(part in text for part in ("Ready queue", "Tasks\n", "Output\n")), text[:400])


def remembered(window):
    settings = window.folder / "config" / "loopscope" / "settings.json"
    window.press("d", "plus", "m", "q")
    command(window, "deutsch")
    window.wait("German, light, larger", lambda s: (s["language"], s["theme"], s["text"], s["predict"]) == ("de", "light", 16, 1))
    window.hold("the window's words are German", "Bearbeiten" in words(window.state()))
    window.picture("comfort-german")
    window.wait("kept at once", lambda s: json.loads(settings.read_text())["language"] == "de")
    window.process.send_signal(signal.SIGKILL)
    window.process.wait(timeout=10)
    window.hold("what is written is whole, and nothing half written lies about",
                json.loads(settings.read_text())["text"] == 16 and not list(settings.parent.glob("*.new")), list(settings.parent.iterdir()))
    window.start()
    window.focus()
    window.wait("after kill -9 all is as it was", lambda s: (s["language"], s["theme"], s["text"], s["predict"]) == ("de", "light", 16, 1))
    mark = window.mark()
    window.press("Right", "Right", "Right")
    window.wait("cards still jump", lambda s: s["position"] >= 1 or "guess 1" in s["areas"])
    window.hold("as they were told to", not any(state["moving"] for state in window.since(mark)))
    command(window, "english")
    window.press("m", "minus", "d", "d", "q", "q")
    window.wait("as usual", lambda s: (s["language"], s["theme"], s["text"], s["predict"]) == ("en", "dark", 15, 0))


def broken_settings(window):
    settings = window.folder / "config" / "loopscope" / "settings.json"
    window.process.terminate()
    window.process.wait(timeout=10)
    settings.write_text('{"theme": "light", "text": 9999, "panels": [7, "x"], "recent": 3')
    window.start()
    window.focus()
    window.wait("settings that are damaged do no harm", lambda s: s["theme"] == "dark" and s["text"] == 15)


def presenting(window):
    """Whoever presents goes on with every press, whatever is asked, found or changed meanwhile."""
    window.press("q", "q", "p")
    window.wait("presenting, with an exam on", lambda s: s["presenter"] and s["predict"] == 2)
    window.script.write_text(LONG + "print('more')\n")
    asked = 0
    for number in range(1, 15):
        before = window.state()
        if number == 5:
            window.press("f")
            before = window.wait("a sheet stands in front of it", lambda s: s["overlay"] == 3)
        if number == 7:
            window.press("y")
            before = window.wait("and the audience is the loop", lambda s: s["be_loop"])
        window.press("Next")
        state = window.wait(f"Page Down goes on, or asks: {number}", lambda s: s["overlay"] == 0 and (
            s["step"] > before["step"] or ("go on" in s["areas"] and "go on" not in before["areas"])))
        asked += state["step"] == before["step"]
    window.hold("some of it were questions to the audience", 1 <= asked <= 7, asked)
    window.press("y")
    window.wait("that the file was changed is no more than a line", lambda s: s["presenter"] and s["overlay"] == 0)
    window.press("Prior")
    window.press("p", "q")
    window.wait("ended", lambda s: not s["presenter"] and s["predict"] == 0)


def is_busy():
    """Whether other programs want more than the machine has: then it is not the window that is slow."""
    return os.getloadavg()[0] > 1.2 * os.cpu_count()


def pace(window):
    window.press(*["bracketright"] * 4)
    window.wait("sixteen times as fast", lambda s: s["speed"] == 16 and s["step"] == 0)
    window.press("space")
    begun = window.wait("it plays", lambda s: s["position"] > 4)
    at, used = time.monotonic(), cpu_seconds(window.process.pid)
    time.sleep(1.5)
    count = window.state()["frames"] - begun["frames"]
    rate, cost = count / (time.monotonic() - at), (cpu_seconds(window.process.pid) - used) / max(1, count)
    window.press("space")
    window.wait("and pauses", lambda s: not s["playing"])
    # The rate is told, not held: what else the machine does decides it.
    window.hold(f"cards travel over many frames ({rate:.0f} a second, at {cost * 1000:.0f} ms of CPU each)", count >= 8,
                rate, cost)
    window.press(*["bracketleft"] * 4)


def idling(window):
    before = window.rest("at rest", lambda s: not s["playing"])
    least = 1.0
    for _ in range(3):
        used = cpu_seconds(window.process.pid)
        time.sleep(2.0)
        least = min(least, cpu_seconds(window.process.pid) - used)
        if least <= 0.02:
            break
    window.press("d")
    after = window.wait("a key wakes it", lambda s: s["theme"] != before["theme"])
    window.hold("while nothing moves, no frame is drawn", after["frames"] - before["frames"] <= 8,
                before["frames"], after["frames"])
    window.hold(f"and in two seconds no more than {least:.2f} s of CPU are used", least <= (0.1 if is_busy() else 0.02), least)
    window.press("d", "d")
    window.wait("dark", lambda s: s["theme"] == "dark")


if __name__ == "__main__":
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    sys.exit(drive(os.path.abspath(sys.argv[1]),
                   (themes, text_sizes, hints, copying, presenting, pace, idling, remembered, broken_settings), pictures,
                   script=LONG))
