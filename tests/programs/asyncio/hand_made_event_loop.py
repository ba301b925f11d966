"""What an event loop does, without asyncio; then the same with it."""
import asyncio
import collections
import heapq
import time
import types


@types.coroutine
def sleep(seconds):
    yield ("sleep", seconds)


@types.coroutine
def spawn(coro):
    task = yield ("spawn", coro)
    return task


class Loop:
    def __init__(self):
        self.ready, self.sleeping, self.count = collections.deque(), [], 0

    def run(self, coro):
        self.ready.append((coro, None))
        while self.ready or self.sleeping:
            if not self.ready:
                when, _, coro = heapq.heappop(self.sleeping)
                time.sleep(max(0, when - time.monotonic()))
                self.ready.append((coro, None))
            coro, value = self.ready.popleft()
            try:
                kind, arg = coro.send(value)
            except StopIteration as stop:
                print("finished", coro.__name__, stop.value)
                continue
            if kind == "sleep":
                self.count += 1
                heapq.heappush(self.sleeping, (time.monotonic() + arg, self.count, coro))
            elif kind == "spawn":
                self.ready.append((arg, None))
                self.ready.append((coro, arg.__name__))


async def child(n):
    await sleep(n)
    return n


async def parent():
    print("spawned", await spawn(child(0.2)), await spawn(child(0.1)))
    await sleep(0.3)
    return "parent"

begin = time.monotonic()
Loop().run(parent())
print(round(time.monotonic() - begin, 2))


async def real():
    tasks = [asyncio.ensure_future(asyncio.sleep(n, n)) for n in (0.2, 0.1)]
    print(await asyncio.gather(*tasks))
    try:
        await sleep(1)
    except RuntimeError as error:
        print(error.args[0].partition("<")[0], error.args[0].rpartition(">")[2])

asyncio.run(real())

# expect: spawned child child
# expect: finished child 0.1
# expect: finished child 0.2
# expect: finished parent parent
# expect: 0.3
# expect: [0.2, 0.1]
# expect: Task got bad yield: ('sleep', 1) Task got bad yield: ('sleep', 1)
