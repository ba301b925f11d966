import asyncio

async def produce(queue):
    for number in range(1, 7):
        await queue.put(number)
        print(f"put {number}")

async def work(name, queue):
    while True:
        number = await queue.get()
        await asyncio.sleep(1.0)
        print(f"{name}: {number} done")
        queue.task_done()

async def main():
    queue = asyncio.Queue(maxsize=2)
    workers = []
    for name in ["ann", "bob", "cid"]:
        workers.append(asyncio.create_task(
            work(name, queue), name=name))
    await produce(queue)
    print("all is put")
    await queue.join()
    print("all is done")
    for worker in workers:
        worker.cancel()

asyncio.run(main())
