import asyncio
def work():
    return 5
async def main():
    x = await work()  # finds: asyncio misused
asyncio.run(main())
