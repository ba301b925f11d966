import asyncio


async def once():
    print("once")
    return object


async def main():
    coro = once()
    a, b = await asyncio.gather(coro, coro)
    print(a is b)

asyncio.run(main())

# expect: once
# expect: True
