import asyncio
async def main():
    q = asyncio.Queue(maxsize=2)
    for n in range(5):
        await q.put(n)  # finds: nothing left to wake
    while not q.empty():
        print(await q.get())
asyncio.run(main())
