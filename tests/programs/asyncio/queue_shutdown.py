# only: loopscope
import asyncio


async def consumer(name, queue):
    try:
        while True:
            print(name, await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown:
        print(name, "sees the end")


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(consumer(n, queue)) for n in "ab"]
    queue.put_nowait(1)
    await asyncio.sleep(0)
    queue.put_nowait(2)
    queue.shutdown()
    await asyncio.gather(*tasks)
    try:
        queue.put_nowait(3)
    except asyncio.QueueShutDown as error:
        print(repr(error))

asyncio.run(main())

# expect: a 1
# expect: a 2
# expect: a sees the end
# expect: b sees the end
# expect: QueueShutDown()
