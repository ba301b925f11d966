# only: loopscope
# world: GET https://files.example/{name} -> in 1s size 10kB
import asyncio
import time

import aiohttp

at_once = most = 0


async def download(session, limit, number):
    global at_once, most
    async with limit:
        at_once += 1
        most = max(most, at_once)
        async with session.get(f"https://files.example/{number}") as response:
            data = await response.read()
        at_once -= 1
        print(f"{time.perf_counter():.1f} {number}: {len(data)} bytes")


async def main():
    limit = asyncio.Semaphore(3)
    async with aiohttp.ClientSession() as session:
        async with asyncio.TaskGroup() as group:
            for number in range(8):
                group.create_task(download(session, limit, number), name=f"download {number}")
    print("at most", most)


asyncio.run(main())

# expect: 1.0 0: 10000 bytes
# expect: 1.0 1: 10000 bytes
# expect: 1.0 2: 10000 bytes
# expect: 2.0 3: 10000 bytes
# expect: 2.0 4: 10000 bytes
# expect: 2.0 5: 10000 bytes
# expect: 3.0 6: 10000 bytes
# expect: 3.0 7: 10000 bytes
# expect: at most 3
# schedule: 0.000000 Task-1 download 0 download 1 download 2 download 3 download 4 download 5 download 6 download 7
# schedule: 1.000000 download 0 download 1 download 2 download 3 download 4 download 5
# schedule: 2.000000 download 3 download 4 download 5 download 6 download 7
# schedule: 3.000000 download 6 download 7 Task-1 Task-10 Task-11
