import asyncio


async def worker(name, queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        queue.task_done()
        print(name, "slept", item)


async def main():
    queue = asyncio.Queue()
    for delay in (0.3, 0.1, 0.2, 0.1):
        queue.put_nowait(delay)
    tasks = [asyncio.create_task(worker(f"w{i}", queue)) for i in range(2)]
    await queue.join()
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())

# expect: w1 slept 0.1
# expect: w0 slept 0.3
# expect: w1 slept 0.2
# expect: w0 slept 0.1
# expect: [CancelledError(''), CancelledError('')]
