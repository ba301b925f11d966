# only: loopscope
# world: GET https://flaky.example/data -> 503 in 0.2s
# world: GET https://flaky.example/data -> reset in 0.2s
# world: GET https://flaky.example/data -> 200 in 0.2s json {"value": 42}
import asyncio
import time

import aiohttp


async def get_with_retries(session, url, attempts=4):
    for attempt in range(attempts):
        try:
            async with session.get(url) as response:
                response.raise_for_status()
                return await response.json()
        except aiohttp.ClientError as error:
            delay = 0.5 * 2 ** attempt
            print(f"{time.perf_counter():.2f} {error!s:.60} - again in {delay} s")
            await asyncio.sleep(delay)
    raise RuntimeError("gave up")


async def main():
    async with aiohttp.ClientSession() as session:
        print(await get_with_retries(session, "https://flaky.example/data"))
    print(f"{time.perf_counter():.2f}")


asyncio.run(main())

# expect: 0.20 503, message='Service Unavailable', url='https://flaky.examp - again in 0.5 s
# expect: 0.90 [Errno 104] Connection reset by peer - again in 1.0 s
# expect: {'value': 42}
# expect: 2.10
# schedule: 0.000000 Task-1
# schedule: 0.200000 Task-1
# schedule: 0.700000 Task-1
# schedule: 0.900000 Task-1
# schedule: 1.900000 Task-1
# schedule: 2.100000 Task-1 Task-2 Task-3
