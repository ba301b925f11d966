import asyncio

async def work(name, queue):
    while True:
        number = await queue.get()
        await asyncio.sleep(0.5)
        print(f"{name}: {number} done")

async def main():
    queue = asyncio.Queue(maxsize=2)
    worker = asyncio.create_task(
        work("ann", queue), name="ann")
    for number in range(1, 4):
        await queue.put(number)
    await queue.join()
    print("all is done")
    worker.cancel()

asyncio.run(main())
