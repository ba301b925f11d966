import asyncio
async def b():
    return 1
async def main():
    x = asyncio.run(b())  # finds: asyncio misused
asyncio.run(main())
