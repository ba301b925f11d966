import asyncio


async def wants(name, lock):
    async with lock:
        print(name, "in")
        await asyncio.sleep(0)
    print(name, "out")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(wants("a", lock))
    b = asyncio.create_task(wants("b", lock))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    print(lock.locked())
    print(await asyncio.gather(a, b, return_exceptions=True))
    print(lock)

asyncio.run(main())

# expect: False
# expect: b in
# expect: b out
# expect: [CancelledError(''), None]
# expect: <asyncio.locks.Lock object at 0x.. [unlocked]>
