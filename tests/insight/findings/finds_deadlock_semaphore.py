import asyncio
sem = None
async def outer(n):
    async with sem:
        await asyncio.sleep(0.1)
        return await inner(n)
async def inner(n):
    async with sem:  # finds: deadlock
        return n
async def main():
    global sem
    sem = asyncio.Semaphore(2)
    print(await asyncio.gather(outer(1), outer(2)))
asyncio.run(main())
