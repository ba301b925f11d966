# only: loopscope
# world: GET https://api.example/items/{id} -> in 0.4s json {"id": "{id}"}
import asyncio
import time

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        for number in range(3):
            async with session.get(f"https://api.example/items/{number}") as response:
                print(await response.json(), f"{time.perf_counter():.1f}")


asyncio.run(main())

# expect: {'id': '0'} 0.4
# expect: {'id': '1'} 0.8
# expect: {'id': '2'} 1.2
# schedule: 0.000000 Task-1
# schedule: 0.400000 Task-1
# schedule: 0.800000 Task-1
# schedule: 1.200000 Task-1 Task-2 Task-3
