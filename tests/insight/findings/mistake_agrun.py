import asyncio
async def gen():
    for i in range(3):
        await asyncio.sleep(0.1)
        yield i
async def take(g):
    async for x in g: print(x)  # finds: asyncio misused
async def main():
    g = gen()
    await asyncio.gather(take(g), take(g))
asyncio.run(main())
