import asyncio


async def main():
    queue = asyncio.Queue(maxsize=1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    queue.put_nowait(1)
    try:
        queue.put_nowait(2)
    except asyncio.QueueFull as error:
        print(repr(error))
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    print(queue.full(), queue.empty(), queue.maxsize, str(queue))
    try:
        await asyncio.wait_for(queue.put(3), 0.5)
    except asyncio.TimeoutError:
        print("no room in time", str(queue))

asyncio.run(main())

# expect: QueueEmpty()
# expect: QueueFull()
# expect: task_done() called too many times
# expect: True False 1 <Queue maxsize=1 _queue=[1]>
# expect: no room in time <Queue maxsize=1 _queue=[1]>
