"""A script that asks over and over what the time is, or lets others go first until something is done, comes to an end."""
# only: loopscope
# (python3 prints the same; the recorder's clock stands still meanwhile)
import asyncio
import datetime
import threading
import time


def busy(seconds, clock=time.time):
    start = clock()
    while clock() - start < seconds:
        pass
    return round(clock() - start, 2)


async def tick():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.1)


async def spin(until):
    turns = 0
    while not until():
        await asyncio.sleep(0)
        turns += 1
    return turns > 100


async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0.05)
    print("busy", busy(0.3), busy(0.05, time.monotonic), busy(0.05, asyncio.get_running_loop().time))
    await ticking
    sleeper = asyncio.create_task(asyncio.sleep(0.2))
    print("spun", await spin(sleeper.done))
    end = time.perf_counter() + 0.1
    print("spun to a time", await spin(lambda: time.perf_counter() > end))
    end = datetime.datetime.now() + datetime.timedelta(seconds=0.1)
    while datetime.datetime.now() < end:
        pass
    start = time.perf_counter()
    for _ in range(900):
        assert time.perf_counter() == start or time.perf_counter() > start
        await asyncio.sleep(0)
    print("asked now and then", round(time.perf_counter() - start, 1))


asyncio.run(main())
done = threading.Event()
threading.Timer(0.1, done.set).start()
start = time.monotonic()
while not done.is_set() and time.monotonic() - start < 5:
    pass
print("the thread came in", round(time.monotonic() - start, 1))

# expect: tick 0
# expect: busy 0.3 0.05 0.05
# expect: tick 1
# expect: tick 2
# expect: spun True
# expect: spun to a time True
# expect: asked now and then 0.0
# expect: the thread came in 0.1
