"""What somebody meets who starts the program for the first time, and brings scripts that are not in order.

    newcomer_test.py PROGRAM LESSONS_FOLDER [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, and the program's own report.
"""
import os
import pwd
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from clipboard import Clipboard
from window_test import SCRIPT, Window

FORGOTTEN = """import asyncio

async def fetch(name):
    await asyncio.sleep(1)
    return name

async def main():
    fetch("users")
    print("done")

asyncio.run(main())
"""


def drafts(window):
    return list((window.folder / "config" / "loopscope" / "drafts").glob("*.py"))


def paste(window, clipboard, text, claim, holds):
    clipboard.hold(text)
    window.key("ctrl+v")
    return window.wait(claim, holds)


def first_step(window, begun):
    state = window.state()
    if state["overlay"] != 0 or "step" not in state["areas"]:
        raise SystemExit("FAILED: at the first start nothing stands in front of the first lesson")
    window.picture("first-start")
    window.click("step")
    window.wait("the Step button takes the first step", lambda s: s["position"] == 1)
    took = time.monotonic() - begun
    if took > 10:
        raise SystemExit(f"FAILED: from the start to the first step it took {took:.1f} s")
    print(f"ok: from the start to the first step it took {took:.1f} s")


def first_finding(window, clipboard):
    begun = time.monotonic()
    paste(window, clipboard, FORGOTTEN, "a script that is pasted is run, and what was found is told",
          lambda s: s["file"].startswith("script") and s["last_step"] > 0 and "finding" in s["message"])
    window.picture("pasted")
    window.key("f")
    window.wait("F shows the finding", lambda s: s["overlay"] == 3 and "finding 0" in s["areas"])
    window.picture("finding")
    window.click("finding 0")
    window.wait("a click leads to its place", lambda s: s["overlay"] == 0 and s["step"] > 0)
    took = time.monotonic() - begun
    if took > 60:
        raise SystemExit(f"FAILED: from a pasted script to its first finding it took {took:.1f} s")
    print(f"ok: from a pasted script to its first finding it took {took:.1f} s")


def odd_scripts(window, clipboard):
    def runs(text, claim, last_output):
        before = window.state()["file"]
        paste(window, clipboard, text, claim, lambda s: s["file"] != before and s["last_step"] > 0)
        window.key("End")
        window.wait("  and it runs", lambda s: s["last_output"] == last_output)

    runs("print('a')\r\nif True:\r\n    print('b')\r\n", "Windows line ends are pasted", "b")
    runs("\ufeffprint('marked')\n", "a byte order mark is no mistake", "marked")
    runs("    for i in range(2):\n        print(i)\n    print('in')\n", "a block that is indented as a whole", "in")
    runs("```python\nprint('fenced')\n```\n", "a block of code from a chat", "fenced")
    runs(">>> x = 1\n>>> print(x)\n1\n>>> for i in 'ab':\n...     print(i)\na\nb\n", "a session with its prompts", "b")
    runs("if True:\n\tprint('tab')\n", "tabs", "tab")
    window.picture("tabs")
    runs("print('łódź → 日本')\n", "characters from all over the world", "łódź → 日本")
    window.picture("characters")
    before = window.state()["file"]
    paste(window, clipboard, "def f(:\n    pass\n", "a script with a mistake opens, and the mistake is told",
          lambda s: s["file"] != before and "cannot run" in s["message"])
    window.picture("mistake")
    before = window.state()["file"]
    paste(window, clipboard, "Dear all,\nhere's the text you've asked for.\n<b>Bye</b>\n", "a text that is no Python",
          lambda s: s["file"] != before and "cannot run" in s["message"])
    many = "".join(f"def f{i}(x):\n    return x + {i}\n\n\n" for i in range(1250)) + "print(f7(1))\n"
    begun = time.monotonic()
    runs(many, "five thousand lines", "8")
    window.key("e")
    window.wait("  can be changed", lambda s: s["editing"])
    window.key("ctrl+End")
    window.type("print(9)")
    window.wait("  as quickly as one types", lambda s: s["stale"] and any("print(9)" in d.read_text() for d in drafts(window)))
    window.key("Escape")
    print(f"ok: five thousand lines took {time.monotonic() - begun:.1f} s")
    clipboard.hold("   \n")
    state = window.state()
    window.key("ctrl+v")
    window.wait("nothing to paste is told", lambda s: "no text" in s["message"] and s["file"] == state["file"])


def killed(window):
    window.key("ctrl+n")
    window.wait("a new script", lambda s: s["editing"] and s["last_step"] > 0)
    name = window.state()["file"]
    window.key("ctrl+End")
    window.type("print('precious')")
    window.wait("is changed", lambda s: any("print('precious')" in draft.read_text() for draft in drafts(window)))
    window.process.send_signal(signal.SIGKILL)
    window.process.wait(timeout=10)
    window.start()
    window.focus()
    window.wait("after kill -9 the lessons are listed, since somebody was here before", lambda s: s["overlay"] == 2)
    window.key("Escape", "ctrl+o")
    window.wait("the script that was never saved is among the recent ones",
                lambda s: s["overlay"] == 5 and "choice 3" in s["areas"])
    window.picture("recent")
    window.type(str(window.folder / name))
    window.click("choice 0")
    window.wait("and opens as it was typed", lambda s: s["file"] == name)
    window.key("End")
    window.wait("nothing is lost", lambda s: s["last_output"] == "precious")


