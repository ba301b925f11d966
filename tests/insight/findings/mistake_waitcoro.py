import asyncio
async def w(): return 1
async def main():
    await asyncio.wait([w(), w()])  # finds: asyncio misused
asyncio.run(main())
