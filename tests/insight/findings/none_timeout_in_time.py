import asyncio
async def slow():
    await asyncio.sleep(5)
async def main():
    for delay in (0.5, 1):
        try:
            await asyncio.wait_for(slow(), delay)
        except TimeoutError:
            print("timeout")
    async with asyncio.timeout(1):
        await asyncio.sleep(0.5)
asyncio.run(main())
