import asyncio


async def price(name, delay):
    await asyncio.sleep(delay)
    return len(name)


async def main():
    tea = await price("tea", 1.0)
    coffee = await price("coffee", 0.5)
    print(tea + coffee)


asyncio.run(main())
