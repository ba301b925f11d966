import asyncio
async def w(n): return n
async def main():
    r = await [w(n) for n in range(3)]  # finds: asyncio misused
asyncio.run(main())
