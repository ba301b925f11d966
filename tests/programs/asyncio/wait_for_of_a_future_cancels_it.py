import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    try:
        await asyncio.wait_for(future, 0.1)
    except TimeoutError:
        print("late", future.cancelled())
    future = loop.create_future()
    try:
        await asyncio.wait_for(asyncio.shield(future), 0.1)
    except TimeoutError:
        print("late", future.cancelled())
    future.set_result("x")
    print(await asyncio.wait_for(future, None), await asyncio.wait_for(future, 0), await asyncio.wait_for(future, -1))

asyncio.run(main())

# expect: late True
# expect: late False
# expect: x x x
