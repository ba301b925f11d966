# only: loopscope
# world: seed 3
# world: GET https://a.example/ -> in 0.1..0.9s text "a"
import asyncio
import time

import aiohttp


async def timed(session):
    start = time.perf_counter()
    async with session.get("https://a.example/") as response:
        await response.read()
    return round(time.perf_counter() - start, 4)


async def main():
    async with aiohttp.ClientSession() as session:
        print([await timed(session) for _ in range(5)])


asyncio.run(main())

# expect: [0.3216, 0.6304, 0.2112, 0.2912, 0.8456]
# schedule: 0.000000 Task-1
# schedule: 0.321600 Task-1
# schedule: 0.952000 Task-1
# schedule: 1.163200 Task-1
# schedule: 1.454400 Task-1
# schedule: 2.300000 Task-1 Task-2 Task-3
