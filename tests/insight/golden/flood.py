import asyncio


async def work(queue):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.1)


async def main():
    queue = asyncio.Queue()
    worker = asyncio.create_task(work(queue), name="worker")
    for item in range(60):
        await queue.put(item)
    await queue.put(None)
    await asyncio.wait_for(worker, 1.0)


asyncio.run(main())
