import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        return name


async def main():
    group = asyncio.gather(child("a"), child("b"), return_exceptions=True)
    await asyncio.sleep(0)
    print(group.cancel("text"), group.cancelled(), group.done())
    try:
        print(await group)
    except asyncio.CancelledError as error:
        print("gather cancelled", error.args)

asyncio.run(main())

# expect: True False False
# expect: a cancelled
# expect: b cancelled
# expect: gather cancelled ()
