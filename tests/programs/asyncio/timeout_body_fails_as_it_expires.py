import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as scope:
            try:
                await asyncio.sleep(2)
            finally:
                raise ValueError("cleanup")
    except ValueError as error:
        print(error, repr(error.__context__), scope.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1) as scope:
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                print("swallowed")
    except TimeoutError:
        print("not raised")
    print(scope, asyncio.current_task().cancelling())

asyncio.run(main())

# expect: cleanup CancelledError() True 0
# expect: swallowed
# expect: <Timeout [expired]> 0
