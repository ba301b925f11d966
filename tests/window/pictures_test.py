"""Pictures that are saved from the real window: PNG and SVG of its parts, films of chosen steps; and files: recent, new, dropped.

    pictures_test.py PROGRAM [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, a real mouse and keyboard, and the program's own report. MP4 and WebM:
present_test.py.
"""
import os
import re
import struct
import sys
import zlib
import xml.etree.ElementTree as xml
from pathlib import Path

from product_test import command
from window_test import drive, reads, words


def png_size(data):
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[-8:-4] != b"IEND":
        return None
    return struct.unpack(">II", data[16:24])


def pixels(data, count):
    """Of a PNG as we write them, eight bits of red, green, blue and alpha: what gives the pixel at x, y in the first
    `count` rows."""
    width, height = png_size(data)
    packed, at = b"", 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        packed += data[at + 8:at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    raw, above, rows = zlib.decompress(packed), bytearray(width * 4), []
    for begin in range(0, count * (width * 4 + 1), width * 4 + 1):
        row, kind = bytearray(raw[begin + 1:begin + 1 + width * 4]), raw[begin]
        for i in range(len(row) if kind else 0):
            left, corner = (row[i - 4], above[i - 4]) if i >= 4 else (0, 0)
            guess = left + above[i] - corner
            nearest = min((left, above[i], corner), key=lambda side: abs(guess - side))
            row[i] = row[i] + (0, left, above[i], (left + above[i]) // 2, nearest)[kind] & 255
        rows.append(row)
        above = row
    return lambda x, y: bytes(rows[y][x * 4:x * 4 + 4])


def gif_frames(data):
    """How long each frame is shown, in hundredths of a second; nothing for what is no whole GIF."""
    if data[:6] != b"GIF89a" or data[-1:] != b";":
        return []
    return [struct.unpack("<H", delay)[0] for delay in re.findall(rb"\x21\xf9\x04.(..)\x00\x00|\x21\xf9\x04.(..).\x00", data, re.S)
            for delay in delay if delay]


def save(window, what):
    """Chooses in the menu of pictures what is to be written; gives the file's bytes."""
    window.press("Escape")
    window.click("export")
    window.wait(f"the menu of pictures opens: {what}", lambda s: f"menu {what}" in s["areas"])
    window.click(f"menu {what}")
    state = window.wait("it is written", lambda s: s["message"].startswith("Wrote ") and s["working"] < 0)
    path = Path(state["message"].removeprefix("Wrote "))
    return path, path.read_bytes()


def save_by_name(window, what, ending=".png"):
    """The same from the palette."""
    command(window, what)
    state = window.wait("it is written", lambda s: s["message"].startswith("Wrote ") and s["message"].endswith(ending))
    path = Path(state["message"].removeprefix("Wrote "))
    return path, path.read_bytes()


def still_pictures(window):
    state = window.step_until("somebody runs, two wait", lambda s: s["running"] == "posts" and s["time"] > 0)
    state = window.rest("at rest", lambda s: s["step"] == state["step"])
    path, data = save(window, "Window as PNG")
    window.hold("as large as the window", png_size(data) == (1280, 800), png_size(data))
    path, data = save(window, "Stage as PNG")
    width, height = png_size(data)
    window.hold("the stage alone is smaller", width < 700 and height < 700 and "stage" in path.name, width, height, path)
    path, data = save(window, "Window as SVG")
    picture = xml.fromstring(data)
    texts = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")]
    window.hold("an SVG is whole, and its words are words", "READY QUEUE" in texts and "posts" in texts, texts[:20])
    missing = {word for word in words(state) if word.strip() and word not in texts and word.isascii()} - {"0.50 s"}
    window.hold("it holds all that is to be read in the window", len(missing) <= 3, missing)
    path, data = save(window, "Timeline as SVG")
    texts = [text.text for text in xml.fromstring(data).iter("{http://www.w3.org/2000/svg}text")]
    window.hold("the timeline alone has lanes and no stage", "stats" in texts and "READY QUEUE" not in texts, texts)
    window.key("ctrl+e")
    window.wait("Ctrl+E writes the window", lambda s: s["message"].endswith(".png"))


def as_it_is(window):
    """What is open in the window, or changed, is in its picture."""
    window.press("e")
    window.wait("the script is edited", lambda s: s["editing"])
    window.key("ctrl+Home")
    window.type("# my own line")
    window.wait("and changed", lambda s: s["stale"])
    window.press("Escape")
    path, data = save(window, "Window as SVG")
    window.hold("a changed text is there as it was changed", b"# my own line" in data and b"before the change" in data)
    command(window, "compare the changed")
    window.rest("two runs side by side", lambda s: s["comparing"])
    command(window, "window as svg")
    state = window.wait("are written", lambda s: s["message"].startswith("Wrote "))
    data = Path(state["message"].removeprefix("Wrote ")).read_bytes()
    window.hold("both of them", data.count(b">READY QUEUE<") == 2, data.count(b">READY QUEUE<"))
    window.press("Escape")
    window.key("ctrl+alt+z")
    window.wait("the script as it was", lambda s: not s["stale"] and not s["comparing"])


def films(window):
    window.press("Home")
    window.wait("at the beginning", lambda s: s["step"] == 0)
    mark = window.mark()
    window.key("ctrl+shift+e")
    window.wait("a film of the whole run is made, and how far it is, is told",
                lambda s: 0.1 < s["working"] < 1 and re.match(r"Film: \d+ of 26 steps", s["message"]))
    window.press("t")
    window.wait("meanwhile the window can be used", lambda s: s["selected"] != "" or s["position"] > 0 or s["working"] > 0)
    window.press("Escape")
    window.wait("Escape gives it up", lambda s: s["working"] < 0 and "given up" in s["message"])
    window.hold("and nothing is left of it", not list(window.folder.glob("*.gif*")))
    window.press("Escape", "End", "Left", "Left", "Left", "Left")
    window.rest("near the end", lambda s: s["position"] == s["count"] - 4)
    path, data = save(window, "Film as GIF")
    frames = gif_frames(data)
    window.hold("a film has a frame for each step, slow enough to be read, the last one longest",
                len(frames) == 5 and min(frames) >= 50 and frames[-1] > frames[0], frames)
    path.unlink()
    left, _, width, _ = window.state()["areas"]["timeline"]
    middle = window.state()["areas"]["timeline"][1] + 60
    window.xdotool("keydown", "shift", "mousemove", "--sync", round(left + width * 0.42), round(middle), "mousedown", 1, "sleep", 0.1,
                   "mousemove", "--sync", round(left + width * 0.5), round(middle), "sleep", 0.1,
                   "mousemove", "--sync", round(left + width * 0.56), round(middle), "sleep", 0.1, "mouseup", 1, "keyup", "shift")
    state = window.rest("a range of steps is selected", lambda s: s["range"][1] > s["range"][0])
    command(window, "film of the stage")
    state = window.wait("a film of that range", lambda s: s["message"].startswith("Wrote ") and s["working"] < 0)
    data = Path(state["message"].removeprefix("Wrote ")).read_bytes()
    window.hold("has its steps only", 2 <= len(gif_frames(data)) < 12, len(gif_frames(data)))
    window.press("Escape")


def recent(window):
    for name in ("older", "newer"):
        (window.folder / f"{name}.py").write_text(f"print('{name}')\n")
        window.key("ctrl+o")
        window.wait("the dialog for files", lambda s: s["overlay"] == 5 and "choice 0" in s["areas"])
        window.type(name + ".py")
        window.wait(f"{name}.py is found", lambda s, name=name: s["query"] == name + ".py" and "choice 1" in s["areas"])
        window.press("Down", "Return")
        window.wait("and opened", lambda s, name=name: s["file"] == name + ".py")
    window.process.terminate()
    window.process.wait(timeout=10)
    window.start()
    window.focus()
    window.key("ctrl+o")
    state = window.rest("after the next start recent scripts are listed", lambda s: s["overlay"] == 5 and "choice 4" in s["areas"])
    listed = [Path(word).name for word in words(state) if word.endswith(".py") and "/" in word]
    window.hold("the newest first", listed[:3] == ["three.py", "newer.py", "older.py"], listed)
    place = next(y for word, _, x, y in state["words"] if word.endswith("older.py") and "/" in word)
    choice = next(area for area, (x, y, w, h) in state["areas"].items() if area.startswith("choice ") and y <= place <= y + h)
    window.click(choice)
    window.wait("a click opens one", lambda s: s["file"] == "older.py")


def on_a_dense_screen(window):
    """Two pixels stand for one: what is saved is what is seen; a drawing, which has no pixels, is as on any screen."""
    state = window.step_until("somebody runs, two wait", lambda s: s["running"] == "posts" and s["time"] > 0)
    state = window.rest("at rest", lambda s: s["step"] == state["step"])
    height = state["areas"]["step"][3]
    window.hold("what stands in the window is twice as large", 55 < height < 80, height)
    card = next(card for card in state["cards"].values() if card["label"] == "posts")
    left, top, width, height = (round(side) for side in card["goal"])
    path, data = save_by_name(window, "picture of the window")
    window.hold("a picture has the window's pixels", png_size(data) == (1560, 960), png_size(data))
    saved = pixels(data, top + height + 10)
    inside = {saved(left + width // 3, top + 5), saved(left + width // 2, top + height - 6)}
    around = {saved(left + width // 2, top - 8), saved(left + width // 2, top + height + 8)}
    window.hold("the card of who runs is where it is seen, and as large", len(inside) == 1 and not inside & around, inside, around)
    path, data = save_by_name(window, "window as svg", ".svg")
    picture = xml.fromstring(data)
    window.hold("a drawing is that of half as many", picture.get("width", "").startswith("780"), picture.attrib)


if __name__ == "__main__":
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    status = drive(os.path.abspath(sys.argv[1]), (still_pictures, as_it_is, films, recent), pictures)
    sys.exit(status or drive(os.path.abspath(sys.argv[1]), (on_a_dense_screen,), pictures, size="1560x960", scale=2))
