import asyncio
async def main():
    async for x in [1,2]:  # finds: asyncio misused
        pass
asyncio.run(main())
