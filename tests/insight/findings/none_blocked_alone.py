import asyncio, time
async def main():
    time.sleep(1)
    await asyncio.sleep(0.1)
asyncio.run(main())
