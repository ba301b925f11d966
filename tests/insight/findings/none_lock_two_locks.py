import asyncio
async def move(a, b):
    async with a:
        async with b:
            await asyncio.sleep(0)
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(move(a, b), move(a, b))
asyncio.run(main())
