import asyncio
async def w():
    await asyncio.sleep(1)
    raise ValueError("bad")
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(w())
        tg.create_task(asyncio.sleep(5))
asyncio.run(main())
