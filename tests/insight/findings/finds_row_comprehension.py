import asyncio
async def load(n):
    await asyncio.sleep(0.2)
    return n
async def main():
    print([await load(n) for n in range(4)])  # finds: awaits in a row
asyncio.run(main())
