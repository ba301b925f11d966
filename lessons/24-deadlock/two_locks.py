import asyncio

ink = asyncio.Lock()
paper = asyncio.Lock()

async def write(name, first, second):
    await asyncio.sleep(0.5)
    async with first:
        print(f"{name}: has one")
        await asyncio.sleep(0)
        async with second:
            print(f"{name}: writes")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(
            write("ann", ink, paper), name="ann")
        group.create_task(
            write("bob", paper, ink), name="bob")
    print("both have written")

asyncio.run(main())
