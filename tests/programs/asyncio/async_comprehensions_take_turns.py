import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def work(name):
    print(name, [i async for i in numbers(3)])
    print(name, [await double(i) for i in range(3)])
    print(name, {i: await double(i) async for i in numbers(3) if i})
    print(name, sum([x async for x in (y async for y in numbers(4))]))


async def main():
    await asyncio.gather(work("a"), work("b"))

asyncio.run(main())

# expect: a [0, 1, 2]
# expect: b [0, 1, 2]
# expect: a [0, 2, 4]
# expect: b [0, 2, 4]
# expect: a {1: 2, 2: 4}
# expect: b {1: 2, 2: 4}
# expect: a 6
# expect: b 6
