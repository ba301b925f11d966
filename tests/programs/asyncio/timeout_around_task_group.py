import asyncio


async def child(n):
    try:
        await asyncio.sleep(n)
    finally:
        print("child", n, "leaves at", asyncio.get_running_loop().time())


async def main():
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                for n in (0.5, 1, 2):
                    group.create_task(child(n))
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), asyncio.current_task().cancelling())

asyncio.run(main())

# expect: child 0.5 leaves at 0.5
# expect: child 1 leaves at 1.0
# expect: child 2 leaves at 1.0
# expect: TimeoutError() CancelledError() 0

# since: 3.11.7
