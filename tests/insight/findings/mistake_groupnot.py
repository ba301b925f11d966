import asyncio
async def w(): await asyncio.sleep(1)
async def main():
    tg = asyncio.TaskGroup()
    tg.create_task(w())  # finds: asyncio misused
asyncio.run(main())
