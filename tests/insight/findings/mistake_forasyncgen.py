import asyncio
async def load():
    yield 1
async def main():
    for x in load():  # finds: asyncio misused
        pass
asyncio.run(main())
