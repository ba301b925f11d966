import asyncio

async def price(item):
    await asyncio.sleep(0.5)
    return 3

async def main():
    total = await price("tea") + 1
    print(f"the tea costs {total}")

asyncio.run(main())