def vanishing(window):
    script = window.folder / "mine.py"
    script.write_text("print('mine')\n")
    window.key("ctrl+o")
    window.wait("the dialog for files opens", lambda s: s["overlay"] == 5)
    window.type("mine.py")
    window.wait("the script is found", lambda s: s["query"] == "mine.py" and "choice 1" in s["areas"])
    window.key("Down", "Return")
    window.wait("it opens", lambda s: s["file"] == "mine.py")
    script.unlink()
    window.wait("that the file is gone is told", lambda s: "gone" in s["message"])
    window.key("ctrl+s")
    window.wait("Ctrl+S writes it again", lambda s: script.exists() and script.read_text() == "print('mine')\n")
    window.key("e")
    window.wait("it is edited", lambda s: s["editing"])
    window.key("ctrl+End")
    window.type("print(2)")
    window.wait("and changed", lambda s: s["stale"])
    script.write_text("print('theirs')\n")
    window.wait("that another program has changed it is told", lambda s: "Another program" in s["message"])
    window.key("ctrl+s")
    window.wait("saving does not simply write over it", lambda s: "again" in s["message"])
    if script.read_text() != "print('theirs')\n":
        raise SystemExit("FAILED: the other program's text is still there")
    window.key("ctrl+s")
    window.wait("saving once more does", lambda s: script.read_text() == "print('mine')\nprint(2)")


def full_disk(window):
    config = window.folder / "config" / "loopscope"
    (config / "drafts").rename(config / "kept")
    (config / "drafts").write_text("in the way")  # as good as a disk that takes nothing more, also for root
    window.key("Escape", "e")
    window.wait("the script is edited", lambda s: s["editing"])
    window.type("x")
    window.wait("that changes cannot be kept is told", lambda s: "cannot be kept" in s["message"])
    window.picture("not-kept")
    (config / "drafts").unlink()
    (config / "kept").rename(config / "drafts")
    window.key("BackSpace", "Escape")
    window.wait("and later ones are", lambda s: not s["editing"] and "cannot be kept" not in s["message"])


def locked_folder(window):
    """Nothing can be made beside the script; the script itself may be written at first, and then not even that."""
    other = window.folder / "elsewhere"
    window.key("e")
    window.wait("the script is edited", lambda s: s["editing"])
    window.key("ctrl+Home")
    window.type("# one")
    window.key("Return", "ctrl+s")
    window.wait("it is saved, in place", lambda s: s["message"].startswith("Saved") and not s["stale"])
    window.hold("whole", window.script.read_text().startswith("# one\nimport asyncio"), window.script.read_text()[:40])
    window.script.chmod(0o444)
    window.key("e")
    window.wait("it is edited once more", lambda s: s["editing"])
    window.key("ctrl+Home")
    window.type("# two")
    window.key("Return", "ctrl+s")
    state = window.wait("what cannot be saved is kept, and where else to save it is told",
                        lambda s: "kept here" in s["message"] and "Ctrl+Shift+S" in s["message"])
    window.hold("the script is as it was", "# two" not in window.script.read_text())
    drafts = list((window.folder / "config" / "loopscope" / "drafts").glob("*.py"))
    window.hold("what was typed is in a draft", any("# two" in draft.read_text() for draft in drafts),
                [draft.read_text()[:60] for draft in drafts], state["message"])
    window.key("ctrl+shift+s")
    window.wait("elsewhere", lambda s: s["overlay"] != 0)
    window.key("ctrl+a")
    window.type(str(other / "saved.py"))
    window.key("Return")
    window.wait("it can be saved", lambda s: s["file"] == "saved.py")
    window.hold("with all of it", "# two" in (other / "saved.py").read_text())


def in_a_locked_folder(program, pictures):
    """Nobody, where the test is root's: root may write everywhere."""
    user = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory() as folder:
        home, locked = Path(folder), Path(folder) / "locked"
        for made in (locked, home / "elsewhere", home / "config"):
            made.mkdir()
            if user and made != locked:
                os.chown(made, user.pw_uid, user.pw_gid)
        script = locked / "given.py"
        script.write_text(SCRIPT)
        if user:
            os.chown(script, user.pw_uid, user.pw_gid)
        locked.chmod(0o555)
        window = Window(program, home, pictures, target=str(script), user=user,
                        environment={"HOME": folder, "TMPDIR": str(home / "elsewhere")})
        window.script = script
        try:
            locked_folder(window)
        finally:
            window.close()
            locked.chmod(0o755)


def main():
    program = os.path.abspath(sys.argv[1])
    lessons = Path(sys.argv[2]).resolve()
    pictures = Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            return 77
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        window = Window(program, Path(folder), pictures, target="", size="",
                        environment={"HOME": folder, "LOOPSCOPE_LESSONS": str(lessons)})
        try:
            first_step(window, begun)
            with Clipboard(window.display.name) as clipboard:
                first_finding(window, clipboard)
                odd_scripts(window, clipboard)
            for part in (killed, vanishing, full_disk):
                part(window)
        finally:
            window.close()
    in_a_locked_folder(program, pictures)
    print("all claims hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
