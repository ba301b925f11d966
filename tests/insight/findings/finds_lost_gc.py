import asyncio, gc
async def report():
    await asyncio.get_running_loop().create_future()  # finds: task lost
async def main():
    asyncio.create_task(report())
    await asyncio.sleep(0)
    gc.collect()
    await asyncio.sleep(1)
asyncio.run(main())
