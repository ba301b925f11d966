"""Findings, predictions, being the loop, what-ifs and every legal order, in the real window.

    what_if_test.py PROGRAM [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, a real mouse and keyboard, and the program's own report.
"""
import json
import os
import sys
import time
from pathlib import Path

from product_test import command
from window_test import drive, reads, words

SCRIPT = '''import asyncio
import aiohttp
# world: GET https://shop.example/fast -> in 0.5s text "fast"
# world: GET https://shop.example/slow -> in 0.75s text "slow"


came = []


async def fetch(net, name):
    async with net.get(f"https://shop.example/{name}") as reply:
        came.append(await reply.text())


async def pause():
    await asyncio.sleep(1)
    print("rested")


async def main():
    async with aiohttp.ClientSession() as net:
        await asyncio.gather(asyncio.create_task(fetch(net, "fast"), name="fast"),
                             asyncio.create_task(fetch(net, "slow"), name="slow"),
                             asyncio.create_task(pause(), name="rest"))
    print(came)
    pause()


asyncio.run(main())
'''


def number_of(state, name):
    return next(number for number, card in state["cards"].items() if card["label"] == name)


def levers(state):
    return [area for area in state["areas"] if area.startswith("context What if: ")]


def open_levers(window, area, holds, claim):
    window.right_click(area)
    state = window.wait(claim, lambda s: any(holds(lever) for lever in levers(s)))
    return next(lever for lever in levers(state) if holds(lever))


def what_if(window, area, holds, what):
    lever = open_levers(window, area, holds, f"the right button on {what} offers what could be different")
    window.click(lever)
    state = window.rest("two runs stand side by side, and how they differ is told",
                        lambda s: s["comparing"] and s["message"] != "")
    window.hold("the second one is named by what is different", reads(state, lever.removeprefix("context What if: ")), lever)
    return state


def all_wait(window):
    state = window.step_until("all three wait", lambda s: s["ready"] == [] and s["running"] == "" and s["position"] > 3)
    return window.rest("at rest", lambda s: s["step"] == state["step"])


def request(window):
    state = all_wait(window)
    what_if(window, f"card {number_of(state, 'fast')}", lambda lever: "shop.example/fast" in lever, "one that waits for a reply")
    window.picture("what-if")
    window.drag("slider", 0.2, 0.6)
    state = window.rest("the slider moves both runs", lambda s: s["position"] > 5 and s["other_step"] > 0)
    window.press("Home")
    window.wait("so does a key", lambda s: s["other_step"] == 0 and s["step"] == 0)
    window.press("End")
    state = window.rest("both to their ends", lambda s: s["step"] == s["last_step"] and s["other_step"] > 0)
    area = next(a for a in window.state()["areas"] if a == "other timeline")
    window.point(area, 0.05)
    window.xdotool("click", 1)
    window.wait("and a click in the other one's timeline", lambda s: s["step"] < state["step"])
    window.press("Escape")
    window.wait("Escape ends it", lambda s: not s["comparing"])


def timer(window):
    state = all_wait(window)
    what_if(window, f"card {number_of(state, 'rest')}", lambda lever: "sleep" in lever and "fails" in lever, "a timer")
    window.click("take fork")
    state = window.wait("one can go on with the other run", lambda s: not s["comparing"] and s["message"].startswith("what if"))
    window.press("End")
    window.wait("which is another one", lambda s: s["step"] == s["last_step"] and "the sleep fails" in s["last_output"])
    window.press("F5")
    window.wait("run again", lambda s: s["message"].startswith("Run again"))


def ready(window):
    window.press("Home")
    state = window.step_until("three stand in the ready queue", lambda s: s["ready"] == ["fast", "slow", "rest"])
    state = window.rest("at rest", lambda s: s["step"] == state["step"])
    what_if(window, f"card {number_of(state, 'slow')}", lambda lever: "slow" in lever and "fast" in lever, "one in the ready queue")
    window.press("Escape")
    window.wait("closed", lambda s: not s["comparing"])


