import asyncio
import heapq
import itertools
import time


class Scheduler:
    def __init__(self):
        self._heap, self._count, self._wake = [], itertools.count(), asyncio.Event()
        self._running = set()

    def at(self, delay, func, *args, every=None):
        heapq.heappush(self._heap, (time.monotonic() + delay, next(self._count), func, args, every))
        self._wake.set()

    async def run(self, until):
        end = time.monotonic() + until
        while time.monotonic() < end:
            self._wake.clear()
            timeout = min(self._heap[0][0] if self._heap else end, end) - time.monotonic()
            try:
                await asyncio.wait_for(self._wake.wait(), max(0, timeout))
                continue
            except asyncio.TimeoutError:
                pass
            while self._heap and self._heap[0][0] <= time.monotonic() + 1e-9:
                _, _, func, args, every = heapq.heappop(self._heap)
                task = asyncio.create_task(func(*args))
                self._running.add(task)
                task.add_done_callback(self._running.discard)
                if every:
                    self.at(every, func, *args, every=every)
        return len(self._running)


async def job(name, took=0.0):
    print(f"{time.monotonic() - t0:.2f} {name}")
    await asyncio.sleep(took)


async def main():
    scheduler = Scheduler()
    scheduler.at(0.3, job, "once")
    scheduler.at(0.1, job, "often", every=0.25)
    scheduler.at(0.2, job, "long", 5)
    asyncio.get_running_loop().call_later(0.35, scheduler.at, 0.01, job, "from a timer")
    print("left:", await scheduler.run(1))

t0 = time.monotonic()
asyncio.run(main())

# expect: 0.10 often
# expect: 0.20 long
# expect: 0.30 once
# expect: 0.35 often
# expect: 0.36 from a timer
# expect: 0.60 often
# expect: 0.85 often
# expect: left: 1
