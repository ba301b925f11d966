import asyncio
async def load(n):
    await asyncio.sleep(n)
    return n
async def main():
    jobs = [load(n) for n in range(3)]  # finds: never awaited
    print(len(jobs))
asyncio.run(main())
