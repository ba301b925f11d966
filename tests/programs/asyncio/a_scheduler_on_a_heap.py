"""A scheduler of its own: a heap of jobs, an event that wakes it early."""
import asyncio
import heapq
import itertools
from datetime import datetime, timedelta, timezone
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    when: float
    seq: int
    name: str = field(compare=False)
    interval: float | None = field(default=None, compare=False)


class Scheduler:
    def __init__(self):
        self._jobs, self._count, self._wake = [], itertools.count(1), asyncio.Event()

    def add(self, name, delay, *, every=None):
        job = Job(asyncio.get_running_loop().time() + delay, next(self._count), name, every)
        heapq.heappush(self._jobs, job)
        self._wake.set()
        return job

    async def run(self, until):
        loop = asyncio.get_running_loop()
        start = loop.time()
        while loop.time() - start < until:
            self._wake.clear()
            if not self._jobs:
                await self._wake.wait()
                continue
            job = self._jobs[0]
            delay = job.when - loop.time()
            if delay > 0:
                try:
                    await asyncio.wait_for(self._wake.wait(), delay)
                    continue
                except asyncio.TimeoutError:
                    pass
            heapq.heappop(self._jobs)
            print(f"t={loop.time() - start:.2f} {job.name} #{job.seq}")
            if job.interval:
                self.add(job.name, job.interval, every=job.interval)


async def main():
    s = Scheduler()
    runner = asyncio.create_task(s.run(3))
    s.add("once", 1.2)
    s.add("tick", 0.5, every=0.5)
    await asyncio.sleep(0.7)
    s.add("late", 0.1)
    await runner
    t = datetime(2024, 2, 28, 23, 59, tzinfo=timezone.utc)
    for n in range(3):
        t += timedelta(hours=12, minutes=n)
        print(t.isoformat(), t.strftime("%A %d %B %Y, %I:%M %p, day %j"), t.weekday(), t.isocalendar())
    print(timedelta(days=-1, seconds=5), repr(timedelta(1.5)), timedelta(hours=25) // timedelta(minutes=7), abs(timedelta(-3)))

asyncio.run(main())

# expect: t=0.50 tick #2
# expect: t=0.80 late #4
# expect: t=1.00 tick #3
# expect: t=1.20 once #1
# expect: t=1.50 tick #5
# expect: t=2.00 tick #6
# expect: t=2.50 tick #7
# expect: t=3.00 tick #8
# expect: 2024-02-29T11:59:00+00:00 Thursday 29 February 2024, 11:59 AM, day 060 3 datetime.IsoCalendarDate(year=2024, week=9, weekday=4)
# expect: 2024-03-01T00:00:00+00:00 Friday 01 March 2024, 12:00 AM, day 061 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=5)
# expect: 2024-03-01T12:02:00+00:00 Friday 01 March 2024, 12:02 PM, day 061 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=5)
# expect: -1 day, 0:00:05 datetime.timedelta(days=1, seconds=43200) 214 3 days, 0:00:00
