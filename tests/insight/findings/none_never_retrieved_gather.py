import asyncio
async def job(n):
    await asyncio.sleep(n)
    raise ValueError(n)
async def main():
    results = await asyncio.gather(job(1), job(2), return_exceptions=True)
    print([type(r).__name__ for r in results])
asyncio.run(main())
