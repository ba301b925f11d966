import asyncio
import time
from typing import AsyncIterator


async def numbers(limit: int) -> AsyncIterator[int]:
    for n in range(limit):
        await asyncio.sleep(0.1)
        yield n


async def squares(source: AsyncIterator[int]) -> AsyncIterator[int]:
    async for n in source:
        yield n * n


async def batched(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


class Countdown:
    def __init__(self, start):
        self.start = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.start <= 0:
            raise StopAsyncIteration
        self.start -= 1
        await asyncio.sleep(0.05)
        return self.start


async def merge(*sources):
    queue, done = asyncio.Queue(), object()

    async def pump(source):
        async for item in source:
            await queue.put(item)
        await queue.put(done)

    tasks = [asyncio.ensure_future(pump(s)) for s in sources]
    running = len(tasks)
    while running:
        item = await queue.get()
        if item is done:
            running -= 1
        else:
            yield item


async def main():
    began = time.perf_counter()
    async for batch in batched(squares(numbers(7)), 3):
        print(batch, f"{time.perf_counter() - began:.1f}s")
    print([x async for x in Countdown(3)], {x: x ** 2 async for x in numbers(3) if x})
    print([item async for item in merge(numbers(3), Countdown(4), squares(numbers(4)))])
    print(sum([x async for x in squares(numbers(5))]), await anext(numbers(1)), await anext(Countdown(0), "empty"))

asyncio.run(main())

# expect: (0, 1, 4) 0.3s
# expect: (9, 16, 25) 0.6s
# expect: (36,) 0.7s
# expect: [2, 1, 0] {1: 1, 2: 4}
# expect: [3, 0, 0, 2, 1, 1, 1, 0, 2, 4, 9]
# expect: 30 0 empty
