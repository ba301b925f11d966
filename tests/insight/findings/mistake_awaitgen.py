import asyncio
async def load():
    yield 1
async def main():
    x = await load()  # finds: asyncio misused
asyncio.run(main())
