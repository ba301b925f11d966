import asyncio
async def load(): return [1]
async def main():
    async for x in load():  # finds: asyncio misused
        pass
asyncio.run(main())
