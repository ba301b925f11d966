import asyncio
async def save(n):
    await asyncio.sleep(0.1)
    return 1 / n
async def main():
    t = asyncio.create_task(save(0))
    await asyncio.sleep(0.5)
    if t.exception():
        print("failed")
asyncio.run(main())
