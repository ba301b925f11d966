import asyncio
async def w(n): return n
asyncio.run(asyncio.gather(w(1), w(2)))  # finds: asyncio misused
