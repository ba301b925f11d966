# only: loopscope
import asyncio

import aiohttp
from aiolimiter import AsyncLimiter
from async_lru import alru_cache
from tqdm.asyncio import tqdm

limiter = AsyncLimiter(2, 1)

# world: GET https://api.example/{n} -> in 0.1s json {"n": {n}}


async def main():
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession("https://api.example") as session:
        @alru_cache(maxsize=8)
        async def get(n):
            async with limiter:
                print(f"{loop.time():.2f} asks for {n}")
                async with session.get(f"/{n}") as response:
                    return (await response.json())["n"]

        print(await tqdm.gather(*(get(n % 4) for n in range(6)), disable=True))
        print(get.cache_info(), round(loop.time(), 2))
        for done in tqdm.as_completed([get(n) for n in (4, 5)], disable=True):
            print(await done)


asyncio.run(main())

# expect: 0.00 asks for 0
# expect: 0.00 asks for 1
# expect: 0.50 asks for 2
# expect: 1.00 asks for 3
# expect: [0, 1, 2, 3, 0, 1]
# expect: CacheInfo(hits=2, misses=4, maxsize=8, currsize=4) 1.1
# expect: 1.50 asks for 4
# expect: 4
# expect: 2.00 asks for 5
# expect: 5
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6 Task-7 Task-8 Task-9 Task-10 Task-11
# schedule: 0.100000 Task-8 Task-9 Task-2 Task-6 Task-3 Task-7 Task-1
# schedule: 0.500000 Task-10 Task-11
# schedule: 0.600000 Task-10 Task-4 Task-1
# schedule: 1.000000 Task-11
# schedule: 1.100000 Task-11 Task-5 Task-1 Task-12 Task-13 Task-14 Task-15
# schedule: 1.500000 Task-14 Task-15
# schedule: 1.600000 Task-14 Task-12 Task-1
# schedule: 2.000000 Task-15
# schedule: 2.100000 Task-15 Task-13 Task-1 Task-16 Task-17
