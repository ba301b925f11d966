"""Drives the real window with a real mouse and keyboard, and holds what it reports against what was done.

    window_test.py PROGRAM [PICTURE_FOLDER]

Needs Xvfb, xdotool and (for pictures) ImageMagick; without Xvfb or xdotool it says so and passes nothing (status 77).
The program writes a line of JSON after each change of what is shown (--report); places to click come from there too.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from drop import set_scale

SCRIPT = '''import asyncio

async def fetch(name, delay):
    print(f"{name}: request sent")
    await asyncio.sleep(delay)
    print(f"{name}: reply")
    return f"{name} data"

def start(name, delay):
    return asyncio.create_task(fetch(name, delay), name=name)

async def main():
    results = await asyncio.gather(
        start("users", 1.0),
        start("posts", 0.5),
        start("stats", 0.5),
    )
    print(results)

asyncio.run(main())
'''

PATIENCE = 10.0  # seconds until a state that does not come is a failure


class Window:
    def __init__(self, program, folder, pictures, target=None, size="1280x800", environment=None, script=SCRIPT,
                 scale=1, user=None):
        self.folder = folder
        self.pictures = pictures
        self.script = folder / "three.py"
        self.script.write_text(script)
        self.report = folder / "report.jsonl"
        self.display = start_display()
        if scale != 1 and not set_scale(self.display.name, scale):
            raise SystemExit("FAILED: libX11 is not installed")
        self.environment = dict(os.environ, DISPLAY=self.display.name, XDG_CONFIG_HOME=str(folder / "config"),
                                LIBGL_ALWAYS_SOFTWARE="1", **(environment or {}))
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.tools = dict(os.environ, DISPLAY=self.display.name)
        self.program = program
        self.arguments = [] if target == "" else [target or str(self.script)]
        if size:
            self.arguments += ["--size", size]
        # As somebody else, whom the rights of files hold for.
        self.user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        self.start()
        self.focus()

    def start(self):
        self.report.unlink(missing_ok=True)
        self.seen = 0, None
        self.process = subprocess.Popen([self.program, *self.arguments, "--report", str(self.report)],
                                        env=self.environment, cwd=self.folder, **self.user)
        self.wait("the window opens", lambda s: s["last_step"] > 0)

    def focus(self):
        self.id = self.xdotool("search", "--class", "loopscope").split()[0]
        self.xdotool("windowfocus", "--sync", self.id)

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], env=self.tools, check=True,
                              capture_output=True, text=True, timeout=20).stdout

    def lines(self, size):
        """The whole lines among the last bytes of the report: a long session writes megabytes."""
        with self.report.open("rb") as report:
            report.seek(max(0, self.report.stat().st_size - size))
            return report.read().split(b"\n")[:-1]

    def state(self):
        if not self.report.exists() or self.report.stat().st_size == 0:
            return None
        size = self.report.stat().st_size
        if size == self.seen[0]:
            return self.seen[1]
        for room in (100_000, 10_000_000):
            for line in reversed(self.lines(room)):
                try:
                    self.seen = size, json.loads(line)
                    return self.seen[1]
                except ValueError:
                    continue  # its beginning is further back
        return None

    def mark(self):
        """A place in the report, for what is reported `since` then."""
        return self.report.stat().st_size

    def since(self, mark):
        return [json.loads(line) for line in self.lines(self.report.stat().st_size - mark) if line]

    def wait(self, claim, holds):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise SystemExit(f"FAILED: {claim}: the program ended with status {self.process.returncode}")
            state = self.state()
            if state is not None and holds(state):
                print(f"ok: {claim}", flush=True)
                return state
            time.sleep(0.015)
        shown = {key: value for key, value in (self.state() or {}).items() if key not in ("areas", "words", "cards")}
        self.picture("failed")
        raise SystemExit(f"FAILED: {claim}\n  reported: {shown}")

    def rest(self, claim, holds):
        """Waits until a state holds, and nothing moves any more: what is clicked next stays where it is."""
        while True:
            self.wait(claim, lambda s: holds(s) and not s["moving"])
            size = self.mark()
            time.sleep(0.12)
            if self.mark() == size:
                return self.state()

    def key(self, *names):
        self.xdotool("key", "--clearmodifiers", "--delay", "12", *names)

    def press(self, *names):
        """As key, as quickly as it goes."""
        self.xdotool("key", "--delay", "8", *names)

    def type(self, text):
        self.xdotool("type", "--clearmodifiers", "--delay", "8", text)

    def point(self, area, share_x=0.5, share_y=0.5):
        x, y, width, height = self.state()["areas"][area]
        # Not where it is already: xdotool waits until the mouse has moved.
        self.xdotool("mousemove", round(x + width * share_x) + 1, round(y + height * share_y),
                     "mousemove", "--sync", round(x + width * share_x), round(y + height * share_y))

    def right_click(self, area, share_x=0.5, share_y=0.5):
        self.point(area, share_x, share_y)
        self.xdotool("click", 3)

    def step_until(self, claim, holds, key="Right", most=80):
        """Presses a key until a state holds, each time when what it did is to be seen."""
        for _ in range(most):
            state = self.state()
            if holds(state):
                print(f"ok: {claim}", flush=True)
                return state
            self.press(key)
            end = time.monotonic() + PATIENCE / 2
            while self.state()["step"] == state["step"] and time.monotonic() < end:
                time.sleep(0.01)
            if self.state()["step"] == state["step"]:
                break
        return self.wait(claim, holds)

    def fail(self, claim, *shown):
        self.picture("failed")
        raise SystemExit(f"FAILED: {claim}" + "".join(f"\n  {one}" for one in shown))

    def hold(self, claim, holds, *shown):
        if not holds:
            self.fail(claim, *shown)
        print(f"ok: {claim}", flush=True)

    def click(self, area, share=0.5):
        x, y, width, height = self.state()["areas"][area]
        self.xdotool("mousemove", "--sync", round(x + width * share), round(y + height / 2), "click", 1)

    def drag(self, area, begin, end):
        x, y, width, height = self.state()["areas"][area]
        middle = round(y + height / 2)
        self.xdotool("mousemove", "--sync", round(x + width * begin), middle, "mousedown", 1)
        time.sleep(0.1)
        self.xdotool("mousemove", "--sync", round(x + width * (begin + end) / 2), middle)
        time.sleep(0.1)
        self.xdotool("mousemove", "--sync", round(x + width * end), middle)
        time.sleep(0.1)
        self.xdotool("mouseup", 1)

    def picture(self, name):
        if self.pictures is None or shutil.which("import") is None:
            return
        subprocess.run(["import", "-window", "root", str(self.pictures / f"{name}.png")], env=self.tools,
                       check=False, timeout=20)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=10)
        self.display.stop()


class Display:
    def __init__(self, process, number):
        self.process = process
        self.name = f":{number}"

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def start_display():
    """A display of our own, on a number nobody uses: the server picks it and says which."""
    reader, writer = os.pipe()
    process = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                               pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as lines:
        number = lines.readline().strip()
    if not number:
        raise SystemExit("FAILED: no display could be started")
    return Display(process, int(number))


def cpu_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def steps(window):
    start = window.state()
    window.key("Right")
    one = window.wait("Right goes one step forward", lambda s: s["position"] == start["position"] + 1)
    window.key("Right", "Right", "Right")
    window.wait("three presses are three steps", lambda s: s["position"] == one["position"] + 3)
    window.key("Left")
    window.wait("Left goes one step back", lambda s: s["position"] == one["position"] + 2)
    window.key("End")
    window.wait("End goes to the end", lambda s: s["step"] == s["last_step"])
    window.key("Home")
    window.wait("Home goes to the beginning", lambda s: s["step"] == 0)
    window.click("step")
    window.wait("the Step button steps", lambda s: s["position"] == 1)
    window.click("last")
    window.wait("the last button goes to the end", lambda s: s["step"] == s["last_step"])
    window.click("first")
    window.wait("the first button goes to the beginning", lambda s: s["step"] == 0)


def playing(window):
    window.key("bracketright", "bracketright", "bracketright", "bracketright")
    window.wait("] plays faster", lambda s: s["speed"] == 16)
    window.key("space")
    window.wait("Space plays", lambda s: s["playing"] and s["position"] > 2)
    window.key("space")
    window.wait("Space pauses", lambda s: not s["playing"])
    window.click("play")
    window.wait("playing comes to the end and stops", lambda s: s["step"] == s["last_step"] and not s["playing"])


def granularity(window):
    window.key("Down")
    window.wait("Down takes smaller steps", lambda s: s["granularity"] == "line")
    window.key("Up")
    window.wait("Up takes larger steps", lambda s: s["granularity"] == "task switch")
    window.click("granularity")
    window.wait("the menu opens", lambda s: s["menu"] == 1 and "menu tick" in s["areas"])
    window.picture("menu")
    window.click("menu tick")
    window.wait("a click chooses", lambda s: s["granularity"] == "tick" and s["menu"] == 0)
    window.key("Up", "Down")
    window.wait("back to task switches", lambda s: s["granularity"] == "task switch")


def seeking(window):
    window.drag("slider", 0.1, 0.55)
    state = window.rest("dragging the slider seeks", lambda s: 0.3 < s["position"] / s["count"] < 0.8)
    window.drag("timeline", 0.1, 0.05)
    window.wait("dragging along the timeline seeks", lambda s: s["step"] < state["step"])
    before = window.state()["view"]
    x, y, width, height = window.state()["areas"]["timeline"]
    window.xdotool("mousemove", "--sync", round(x + width / 2), round(y + height / 2), "click", 4, "click", 4)
    window.wait("the wheel zooms", lambda s: s["view"][1] - s["view"][0] < (before[1] - before[0]) * 0.8)
    window.key("0")
    window.wait("0 shows the whole run", lambda s: s["view"] == before)


def looking(window):
    window.key("End", "t")
    window.wait("T selects a task", lambda s: s["selected"] != "")
    window.key("Escape")
    window.wait("Escape lets it go", lambda s: s["selected"] == "")
    window.key("d")
    window.wait("D changes the theme", lambda s: s["theme"] == "light")
    window.picture("light")
    window.key("d", "d")
    window.wait("three themes in all", lambda s: s["theme"] == "dark")
    window.key("plus", "plus")
    window.wait("+ enlarges the text", lambda s: s["text"] == 17)
    window.key("minus", "minus")
    window.wait("- makes it smaller", lambda s: s["text"] == 15)
    window.key("F1")
    window.wait("F1 lists the keys", lambda s: s["overlay"] == 1)
    window.picture("help")
    window.key("Escape")
    window.wait("Escape closes the list", lambda s: s["overlay"] == 0)
    window.key("p")
    window.wait("P presents", lambda s: s["presenter"] and "step" not in s["areas"])
    window.picture("presenter")
    window.key("Escape")
    window.wait("Escape ends presenting", lambda s: not s["presenter"])
    window.key("Tab", "Tab", "Return")
    window.wait("Tab and Enter reach what can be clicked", lambda s: s["selected"] != "" or s["message"] != ""
                or s["step"] != 0 or s["overlay"] != 0 or s["editing"])
    window.key("Escape", "Escape")


def resizing(window):
    for width, height in ((1024, 640), (700, 500), (1600, 1000), (1280, 800)):
        window.xdotool("windowsize", "--sync", window.id, width, height)
        window.wait(f"it fits {width} by {height}", lambda s: (s["width"], s["height"]) == (width, height))
        outside = [name for name, (x, y, w, h) in window.state()["areas"].items()
                   if x < -0.5 or y < -0.5 or x + w > width + 0.5 or y + h > height + 0.5]
        if outside:
            raise SystemExit(f"FAILED: at {width}x{height} these leave the window: {outside}")
        window.picture(f"size-{width}x{height}")


def editing(window):
    window.key("End")
    window.key("e")
    window.wait("E begins to edit", lambda s: s["editing"])
    window.key("ctrl+End")
    window.type("print('typed')")
    window.wait("what is typed goes into the script", lambda s: s["stale"])
    drafts = window.folder / "config" / "loopscope" / "drafts"
    window.wait("the change is kept as a draft while it is typed",
                lambda s: any("print('typed')" in draft.read_text() for draft in drafts.glob("three-*.py")))
    window.picture("editing")
    window.key("F5")
    window.wait("F5 runs the changed script", lambda s: not s["stale"] and not s["editing"] and s["message"] != "")
    window.key("End")
    window.wait("and its output is there", lambda s: "typed" in s["last_output"])
    if window.script.read_text() != SCRIPT:
        raise SystemExit("FAILED: the file is untouched until it is saved")
    window.key("ctrl+s")
    window.wait("Ctrl+S saves", lambda s: "print('typed')" in window.script.read_text())


def idling(window):
    time.sleep(1.0)
    before, frames = cpu_seconds(window.process.pid), window.state()["frames"]
    time.sleep(3.0)
    used = cpu_seconds(window.process.pid) - before
    if used > 0.06:
        raise SystemExit(f"FAILED: idle for 3 s, it used {used:.2f} s of CPU ({frames} frames so far)")
    print(f"ok: idle for 3 s it used {used:.2f} s of CPU")


def quitting(window):
    window.key("d")
    window.wait("the theme changes once more", lambda s: s["theme"] == "light")
    window.key("ctrl+q")
    status = window.process.wait(timeout=10)
    if status != 0:
        raise SystemExit(f"FAILED: Ctrl+Q ends it with status 0, not {status}")
    print("ok: Ctrl+Q ends it")
    kept = json.loads((window.folder / "config" / "loopscope" / "settings.json").read_text())
    if kept["theme"] != "light":
        raise SystemExit("FAILED: the theme is kept")
    print("ok: the theme is kept")


def words(state):
    """All that is to be read, in the order in which it was drawn."""
    return [word[0] for word in state["words"]]


def reads(state, text):
    return text in " ".join(words(state))


def is_still(state):
    return not state["moving"]


def drive(program, parts, pictures=None, **window_options):
    """Opens a window, and does one part after the other, each from the beginning of the run."""
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            return 77
    with tempfile.TemporaryDirectory() as folder:
        window = Window(program, Path(folder), pictures, **window_options)
        try:
            for part in parts:
                begun = time.monotonic()
                window.key("Home")
                window.wait(f"from the beginning: {part.__name__}", lambda s: s["step"] == 0)
                part(window)
                print(f"   ({part.__name__}: {time.monotonic() - begun:.1f} s)", flush=True)
        finally:
            window.close()
    print("all claims hold")
    return 0


def main():
    program = os.path.abspath(sys.argv[1])
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    return drive(program, (steps, playing, granularity, seeking, looking, resizing, idling, editing, quitting),
                 pictures)


if __name__ == "__main__":
    sys.exit(main())
