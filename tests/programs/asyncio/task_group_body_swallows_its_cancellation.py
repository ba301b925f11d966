import asyncio


async def fails():
    raise ValueError("child")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("swallowed")
            await asyncio.sleep(1)
            print("body goes on", asyncio.get_running_loop().time(), group)
            late = fails()
            try:
                group.create_task(late)
            except RuntimeError as error:
                print(str(error).split(" ", 1)[1])
            late.close()
    except* ValueError as caught:
        print(repr(caught))
    print(asyncio.current_task().cancelling())

asyncio.run(main())

# expect: swallowed
# expect: body goes on 1.0 <TaskGroup errors=1 cancelling>
# expect: <TaskGroup errors=1 cancelling> is shutting down
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('child')])
# expect: 0
