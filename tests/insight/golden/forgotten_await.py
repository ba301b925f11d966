import asyncio


async def load(key):
    await asyncio.sleep(0.1)
    return {"key": key}


async def show(key):
    print(load(key)["key"])


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(show("a"), name="first")
        group.create_task(asyncio.sleep(1), name="second")


asyncio.run(main())
