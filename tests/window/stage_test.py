"""The stage in the real window: cards that travel, what stands where, and ten thousand tasks.

    stage_test.py PROGRAM [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, a real mouse and keyboard, and the program's own report.
"""
import os
import re
import sys
from pathlib import Path

from product_test import command
from window_test import drive, is_still, reads, words

SCRIPT = '''import asyncio
import aiohttp
# world: GET https://files.example/green -> in 0.6s text "01234567" chunks 4 every 0.2s


async def download(session, name, lock, queue):
    async with session.get(f"https://files.example/{name}") as reply:
        await reply.text()
    async with lock:
        await asyncio.sleep(1)
    await queue.put(name)
    return len(name)


async def collect(queue):
    await asyncio.sleep(9)
    return [queue.get_nowait(), queue.get_nowait()]


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "called soon")
    loop.call_later(0.5, print, "called later")
    lock, queue = asyncio.Lock(), asyncio.Queue()
    collector = asyncio.create_task(collect(queue), name="collector")
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(asyncio.create_task(download(session, name, lock, queue), name=name)
                               for name in ("red", "blue", "green")))
    print(await collector)
    raise ValueError("enough")


asyncio.run(main())
'''

CROWD = '''import asyncio


async def visit(number):
    await asyncio.sleep(number % 7 + 1)
    return number


async def main():
    await asyncio.gather(*(asyncio.create_task(visit(number), name=f"guest-{number}") for number in range(10_000)))


asyncio.run(main())
'''


def card_of(state, label):
    return next((number for number, card in state["cards"].items() if card["label"] == label), None)


def place(state, number):
    area = state["areas"].get(f"card {number}")
    return None if area is None else (area[0], area[1])


def distance(one, other):
    return ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5


def way_of(window, number, mark):
    """Where the card stood in each frame since then."""
    places = [place(state, number) for state in window.since(mark)]
    return [at for index, at in enumerate(places) if at is not None and (index == 0 or at != places[index - 1])]


def at_rest(window, claim, holds):
    return window.wait(claim, lambda s: holds(s) and is_still(s))


def runs(name):
    return lambda s: s["running"] == name


