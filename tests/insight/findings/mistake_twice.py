import asyncio
async def w(n): return n
async def main():
    c = w(1)
    print(await c)
    print(await c)  # finds: asyncio misused
asyncio.run(main())
