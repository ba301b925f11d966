import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("inner child")


async def sleeps(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(sleeps("outer child"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(sleeps("inner child"))
                inner.create_task(fails())
    except ExceptionGroup as caught:
        print(repr(caught))
    print(asyncio.current_task().cancelling())

asyncio.run(main())

# expect: inner child cancelled
# expect: outer child cancelled
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('inner child')])])
# expect: 1
