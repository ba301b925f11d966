# only: loopscope
# Added in 3.13: Queue.shutdown() ends producers and consumers with QueueShutDown.
import asyncio


async def consumer(name, queue):
    try:
        while True:
            item = await queue.get()
            print(name, "got", item)
            await asyncio.sleep(0.1)
            queue.task_done()
    except asyncio.QueueShutDown:
        print(name, "sees the end")


async def producer(queue):
    try:
        for n in range(10):
            await queue.put(n)
    except asyncio.QueueShutDown:
        print("producer stopped at", n)


async def main():
    queue = asyncio.Queue(2)
    async with asyncio.TaskGroup() as group:
        group.create_task(producer(queue))
        group.create_task(consumer("a", queue))
        group.create_task(consumer("b", queue))
        await asyncio.sleep(0.15)
        queue.shutdown()
        for action in (queue.put_nowait, queue.put):
            try:
                result = action("late")
                if result is not None:
                    await result
            except asyncio.QueueShutDown as error:
                print(type(error).__name__, queue.qsize())
    await queue.join()
    print("joined", queue)
    now = asyncio.Queue()
    now.put_nowait(1)
    now.shutdown(immediate=True)
    await now.join()
    print(now.empty())
    try:
        now.get_nowait()
    except asyncio.QueueShutDown:
        print("nothing left")

asyncio.run(main())
# expect: a got 0
# expect: b got 1
# expect: a got 2
# expect: b got 3
# expect: QueueShutDown 2
# expect: QueueShutDown 2
# expect: producer stopped at 6
# expect: a got 4
# expect: b got 5
# expect: a sees the end
# expect: b sees the end
# expect: joined <Queue maxsize=2 shutdown>
# expect: True
# expect: nothing left
