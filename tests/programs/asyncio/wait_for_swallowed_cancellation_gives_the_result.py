import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return "after all"


async def fails():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("on the way out")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(stubborn(), 0.5), loop.time())
    try:
        await asyncio.wait_for(fails(), 0.5)
    except ValueError as error:
        print(error, repr(error.__context__))

asyncio.run(main())

# expect: after all 1.5
# expect: on the way out CancelledError()
