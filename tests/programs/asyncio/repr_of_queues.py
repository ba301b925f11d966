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

# expect: <Queue maxsize=0>
# expect: <Queue maxsize=0 _queue=[2, 1] tasks=2> 2 <Queue maxsize=0 _queue=[1] tasks=2>
# expect: <Queue maxsize=3>
# expect: <Queue maxsize=3 _queue=[2, 1] tasks=2> 2 <Queue maxsize=3 _queue=[1] tasks=2>
# expect: <LifoQueue maxsize=0>
# expect: <LifoQueue maxsize=0 _queue=[2, 1] tasks=2> 1 <LifoQueue maxsize=0 _queue=[2] tasks=2>
# expect: <PriorityQueue maxsize=2>
# expect: <PriorityQueue maxsize=2 _queue=[1, 2] tasks=2> 1 <PriorityQueue maxsize=2 _queue=[2] tasks=2>
# expect: <Queue maxsize=0 _getters[2]>
# expect: [1, 2] <Queue maxsize=0 tasks=2>
