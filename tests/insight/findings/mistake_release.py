import asyncio
async def main():
    lock = asyncio.Lock()
    try:
        await lock.acquire()
    finally:
        lock.release()
        lock.release()  # finds: asyncio misused
asyncio.run(main())
