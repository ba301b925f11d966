import asyncio
async def w(): await asyncio.sleep(1)
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(w())
    tg.create_task(w())  # finds: asyncio misused
asyncio.run(main())
