import asyncio


async def main():
    for queue in (asyncio.Queue(), asyncio.Queue(3), asyncio.LifoQueue(), asyncio.PriorityQueue(2)):
        print(str(queue))
        queue.put_nowait(2)
        queue.put_nowait(1)
        print(str(queue), queue.get_nowait(), str(queue))
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(queue.get()) for _ in range(2)]
    await asyncio.sleep(0)
    print(str(queue))
    queue.put_nowait(1)
    queue.put_nowait(2)
    print(await asyncio.gather(*tasks), str(queue))

asyncio.run(main())
