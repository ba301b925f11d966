import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child cancelled")
        raise


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child())
        group.create_task(child())


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("parent cancelled")

asyncio.run(main())

# expect: child cancelled
# expect: child cancelled
# expect: parent cancelled
