import asyncio


async def job(event):
    await asyncio.sleep(0)
    await event.wait()


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(job(event), name="named")
    print(task)
    await asyncio.sleep(0)
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.cancel()
    print(task)
    await asyncio.sleep(0)
    print(task)

asyncio.run(main())
