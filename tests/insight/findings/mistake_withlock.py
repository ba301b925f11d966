import asyncio
async def main():
    lock = asyncio.Lock()
    with lock:  # finds: asyncio misused
        pass
asyncio.run(main())
