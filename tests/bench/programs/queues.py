"""Producers and consumers over a queue, with locks and gather: what lessons are made of."""
import asyncio


async def produce(queue, items):
    for item in range(items):
        await queue.put(item)
    await queue.put(None)


async def consume(queue, lock):
    total = 0
    while (item := await queue.get()) is not None:
        async with lock:
            total += item
    return total


async def main():
    lock = asyncio.Lock()
    queues = [asyncio.Queue(maxsize=10) for _ in range(10)]
    producers = [produce(queue, 3_000) for queue in queues]
    consumers = [consume(queue, lock) for queue in queues]
    results = await asyncio.gather(*consumers, *producers)
    print(sum(results[:10]))


asyncio.run(main())