def orders(window):
    command(window, "every legal order")
    state = window.wait("every order is tried, and the outcomes are listed", lambda s: s["overlay"] == 7 and "outcome 1" in s["areas"])
    window.hold("what is printed tells them apart", reads(state, "['fast', 'slow']") and reads(state, "['slow', 'fast']"), words(state)[-80:])
    window.picture("orders")
    window.click("outcome 1")
    window.wait("a click opens one beside the run", lambda s: s["comparing"] and s["overlay"] == 0)
    window.press("End")
    window.press("Escape")
    window.wait("closed", lambda s: not s["comparing"])


def findings(window):
    window.press("Home", "f")
    state = window.wait("F lists what was found", lambda s: s["overlay"] == 3 and "finding 0" in s["areas"])
    window.hold("in a sentence", reads(state, "pause"), words(state)[-60:])
    window.click("finding 0")
    window.wait("a click goes to its place", lambda s: s["overlay"] == 0 and s["step"] > 0)


def exam(window):
    window.press("Home", "q", "q")
    window.wait("Q twice: an exam", lambda s: s["predict"] == 2)
    for _ in range(40):
        state = window.state()
        if "guess 1" in state["areas"]:
            break
        window.press("Right")
        end = time.monotonic() + 5
        while window.state()["step"] == state["step"] and "guess 1" not in window.state()["areas"] and time.monotonic() < end:
            time.sleep(0.01)
    state = window.wait("a question is asked", lambda s: "guess 1" in s["areas"])
    window.press("Right", "Right")
    window.wait("it must be answered before one goes on", lambda s: s["step"] == state["step"] and "exam" in s["message"])
    before = json.loads((window.folder / "config" / "loopscope" / "settings.json").read_text())
    window.click("guess 2")
    window.wait("a click answers", lambda s: s["score"][0] == 1)
    told = window.wait("and the right one is told, with the reason", lambda s: "go on" in s["areas"] and reads(s, "Show it"))
    window.picture("exam")
    settings = window.folder / "config" / "loopscope" / "settings.json"
    window.wait("the score is kept", lambda s: json.loads(settings.read_text()).get("asked", 0) == before.get("asked", 0) + 1)
    window.press("Right")
    window.wait("then one goes on", lambda s: s["step"] > state["step"] and "guess 1" not in s["areas"])
    window.press("q")
    window.wait("off", lambda s: s["predict"] == 0)


def be_the_loop(window):
    window.press("Home", "y")
    window.wait("Y: be the loop; while nobody can be chosen, that is said", lambda s: s["be_loop"] and "step on until" in s["message"])
    for _ in range(12):
        state = window.state()
        if "click who runs next" in state["message"] and state["ready"][:1] == ["fast"]:
            break
        window.press("Right")
        time.sleep(0.1)
    state = window.rest("three are ready", lambda s: s["ready"] == ["fast", "slow", "rest"])
    asked = state["score"][0]
    window.click(f"card {number_of(state, 'rest')}")
    state = window.wait("a wrong one is refused, and why is told", lambda s: s["score"][0] == asked + 1 and "stands first" in s["message"])
    window.click(f"card {number_of(state, 'fast')}")
    state = window.wait("the right one gets the seat", lambda s: s["running"] == "fast" and s["score"][1] >= 1)
    for _ in range(12):
        if "who runs next" in window.state()["message"]:
            break
        window.press("Right")
        time.sleep(0.1)
    state = window.rest("somebody is to be chosen again", lambda s: "who runs next" in s["message"])
    window.press("Right")
    window.wait("whoever does not choose is asked once", lambda s: "step once more" in s["message"] and s["step"] == state["step"])
    window.press("Right")
    window.wait("and then shown", lambda s: s["message"].startswith("The loop took ") and s["step"] > state["step"])
    window.hold("which counts as no answer", window.state()["score"] == state["score"], window.state()["score"])
    window.press("y")
    window.wait("the loop decides again", lambda s: not s["be_loop"])


if __name__ == "__main__":
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    sys.exit(drive(os.path.abspath(sys.argv[1]), (request, ready, orders, findings, exam, be_the_loop, timer), pictures,
                   script=SCRIPT))
