import asyncio


async def child(name):
    await asyncio.sleep(1)
    print(name, "ends")


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(child("a"))
        group.create_task(child("b"))
        await asyncio.sleep(0)
        first.cancel()
    print(first.cancelled())

asyncio.run(main())

# expect: b ends
# expect: True
