import asyncio


async def sleeper():
    try:
        print("sleeping")
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("woken by cancel")
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it", task.cancelled())

asyncio.run(main())

# expect: sleeping
# expect: woken by cancel
# expect: finally
# expect: main sees it True
