import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("child")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                print("body cancelled", error.args, asyncio.current_task().cancelling())
                raise
    except ExceptionGroup as caught:
        print(repr(caught), asyncio.current_task().cancelling())

asyncio.run(main())

# expect: body cancelled () 1
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('child')]) 0
