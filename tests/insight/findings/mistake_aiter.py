import asyncio
class D:
    async def __aiter__(self): return self
    async def __anext__(self): return 1
async def main():
    async for x in D(): print(x)  # finds: asyncio misused
asyncio.run(main())
