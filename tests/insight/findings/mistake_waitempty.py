import asyncio
async def main():
    await asyncio.wait([])  # finds: asyncio misused
asyncio.run(main())
