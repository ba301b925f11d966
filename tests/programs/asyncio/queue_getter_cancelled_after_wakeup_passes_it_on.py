import asyncio


async def getter(name, queue):
    try:
        print(name, await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(getter("a", queue))
    b = asyncio.create_task(getter("b", queue))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    a.cancel()
    await asyncio.gather(a, return_exceptions=True)
    print(queue.qsize())
    await b
    print(queue.qsize())

asyncio.run(main())

# expect: a cancelled
# expect: b item
# expect: 0
# expect: 0
