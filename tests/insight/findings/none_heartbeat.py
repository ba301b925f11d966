import asyncio
async def beat(stop):
    while not stop.is_set():
        await asyncio.sleep(0.2)
    print("stopped")
async def main():
    stop = asyncio.Event()
    t = asyncio.create_task(beat(stop))
    await asyncio.sleep(1)
    stop.set()
    await t
asyncio.run(main())
