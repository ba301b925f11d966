import asyncio


async def leaf(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    inner = asyncio.gather(leaf(3), leaf(1))
    outer = asyncio.gather(inner, leaf(2), asyncio.gather())
    print(await outer)

asyncio.run(main())

# expect: [[3, 1], 2, []]
