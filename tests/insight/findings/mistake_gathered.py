import asyncio
async def load(n): return [n]
async def first(n): return load(n)[0]  # finds: asyncio misused
async def main():
    print(await asyncio.gather(first(1), first(2), return_exceptions=True))
asyncio.run(main())
