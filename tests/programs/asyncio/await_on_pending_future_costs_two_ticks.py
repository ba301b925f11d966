import asyncio


async def waiter(future):
    print("waiter waits")
    print("waiter got", await future)


async def ticker():
    for tick in range(5):
        print("tick", tick)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waiter(future))
    ticks = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    print("main sets")
    future.set_result("value")
    await asyncio.gather(task, ticks)

asyncio.run(main())

# expect: waiter waits
# expect: tick 0
# expect: main sets
# expect: tick 1
# expect: waiter got value
# expect: tick 2
# expect: tick 3
# expect: tick 4
