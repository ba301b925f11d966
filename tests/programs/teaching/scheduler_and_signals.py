# A teaching script: scheduler and signals.
import asyncio
import heapq
import itertools
import os
import sched
import signal
import time

s = sched.scheduler(time.monotonic, time.sleep)
start = time.monotonic()


def say(text):
    print(f"{time.monotonic() - start:.1f} {text}")


s.enter(3, 1, say, argument=("third",))
s.enter(1, 2, say, ("first",))
s.enter(1, 1, say, kwargs={"text": "zeroth"})
s.run()


class Priority:
    def __init__(self):
        self.heap, self.counter = [], itertools.count()

    def push(self, item, priority):
        heapq.heappush(self.heap, (priority, next(self.counter), item))

    def pop(self):
        return heapq.heappop(self.heap)[-1]


p = Priority()
for item, priority in [("b", 2), ("a", 1), ("c", 2)]:
    p.push(item, priority)
print([p.pop() for _ in range(3)])


async def main():
    loop = asyncio.get_running_loop()
    stop = loop.create_future()
    loop.add_signal_handler(signal.SIGINT, stop.set_result, "interrupted")
    loop.call_later(2, os.kill, os.getpid(), signal.SIGINT)

    async def ticker():
        while True:
            print("tick", round(loop.time() - began, 1))
            await asyncio.sleep(0.75)
    began = loop.time()
    task = asyncio.create_task(ticker())
    print(await stop)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")

asyncio.run(main())

# expect: 1.0 zeroth
# expect: 1.0 first
# expect: 3.0 third
# expect: ['a', 'b', 'c']
# expect: tick 0.0
# expect: tick 0.8
# expect: tick 1.5
# expect: interrupted
# expect: cancelled
