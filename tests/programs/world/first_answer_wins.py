# only: loopscope
# world: GET https://fast.example/ -> in 0.2s text "fast"
# world: GET https://slow.example/ -> in 2s text "slow"
# world: GET https://dead.example/ -> refused in 0.1s
import asyncio
import time

import aiohttp


async def ask(session, url):
    async with session.get(url) as response:
        return await response.text()


async def main():
    async with aiohttp.ClientSession() as session:
        tasks = {asyncio.create_task(ask(session, f"https://{name}.example/"), name=name)
                 for name in ("fast", "slow", "dead")}
        while tasks:
            done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            good = [task for task in done if task.exception() is None]
            for task in done:
                print(f"{time.perf_counter():.1f}", task.get_name(), task.exception() or task.result())
            if good:
                break
        for task in tasks:
            task.cancel()
        print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())

# expect: 0.1 dead Cannot connect to host dead.example:443 ssl:default [Connect call failed ('203.0.113.27', 443)]
# expect: 0.2 fast fast
# expect: [CancelledError('')]
# schedule: 0.000000 Task-1 fast slow dead
# schedule: 0.100000 dead Task-1
# schedule: 0.200000 fast Task-1 slow Task-1 Task-5 Task-6
