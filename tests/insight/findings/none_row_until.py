import asyncio
async def try_once(n):
    await asyncio.sleep(0.2)
    return n == 2
async def main():
    for attempt in range(5):
        if await try_once(attempt):
            break
        await asyncio.sleep(0.1)
asyncio.run(main())
