"""The inspector in the real window: await stack, variables as trees, why somebody waits, the graph of who waits for whom.

    inspector_test.py PROGRAM [PICTURE_FOLDER]

As window_test.py: a real window on a display of its own, a real mouse and keyboard, and the program's own report.
"""
import os
import sys
from pathlib import Path

from window_test import drive, reads, words

SCRIPT = '''import asyncio


class Basket:
    def __init__(self):
        self.owner = "Ann"
        self.prices = {"apple": 3, "pear": [4, 5]}


async def pay(lock, basket):
    total = 0
    for name in basket.prices:
        async with lock:
            total += 1
            await asyncio.sleep(1)
    return total


async def shop(lock):
    basket = Basket()
    return await pay(lock, basket)


async def main():
    lock = asyncio.Lock()
    ann = asyncio.create_task(shop(lock), name="ann")
    bob = asyncio.create_task(shop(lock), name="bob")
    print(await bob + await ann)


asyncio.run(main())
'''


def number_of(state, name):
    return next(number for number, card in state["cards"].items() if card["label"] == name)


def bob_waits(window):
    state = window.step_until("ann has the lock, bob waits for it", lambda s: "bob" not in s["ready"] and s["running"] == ""
                              and reads(s, "held by"))
    return window.rest("at rest", lambda s: s["step"] == state["step"])


def stack(window):
    state = bob_waits(window)
    window.click(f"row {number_of(state, 'bob')}")
    state = window.rest("a click in the table selects a task", lambda s: s["selected"] == "bob" and s["inspected"])
    drawn = words(state)
    shown = drawn[drawn.index("bob · AWAIT STACK"):]
    window.hold("its await stack is there, from the outermost to the innermost",
                shown.index("shop") < shown.index("pay") < shown.index("total"), shown)
    window.hold("with lines and variables", "line 21" in shown and "line 13" in shown and "'apple'" in shown, shown)
    window.picture("inspector-stack")


def trees(window):
    state = window.state()
    bob_waits(window)
    basket = next(area for area in window.state()["areas"] if area.startswith("value ") and area.endswith("basket"))
    window.hold("what is inside is not yet to be seen", ".owner" not in words(window.state()))
    window.click(basket)
    window.wait("a click opens an object", lambda s: ".owner" in words(s) and "'Ann'" in words(s))
    prices = window.wait("a dictionary in it can be opened, too",
                         lambda s: any(a.startswith("value ") and "prices" in a for a in s["areas"]))
    window.click(next(a for a in prices["areas"] if a.startswith("value ") and "prices" in a))
    window.wait("and shows its entries", lambda s: any("pear" in word for word in words(s)[words(s).index(".owner"):])
                and "3" in words(s)[words(s).index(".owner"):])
    window.picture("inspector-tree")
    window.press("Right", "Left")
    window.wait("it stays open from step to step", lambda s: ".owner" in words(s))
    window.click(basket)
    window.wait("a click closes it", lambda s: ".owner" not in words(s))


def why(window):
    state = bob_waits(window)
    window.press("w")
    told = window.wait("W tells why it waits, link by link", lambda s: "reason 1" in s["areas"])
    window.hold("bob waits for the lock, ann holds it, ann waits for a timer",
                reads(told, "wants Lock , which ann has.") and reads(told, "asyncio.sleep(1)") and "WHY IT WAITS: bob" in words(told), words(told)[:60])
    window.picture("inspector-why")
    window.click("reason 1")
    window.wait("a click goes to where it can be seen", lambda s: s["step"] != state["step"])
    window.press("Escape")
    window.press("End", "Left", "Left")
    window.wait("near the end", lambda s: s["position"] == s["count"] - 2)
    window.press("shift+w")
    window.wait("Shift+W tells who woke it", lambda s: any(word.startswith("WHO WOKE IT: ") for word in words(s))
                or s["message"] != "")
    window.press("Escape")


def graph(window):
    state = bob_waits(window)
    window.press("a")
    state = window.rest("A draws who waits for whom", lambda s: s["overlay"] == 6)
    nodes = [area for area in state["areas"] if area.startswith("node ")]
    window.hold("all three tasks are nodes", len(nodes) == 3, nodes)
    window.picture("inspector-graph")
    window.click(f"node {number_of(state, 'ann')}")
    window.wait("a click selects the task", lambda s: s["selected"] == "ann")
    window.press("Escape", "Escape")
    window.wait("closed", lambda s: s["overlay"] == 0)


if __name__ == "__main__":
    pictures = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    sys.exit(drive(os.path.abspath(sys.argv[1]), (stack, trees, why, graph), pictures, script=SCRIPT, size="1400x900"))
