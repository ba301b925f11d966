import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    both = asyncio.gather(child("a"), child("b"))
    await asyncio.sleep(0.1)
    print(both.cancel())
    try:
        await both
    except asyncio.CancelledError:
        print("gather cancelled", both.cancelled())

asyncio.run(main())

# expect: True
# expect: a cancelled
# expect: b cancelled
# expect: gather cancelled False
