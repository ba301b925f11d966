import asyncio

lock = asyncio.Lock()


async def contend():
    async with lock:
        task = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
    await task
    lock.release()

asyncio.run(contend())
try:
    asyncio.run(contend())
except RuntimeError as error:
    print(str(error).split(" at ")[0], str(error)[-33:])

# expect: <asyncio.locks.Lock object s bound to a different event loop
