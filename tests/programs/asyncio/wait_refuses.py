import asyncio


async def main():
    async def work():
        pass

    for bad in ([], work):
        coro = None
        try:
            if bad is work:
                coro = work()
                await asyncio.wait([coro])
            else:
                await asyncio.wait(bad)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
        if coro:
            coro.close()
    try:
        await asyncio.wait([asyncio.create_task(asyncio.sleep(0))], return_when="SOON")
    except ValueError as error:
        print(error)

asyncio.run(main())

# expect: ValueError Set of Tasks/Futures is empty.
# expect: TypeError Passing coroutines is forbidden, use tasks explicitly.
# expect: Invalid return_when value: SOON
