import asyncio
async def worker(q):
    while True:
        item = await q.get()  # finds: nothing left to wake
        print(item)
async def main():
    q = asyncio.Queue()
    w = asyncio.create_task(worker(q))
    for n in range(3):
        await q.put(n)
    await q.join()  # finds: nothing left to wake
    w.cancel()
asyncio.run(main())
