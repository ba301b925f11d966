import asyncio


async def hold(lock, seconds):
    async with lock:
        await asyncio.sleep(seconds)


async def want(name, lock):
    try:
        async with lock:
            print(name, "got it")
    except asyncio.CancelledError:
        print(name, "gave up")
        raise


async def main():
    lock = asyncio.Lock()
    asyncio.create_task(hold(lock, 1))
    await asyncio.sleep(0)
    first = asyncio.create_task(want("first", lock))
    second = asyncio.create_task(want("second", lock))
    await asyncio.sleep(0.5)
    first.cancel()
    await asyncio.wait([first, second])

asyncio.run(main())

# expect: first gave up
# expect: second got it
