import asyncio


async def inner():
    await asyncio.sleep(0.1)
    return 1 / 0


async def main():
    print("before")
    await inner()

asyncio.run(main())

# expect: before
