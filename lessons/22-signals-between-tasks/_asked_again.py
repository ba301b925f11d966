import asyncio

shelf = []
changed = asyncio.Condition()

async def buyer(name):
    async with changed:
        while not shelf:
            print(f"{name}: nothing there")
            await changed.wait()
        print(f"{name}: got {shelf.pop()}")

async def baker():
    for bread in ["rye", "wheat"]:
        await asyncio.sleep(1.0)
        async with changed:
            shelf.append(bread)
            changed.notify_all()

async def main():
    async with asyncio.TaskGroup() as group:
        for name in ["ann", "bob"]:
            group.create_task(buyer(name), name=name)
        group.create_task(baker(), name="baker")

asyncio.run(main())
