import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner", inner.expired(), outer.expired(), asyncio.current_task().cancelling())
                raise
    except TimeoutError:
        print("outer", inner.expired(), outer.expired(), asyncio.current_task().cancelling())

asyncio.run(main())

# expect: outer True True 0
