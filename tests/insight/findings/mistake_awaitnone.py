import asyncio, time
def work():
    time.sleep(1)
async def main():
    await work()  # finds: asyncio misused
asyncio.run(main())
