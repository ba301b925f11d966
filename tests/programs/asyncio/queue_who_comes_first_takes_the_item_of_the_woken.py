import asyncio


async def getter(name, queue):
    print(name, "got", await queue.get())


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(getter("a", queue))
    await asyncio.sleep(0)
    queue.put_nowait(1)
    print("main got", queue.get_nowait())
    await asyncio.sleep(0)
    print(a.done(), queue)
    queue.put_nowait(2)
    await a

asyncio.run(main())

# expect: main got 1
# expect: False <Queue maxsize=0 _getters[1] tasks=1>
# expect: a got 2
