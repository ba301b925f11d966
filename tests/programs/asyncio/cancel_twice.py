import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("first")
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("second")
            raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    print(task.cancelling())
    await asyncio.wait([task])
    print(task.cancelled(), task.uncancel(), task.cancelling())

asyncio.run(main())

# expect: first
# expect: 2
# expect: second
# expect: True 1 1
