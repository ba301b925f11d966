# only: loopscope
# world: GET https://one.example/{n} -> in 1s text "{n}"
# world: GET https://two.example/{n} -> in 1s text "{n}"
import asyncio
import time

import aiohttp


async def get(session, url):
    async with session.get(url) as response:
        await response.read()
    print(f"{time.perf_counter():.1f} {url}")


async def main():
    urls = [f"https://{host}.example/{n}" for n in range(3) for host in ("one", "two")]
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=2)) as session:
        await asyncio.gather(*[get(session, url) for url in urls])
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit_per_host=1)) as session:
        await asyncio.gather(*[get(session, url) for url in urls])
        print(session.connector.limit, session.connector.limit_per_host)
        try:
            holder = await session.get("https://one.example/0")
            await session.get("https://one.example/1", timeout=aiohttp.ClientTimeout(connect=0.5))
            await holder.read()
            held = asyncio.create_task(session.get("https://one.example/1")._coro)
            await asyncio.sleep(0.1)
            await session.get("https://one.example/1", timeout=aiohttp.ClientTimeout(connect=0.5))
        except aiohttp.ConnectionTimeoutError as error:
            print(error)
        held.cancel()


asyncio.run(main())

# expect: 1.0 https://one.example/0
# expect: 1.0 https://two.example/0
# expect: 2.0 https://one.example/1
# expect: 2.0 https://two.example/1
# expect: 3.0 https://one.example/2
# expect: 3.0 https://two.example/2
# expect: 4.0 https://one.example/0
# expect: 4.0 https://two.example/0
# expect: 5.0 https://one.example/1
# expect: 5.0 https://two.example/1
# expect: 6.0 https://one.example/2
# expect: 6.0 https://two.example/2
# expect: 100 1
# expect: Connection timeout to host https://one.example/1
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6 Task-7
# schedule: 1.000000 Task-2 Task-3 Task-4 Task-5
# schedule: 2.000000 Task-4 Task-5 Task-6 Task-7
# schedule: 3.000000 Task-6 Task-7 Task-1 Task-8 Task-9 Task-10 Task-11 Task-12 Task-13
# schedule: 4.000000 Task-8 Task-9 Task-10 Task-11
# schedule: 5.000000 Task-10 Task-11 Task-12 Task-13
# schedule: 6.000000 Task-12 Task-13 Task-1
# schedule: 7.000000 Task-1
# schedule: 8.000000 Task-1 Task-14
# schedule: 8.100000 Task-1
# schedule: 8.600000 Task-1 Task-14 Task-15 Task-16
