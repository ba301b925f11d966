import asyncio, contextlib
async def worker():
    with contextlib.suppress(asyncio.CancelledError):  # finds: cancellation swallowed
        await asyncio.sleep(1)
    await asyncio.sleep(2)
    print("went on")
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(0.1)
    t.cancel()
    await t
asyncio.run(main())
