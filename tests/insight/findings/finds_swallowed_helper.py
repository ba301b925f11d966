import asyncio
async def careful(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:  # finds: cancellation swallowed
        return None
async def worker():
    for n in range(5):
        await careful(1)  # finds: awaits in a row
        print("round", n)
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(0.5)
    t.cancel()
    await asyncio.wait({t})
asyncio.run(main())
