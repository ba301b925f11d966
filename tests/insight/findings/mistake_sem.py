import asyncio
async def main():
    s = asyncio.BoundedSemaphore(1)
    async with s:  # finds: asyncio misused
        s.release()
asyncio.run(main())
