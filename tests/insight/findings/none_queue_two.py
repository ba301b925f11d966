import asyncio
async def producer(q):
    for n in range(100):
        await q.put(n)
        await asyncio.sleep(0.01)
    await q.put(None)
async def consumer(q):
    while (item := await q.get()) is not None:
        await asyncio.sleep(0.005)
async def main():
    q = asyncio.Queue()
    await asyncio.gather(producer(q), consumer(q))
asyncio.run(main())
