import asyncio


async def inner(n):
    return n if n == 0 else 1 + await inner(n - 1)


async def ticker():
    for tick in range(3):
        print("tick", tick)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(ticker())
    print(await inner(50))
    await asyncio.sleep(0)
    print(await inner(5))
    await task

asyncio.run(main())

# expect: 50
# expect: tick 0
# expect: 5
# expect: tick 1
# expect: tick 2
