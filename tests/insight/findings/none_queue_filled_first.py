import asyncio
async def worker(q):
    while not q.empty():
        q.get_nowait()
        await asyncio.sleep(0.01)
async def main():
    q = asyncio.Queue()
    for n in range(100):
        q.put_nowait(n)
    await asyncio.gather(*(worker(q) for _ in range(5)))
asyncio.run(main())
