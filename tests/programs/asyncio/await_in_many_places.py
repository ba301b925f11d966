import asyncio


async def value(x):
    await asyncio.sleep(0)
    return x


async def main():
    print(await value(1) + await value(2), [await value(n) for n in range(3)], f"{await value('text')!r}")
    if await value(True) and not await value(False):
        print((await value({"key": "found"}))["key"])
    print(await (await value(value("nested"))))
    a, *b = await value([1, 2, 3])
    print(a, b, max(await value(3), await value(9)))

asyncio.run(main())

# expect: 3 [0, 1, 2] 'text'
# expect: found
# expect: nested
# expect: 1 [2, 3] 9
