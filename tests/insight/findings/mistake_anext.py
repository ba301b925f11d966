import asyncio
class D:
    def __aiter__(self): return self
    def __anext__(self): return 1
async def main():
    async for x in D(): print(x)  # finds: asyncio misused
asyncio.run(main())
