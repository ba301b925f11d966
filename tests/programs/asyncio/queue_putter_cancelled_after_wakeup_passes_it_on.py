import asyncio


async def putter(name, queue):
    await queue.put(name)
    print("put", name)


async def main():
    queue = asyncio.Queue(1)
    await queue.put("first")
    a = asyncio.create_task(putter("a", queue))
    b = asyncio.create_task(putter("b", queue))
    await asyncio.sleep(0)
    print(queue)
    print(queue.get_nowait())
    a.cancel()
    await asyncio.gather(a, return_exceptions=True)
    await b
    print(queue.get_nowait(), queue)

asyncio.run(main())

# expect: <Queue maxsize=1 _queue=['first'] _putters[2] tasks=1>
# expect: first
# expect: put b
# expect: b <Queue maxsize=1 tasks=2>
