import asyncio


async def at(name, delay):
    await asyncio.sleep(delay)
    print(name)


async def main():
    await asyncio.gather(at("a", 0.3), at("b", 0.1 + 0.2), at("c", 0.3), at("d", 0.1))

asyncio.run(main())

# expect: d
# expect: a
# expect: c
# expect: b
