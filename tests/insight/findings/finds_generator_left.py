import asyncio
async def rows():
    try:
        for n in range(10):
            await asyncio.sleep(0.1)
            yield n  # finds: generator left open
    finally:
        await asyncio.sleep(0.1)
        print("closed")
async def main():
    async for row in rows():
        if row == 2:
            break
    await asyncio.sleep(1)
asyncio.run(main())
