# only: loopscope
# world: GET https://files.example/{name} -> in 0.2..1.2s size 5kB
import asyncio
import time

import aiohttp


async def producer(queue):
    for number in range(6):
        await queue.put(f"https://files.example/{number}")
        await asyncio.sleep(0.1)
    for _ in range(2):
        await queue.put(None)


async def consumer(name, queue, session, sizes):
    while (url := await queue.get()) is not None:
        async with session.get(url) as response:
            sizes[url] = len(await response.read())
        print(f"{time.perf_counter():.2f} {name} {url}")


async def main():
    queue, sizes = asyncio.Queue(maxsize=3), {}
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        group.create_task(producer(queue), name="producer")
        for number in range(2):
            group.create_task(consumer(f"consumer {number}", queue, session, sizes), name=f"consumer {number}")
    print(sum(sizes.values()))


asyncio.run(main())

# expect: 0.35 consumer 0 https://files.example/0
# expect: 0.62 consumer 1 https://files.example/1
# expect: 0.77 consumer 0 https://files.example/2
# expect: 1.24 consumer 0 https://files.example/4
# expect: 1.48 consumer 1 https://files.example/3
# expect: 2.31 consumer 0 https://files.example/5
# expect: 30000
# schedule: 0.000000 Task-1 producer consumer 0 consumer 1
# schedule: 0.100000 producer consumer 1
# schedule: 0.200000 producer
# schedule: 0.300000 producer
# schedule: 0.353000 consumer 0
# schedule: 0.400000 producer
# schedule: 0.500000 producer
# schedule: 0.600000 producer
# schedule: 0.616000 consumer 1 producer
# schedule: 0.769000 consumer 0 producer
# schedule: 1.235000 consumer 0
# schedule: 1.481000 consumer 1
# schedule: 2.309000 consumer 0 Task-1 Task-5 Task-6
