import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for item in (3, 1, 2):
            queue.put_nowait(item)
        print(kind.__name__, [queue.get_nowait() for _ in range(3)], queue.empty())
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))
    full = asyncio.Queue(1)
    full.put_nowait(1)
    try:
        full.put_nowait(2)
    except asyncio.QueueFull as error:
        print(repr(error), full.full(), full.maxsize)
    full.task_done()
    try:
        full.task_done()
    except ValueError as error:
        print(error)

asyncio.run(main())

# expect: Queue [3, 1, 2] True
# expect: QueueEmpty()
# expect: LifoQueue [2, 1, 3] True
# expect: QueueEmpty()
# expect: PriorityQueue [1, 2, 3] True
# expect: QueueEmpty()
# expect: QueueFull() True 1
# expect: task_done() called too many times
