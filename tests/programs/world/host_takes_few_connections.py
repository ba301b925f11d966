# only: loopscope
# world: host small.example connections 2
# world: GET https://small.example/{n} -> in 1s text "{n}"
import asyncio
import time

import aiohttp


async def get(session, n):
    async with session.get(f"https://small.example/{n}") as response:
        print(f"{time.perf_counter():.1f}", await response.text())


async def main():
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True)) as session:
        await asyncio.gather(*[get(session, n) for n in range(5)])


asyncio.run(main())

# expect: 1.0 0
# expect: 1.0 1
# expect: 2.0 2
# expect: 2.0 3
# expect: 3.0 4
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6
# schedule: 1.000000 Task-2 Task-3 Task-4 Task-5
# schedule: 2.000000 Task-4 Task-5 Task-6
# schedule: 3.000000 Task-6 Task-1 Task-7 Task-8
