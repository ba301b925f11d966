import asyncio


async def child():
    print("child runs")


async def main():
    task = asyncio.current_task()
    task.cancel()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            print("body runs")
    except asyncio.CancelledError:
        print("cancelled", task.cancelling(), task.uncancel())
    await asyncio.sleep(0)
    print("goes on")

asyncio.run(main())

# expect: body runs
# expect: child runs
# expect: cancelled 1 0
# expect: goes on
