import asyncio

async def price(item):
    await asyncio.sleep(0.5)
    return 3

async def main():
    tea = price("tea")
    print(f"the tea costs {tea + 1}")

asyncio.run(main())
