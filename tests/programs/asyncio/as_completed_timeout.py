import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(0.1, "quick")), asyncio.create_task(asyncio.sleep(5, "slow"))]
    for next_done in asyncio.as_completed(tasks, timeout=1):
        try:
            print(await next_done)
        except asyncio.TimeoutError:
            print("timeout")

asyncio.run(main())

# expect: quick
# expect: timeout
