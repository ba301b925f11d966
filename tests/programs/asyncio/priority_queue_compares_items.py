import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "z"), (1, "a"), (2, "b")]:
        await queue.put(item)
    while not queue.empty():
        print(await queue.get())
    queue.put_nowait((1, {}))
    try:
        queue.put_nowait((1, {}))
    except TypeError as error:
        print(error)

asyncio.run(main())

# expect: (1, 'a')
# expect: (1, 'z')
# expect: (2, 'b')
# expect: (3, 'c')
