import asyncio


async def level(n):
    try:
        async with asyncio.timeout(1) as scope:
            if n:
                await level(n - 1)
            else:
                await asyncio.sleep(10)
    except TimeoutError:
        print("level", n, scope.expired(), asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        raise


async def main():
    try:
        await level(3)
    except TimeoutError as error:
        print("main", repr(error), asyncio.current_task().cancelling())

asyncio.run(main())

# expect: level 3 True 0
# expect: main TimeoutError() 0
