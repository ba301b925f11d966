import asyncio
async def main():
    with asyncio.timeout(1):  # finds: asyncio misused
        await asyncio.sleep(5)
asyncio.run(main())
