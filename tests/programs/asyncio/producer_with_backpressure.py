import asyncio
import random


class Stats(dict):
    def __missing__(self, key):
        self[key] = 0
        return 0


async def producer(name, queue, stats, rng):
    for i in range(5):
        await asyncio.sleep(rng.expovariate(10))
        waits = queue.full()
        stats["blocked"] += waits
        await queue.put((name, i))
        stats[name] += 1
    print(f"{name} done, queue {queue.qsize()}/{queue.maxsize}")


async def consumer(name, queue, stats):
    while True:
        item = await queue.get()
        if item is None:
            queue.task_done()
            break
        await asyncio.sleep(0.1)
        stats[f"{name} ate {item[0]}"] += 1
        queue.task_done()


async def main():
    rng, queue, stats = random.Random(3), asyncio.Queue(maxsize=3), Stats()
    consumers = [asyncio.create_task(consumer(n, queue, stats)) for n in ("c1", "c2")]
    producers = [asyncio.create_task(producer(n, queue, stats, rng)) for n in ("p1", "p2", "p3")]
    await asyncio.wait(producers)
    for _ in consumers:
        await queue.put(None)
    await queue.join()
    await asyncio.gather(*consumers)
    for key in sorted(stats):
        print(key, stats[key])
    try:
        queue.task_done()
    except ValueError as error:
        print(error)

asyncio.run(main())

# expect: p3 done, queue 3/3
# expect: p2 done, queue 3/3
# expect: p1 done, queue 1/3
# expect: blocked 7
# expect: c1 ate p1 2
# expect: c1 ate p2 3
# expect: c1 ate p3 3
# expect: c2 ate p1 3
# expect: c2 ate p2 2
# expect: c2 ate p3 2
# expect: p1 5
# expect: p2 5
# expect: p3 5
# expect: task_done() called too many times