def travelling(window):
    first = lambda s: s["last_output"] == "called soon" and s["ready"][:1] == ["collector"]
    window.step_until("collector stands first in the ready queue", first)
    before = at_rest(window, "and all cards stand still", first)
    number = card_of(before, "collector")
    for _ in range(3):  # where the machine is busy, there may be few frames
        mark = window.mark()
        window.step_until("the loop takes it", runs("collector"))
        after = at_rest(window, "its card comes to rest", runs("collector"))
        way = way_of(window, number, mark)
        if len(way) >= 6:
            break
        window.step_until("once more", lambda s: s["step"] == before["step"], key="Left")
        at_rest(window, "from the queue", lambda s: s["step"] == before["step"])
    goal = place(after, number)
    window.hold("it ends exactly where it belongs", goal == tuple(after["cards"][number]["goal"][:2]), goal, after["cards"])
    left = [distance(at, goal) for at in way]
    window.hold("its card travels from the queue to the seat in many frames", len(way) >= 6 and left[0] > 100, way)
    window.hold("it comes closer in every frame", all(a > b for a, b in zip(left, left[1:])), left)
    window.hold("it is quick at first and slow at the end", left[len(left) // 2] < left[0] / 3, left)
    window.picture("stage-seat")


def turning_back(window):
    window.step_until("collector stands first again", lambda s: s["last_output"] == "called soon")
    before = at_rest(window, "at rest", lambda s: s["last_output"] == "called soon")
    number, begin = card_of(before, "collector"), place(before, card_of(before, "collector"))
    for _ in range(8):
        mark = window.mark()
        window.xdotool("key", "Right", "sleep", "0.1", "key", "Left")
        window.wait("a step forward and one back", lambda s: window.mark() > mark and s["step"] == before["step"])
        at_rest(window, "it is where it was", lambda s: s["step"] == before["step"] and place(s, number) == begin)
        states = window.since(mark)
        way = way_of(window, number, mark)
        goals = [tuple(s["cards"][number]["goal"][:2]) for s in states if s["running"] == "collector"]
        if goals and any(50 < distance(at, begin) < distance(goals[0], begin) - 10 for at in way):
            break
    else:
        window.fail("a card is met half way", way)
    far = max(distance(at, begin) for at in way)
    window.hold("it never came to the seat", far < distance(goals[0], begin) - 10, far, goals)
    turned = max(range(len(way)), key=lambda index: distance(way[index], begin))
    window.hold("it turned where it was, and did not jump",
                len(way) - turned >= 4 and distance(way[turned], way[turned + 1]) < far * 0.8, way)


def at_high_speed(window):
    window.press(*["bracketright"] * 4)
    window.wait("sixteen times as fast", lambda s: s["speed"] == 16 and s["step"] == 0 and is_still(s))
    mark = window.mark()
    window.press("space")
    window.wait("it plays", lambda s: s["position"] > 16)
    window.press("space")
    after = at_rest(window, "and pauses", lambda s: not s["playing"])
    window.hold("all cards come to where they belong",
                all(tuple(card["goal"][:2]) == place(after, n) for n, card in after["cards"].items()), after["cards"])
    window.hold("they travel at this speed, too", sum(s["moving"] for s in window.since(mark)) >= 6)
    window.press(*["bracketleft"] * 4)
    window.wait("the usual speed", lambda s: s["speed"] == 1)


def jumping(window):
    window.press("m")
    window.step_until("collector runs", runs("collector"))
    mark = window.mark()
    window.press("Right", "Right", "Right", "Right")
    window.wait("four steps", lambda s: s["running"] == "blue")
    window.hold("with reduced motion nothing travels", not any(s["moving"] for s in window.since(mark)))
    window.press("m")


def color_of(state, text):
    return next((color for word, color, *_ in state["words"] if word == text), None)


def dimming(window):
    state = window.step_until("red runs", runs("red"))
    state = at_rest(window, "at rest", runs("red"))
    window.hold("one arrow is the cause: who runs was taken from the queue", state["cause"] == "takes", state["cause"])
    arrows = {flow: color_of(state, label) for flow, label in state["arrows"].items()}
    window.hold("its words stand out from those of all others",
                list(arrows.values()).count(arrows["takes"]) == 1, arrows)
    state = window.step_until("red is suspended", lambda s: s["running"] == "" and s["cause"] == "suspends")
    state = at_rest(window, "at rest", lambda s: s["cause"] == "suspends")
    later = {flow: color_of(state, label) for flow, label in state["arrows"].items()}
    window.hold("then another arrow is the cause", later["suspends"] == arrows["takes"] and later["takes"] != arrows["takes"],
                arrows, later)
    # The stage's words stand before those of the task that is inspected.
    drawn = words(state)
    end = next(index for index, word in enumerate(drawn) if word.endswith("AWAIT STACK"))
    cards = state["words"][drawn.index("READY QUEUE"):end]
    strength = {card["label"]: max(int(color[-2:], 16) for word, color, *_ in cards if word == card["label"])
                for card in state["cards"].values() if card["label"] in ("red", "blue", "collector")}
    changed = [card["label"] for card in state["cards"].values() if card["moved"]]
    window.hold("only red has changed in this step", changed == ["red"], changed)
    window.hold("the others are dimmed", strength["red"] == 255 and strength["blue"] < 230 and
                strength["collector"] < 230, strength)


def what_stands_there(window):
    state = window.step_until("main is suspended", lambda s: "collector" in s["ready"])
    soon = next(card for card in state["cards"].values() if card["label"].startswith("print('called soon"))
    window.hold("a callback is a card that is no task", not soon["is_task"] and soon["seat"] == "ready", soon)
    window.hold("and stands first in the queue", list(state["cards"].values())[0] == soon, state["cards"])
    window.hold("a timer that calls a function waits with the others",
                any(not c["is_task"] and c["seat"] == "waiting" for c in state["cards"].values()), state["cards"])
    window.step_until("a request is on its way, by name, and how long it takes", lambda s: any(
        re.search(r"GET \S*/red, [\d.]+ s", word) for word in words(s)))
    state = window.step_until("blue holds the lock", lambda s: reads(s, "held by"))
    window.hold("an empty queue is there, too", reads(state, "0 in it"))
    window.picture("stage-lock")
    state = window.step_until("two tasks wait for the lock in line", lambda s: reads(s, "for Lock"))
    state = window.step_until("the queue holds what was put in", lambda s: reads(s, "1 in it"))
    window.step_until("the next", lambda s: reads(s, "2 in it"))
    window.key("End")
    state = window.wait("the tray keeps what came out", lambda s: s["step"] == s["last_step"] and is_still(s))
    done = {card["label"] for card in state["cards"].values() if card["seat"] == "done"}
    window.hold("all that have ended lie in it", {"red", "blue", "green", "collector", "Task-1"} <= done, done)
    tray = " ".join(words(state)[words(state).index("DONE"):])
    window.hold("with their results and exceptions", "ValueError" in tray and " 5 " in tray, tray)
    window.picture("stage-done")


def request_on_its_way(window):
    window.step_until("green has sent its request", lambda s: reads(s, "/green"))
    state = window.step_until("a part of the reply is here, and the rest is told", lambda s: reads(s, "the other 75 %"))
    later = window.step_until("and grows less", lambda s: reads(s, "the other 50 %"))
    window.hold("as virtual time passes", later["time"] > state["time"])
    window.picture("stage-request")


def ticks(window):
    window.press("Up")
    window.wait("by ticks", lambda s: s["granularity"] == "tick")
    seen = []
    while len(seen) < 10:
        before = window.state()["step"]
        window.press("Right")
        state = at_rest(window, "a part of a turn", lambda s: s["step"] != before)
        drawn, bright = words(state), color_of(state, "t =")
        first = drawn.index("choose how long")
        parts = state["words"][first:first + 4]
        if now := [place for place, part in enumerate(parts) if part[1] == bright]:
            seen.append(now)
    window.picture("stage-ticks")
    window.hold("one part of the turn is lit at a time", all(len(now) == 1 for now in seen), seen)
    # Where something is ready the loop does not sleep, where no timer is due none is moved; it runs in two steps.
    ways = {(before[0], after[0]) for before, after in zip(seen, seen[1:])}
    window.hold("and they follow each other in a cycle", ways <= {(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (3, 3), (3, 0)}
                and {0, 1, 3} <= {now[0] for now in seen}, seen)
    window.press("Down")
    window.wait("by task switches again", lambda s: s["granularity"] == "task switch")


def crowd(window):
    window.script.write_text(CROWD)
    state = window.wait("ten thousand tasks are run", lambda s: s["last_step"] > 40_000)
    window.press("Right")
    window.step_until("all are ready", lambda s: len(s["ready"]) > 9_000)
    state = at_rest(window, "and drawn", lambda s: len(s["ready"]) > 9_000)
    shown = sum(card["count"] for card in state["cards"].values())
    window.picture("stage-crowd-ready")
    window.drag("slider", 0.1, 0.52)
    state = at_rest(window, "many wait", lambda s: s["position"] > 9_000)
    window.picture("stage-crowd")
    groups = [card for card in state["cards"].values() if card["count"] > 100]
    window.hold("tasks alike are one card with their count", len(groups) >= 1, state["cards"])
    window.hold("and it stays cheap to draw", state["primitives"] <= 1500, state["primitives"])
    command(window, "guest-77")
    window.wait("one of them is found by name", lambda s: s["selected"].startswith("guest-77"))
    window.press("g")
    state = at_rest(window, "G shows it alone", lambda s: s["focus"] == s["selected"])
    names = {card["label"] for card in state["cards"].values()}
    window.hold("with whom it has to do", len(names) <= 6 and state["focus"] in names, names)
    window.picture("stage-focus")
    window.press("g")
    window.wait("and all again", lambda s: s["focus"] == "")


if __name__ == "__main__":
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    sys.exit(drive(os.path.abspath(sys.argv[1]),
                   (travelling, turning_back, at_high_speed, jumping, dimming, what_stands_there, request_on_its_way,
                    ticks, crowd), pictures, script=SCRIPT))
