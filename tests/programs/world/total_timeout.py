# only: loopscope
# world: GET https://slow.example/ -> in 5s text "late"
# world: GET https://drip.example/ -> in 0.5s chunks 10 every 1s text "0123456789"
import asyncio
import time

import aiohttp


async def main():
    timeout = aiohttp.ClientTimeout(total=2)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        try:
            async with session.get("https://slow.example/") as response:
                print(await response.text())
        except asyncio.TimeoutError as error:
            print("no head", repr(error), time.perf_counter())
        try:
            async with session.get("https://drip.example/") as response:
                print("head", response.status, time.perf_counter())
                print(await response.text())
        except asyncio.TimeoutError as error:
            print("no body", repr(error), time.perf_counter())
        async with session.get("https://slow.example/", timeout=aiohttp.ClientTimeout(total=None)) as response:
            print(await response.text(), time.perf_counter())


asyncio.run(main())

# expect: no head TimeoutError() 2.0
# expect: head 200 2.5
# expect: no body TimeoutError() 4.0
# expect: late 9.0
# schedule: 0.000000 Task-1
# schedule: 2.000000 Task-1
# schedule: 2.500000 Task-1
# schedule: 3.500000 Task-1
# schedule: 4.000000 Task-1
# schedule: 9.000000 Task-1 Task-2 Task-3
