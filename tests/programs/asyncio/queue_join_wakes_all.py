import asyncio


async def joiner(name, queue):
    await queue.join()
    print(name, "joined")


async def worker(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        print("worked", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for item in (0.3, 0.1, 0.2):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    await asyncio.gather(joiner("a", queue), joiner("b", queue))
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))

asyncio.run(main())

# expect: worked 0.1
# expect: worked 0.3
# expect: worked 0.2
# expect: a joined
# expect: b joined
# expect: [CancelledError(''), CancelledError('')]
