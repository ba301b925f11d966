import asyncio

async def work(queue):
    while True:
        number = await queue.get()
        if number is None:
            return
        await asyncio.sleep(0.1)

async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(work(queue), name="worker")
        for number in range(100):
            await queue.put(number)
        print(f"waiting in the queue: {queue.qsize()}")
        await queue.put(None)

asyncio.run(main())
