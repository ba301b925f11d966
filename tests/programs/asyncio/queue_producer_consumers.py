import asyncio


async def producer(queue):
    for item in range(5):
        await queue.put(item)
        print("put", item, queue.qsize())
    for _ in range(2):
        await queue.put(None)


async def consumer(name, queue):
    while (item := await queue.get()) is not None:
        print(name, "got", item)
        await asyncio.sleep(0.2)
    print(name, "ends")


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer("a", queue), consumer("b", queue))

asyncio.run(main())

# expect: put 0 1
# expect: put 1 2
# expect: a got 0
# expect: b got 1
# expect: put 2 1
# expect: put 3 2
# expect: a got 2
# expect: b got 3
# expect: put 4 1
# expect: a got 4
# expect: b ends
# expect: a ends
