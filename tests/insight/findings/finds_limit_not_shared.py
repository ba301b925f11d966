import asyncio
async def download(n):
    limit = asyncio.Semaphore(2)  # finds: limit not shared
    async with limit:
        await asyncio.sleep(0.5)
async def main():
    await asyncio.gather(*(download(n) for n in range(4)))
asyncio.run(main())
