import asyncio


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
            print("slept", i)
        except asyncio.CancelledError:
            print("ignored at", i)
    return "done anyway"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())

asyncio.run(main())

# expect: ignored at 0
# expect: slept 1
# expect: slept 2
# expect: done anyway False 1
