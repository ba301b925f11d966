# only: loopscope
# world: host files.example bandwidth 100kB/s
# world: GET https://files.example/{name} -> in 0.1s size 100kB
import asyncio
import time

import aiohttp


async def download(session, name):
    async with session.get(f"https://files.example/{name}") as response:
        size = 0
        async for part in response.content.iter_chunked(16384):
            size += len(part)
    print(f"{time.perf_counter():.1f} {name} {size} bytes")


async def main():
    async with aiohttp.ClientSession() as session:
        await download(session, "alone")
        await asyncio.gather(download(session, "one"), download(session, "two"))


asyncio.run(main())

# expect: 1.1 alone 100000 bytes
# expect: 3.1 one 100000 bytes
# expect: 3.2 two 100000 bytes
# schedule: 0.000000 Task-1
# schedule: 0.100000 Task-1
# schedule: 0.200000 Task-1
# schedule: 0.300000 Task-1
# schedule: 0.400000 Task-1
# schedule: 0.500000 Task-1
# schedule: 0.600000 Task-1
# schedule: 0.700000 Task-1
# schedule: 0.800000 Task-1
# schedule: 0.900000 Task-1
# schedule: 1.000000 Task-1
# schedule: 1.100000 Task-1 Task-2 Task-3
# schedule: 1.200000 Task-2 Task-3
# schedule: 1.300000 Task-2
# schedule: 1.400000 Task-3
# schedule: 1.500000 Task-2
# schedule: 1.600000 Task-3
# schedule: 1.700000 Task-2
# schedule: 1.800000 Task-3
# schedule: 1.900000 Task-2
# schedule: 2.000000 Task-3
# schedule: 2.100000 Task-2
# schedule: 2.200000 Task-3
# schedule: 2.300000 Task-2
# schedule: 2.400000 Task-3
# schedule: 2.500000 Task-2
# schedule: 2.600000 Task-3
# schedule: 2.700000 Task-2
# schedule: 2.800000 Task-3
# schedule: 2.900000 Task-2
# schedule: 3.000000 Task-3
# schedule: 3.100000 Task-2
# schedule: 3.200000 Task-3 Task-1 Task-4 Task-5
