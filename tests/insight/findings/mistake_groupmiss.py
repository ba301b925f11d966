import asyncio
async def get(): return [1]
async def w():
    await asyncio.sleep(1)
    print(get()[0])  # finds: asyncio misused
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(w())
asyncio.run(main())
