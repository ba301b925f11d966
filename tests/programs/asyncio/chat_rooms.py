import asyncio
import textwrap
from collections import Counter
from typing import NamedTuple


class Line(NamedTuple):
    at: float
    who: str
    text: str


class Room:
    def __init__(self, name):
        self.name, self.members, self.history = name, [], []
        self.changed = asyncio.Condition()

    async def say(self, who, text):
        async with self.changed:
            self.history.append(Line(round(asyncio.get_running_loop().time() - T0, 1), who, text))
            self.changed.notify_all()

    async def listen(self, who, until):
        seen = 0
        while True:
            async with self.changed:
                await self.changed.wait_for(lambda: len(self.history) > seen)
                new, seen = self.history[seen:], len(self.history)
            for line in new:
                if line.who != who:
                    print(f"{who:>5} hears {line.who}: {line.text}")
                if line.text == until:
                    return seen


async def talk(room, who, script):
    for pause, text in script:
        await asyncio.sleep(pause)
        await room.say(who, text)


async def main():
    global T0
    T0 = asyncio.get_running_loop().time()
    room = Room("lobby")
    listeners = {who: asyncio.create_task(room.listen(who, "bye")) for who in ("ann", "bob", "cid")}
    await asyncio.gather(talk(room, "ann", [(0.1, "hi"), (0.2, "how are you?")]),
                         talk(room, "bob", [(0.1, "hello"), (0.3, "bye")]))
    print({who: await task for who, task in listeners.items()})
    print(Counter(line.who for line in room.history).most_common())
    print(textwrap.indent("\n".join(f"{l.at}: {l.text}" for l in room.history), "  > "))

asyncio.run(main())

# expect:   ann hears bob: hello
# expect:   bob hears ann: hi
# expect:   cid hears ann: hi
# expect:   cid hears bob: hello
# expect:   bob hears ann: how are you?
# expect:   cid hears ann: how are you?
# expect:   ann hears bob: bye
# expect:   cid hears bob: bye
# expect: {'ann': 4, 'bob': 4, 'cid': 4}
# expect: [('ann', 2), ('bob', 2)]
# expect:   > 0.1: hi
# expect:   > 0.1: hello
# expect:   > 0.3: how are you?
# expect:   > 0.4: bye
