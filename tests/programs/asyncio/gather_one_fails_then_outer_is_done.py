import asyncio


async def fails(after):
    await asyncio.sleep(after)
    raise ValueError(after)


async def works(after):
    await asyncio.sleep(after)
    print("worked", after)
    return after


async def main():
    group = asyncio.gather(works(0.3), fails(0.1), fails(0.2), works(0.05))
    try:
        await group
    except ValueError as error:
        print("caught", error, group.done(), group.exception())
    await asyncio.sleep(1)
    print(group.cancel())

asyncio.run(main())

# expect: worked 0.05
# expect: caught 0.1 True 0.1
# expect: worked 0.3
# expect: False
