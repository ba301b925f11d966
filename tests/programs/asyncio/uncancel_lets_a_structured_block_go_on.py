import asyncio


async def job():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(task.cancelling(), task.uncancel(), task.uncancel())
    await asyncio.sleep(1)
    async with asyncio.timeout(5):
        await asyncio.sleep(1)
    return "went on"


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancel(), task.cancelling())
    print(await task)

asyncio.run(main())

# expect: True True 2
# expect: 2 1 0
# expect: went on
