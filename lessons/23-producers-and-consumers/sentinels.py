import asyncio

async def work(name, queue):
    while True:
        number = await queue.get()
        if number is None:
            print(f"{name}: goes home")
            return
        await asyncio.sleep(0.5)
        print(f"{name}: {number} done")

async def main():
    queue = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        for name in ["ann", "bob"]:
            group.create_task(work(name, queue), name=name)
        for number in range(1, 4):
            await queue.put(number)
        for _ in ["ann", "bob"]:
            await queue.put(None)

asyncio.run(main())
