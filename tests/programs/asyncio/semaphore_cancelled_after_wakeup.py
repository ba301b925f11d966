import asyncio


async def want(name, semaphore):
    await semaphore.acquire()
    print(name, "acquired")


async def main():
    semaphore = asyncio.Semaphore(0)
    a = asyncio.create_task(want("a", semaphore))
    b = asyncio.create_task(want("b", semaphore))
    await asyncio.sleep(0)
    semaphore.release()
    a.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(a.cancelled(), b.done(), semaphore.locked())
    b.cancel()

asyncio.run(main())

# expect: b acquired
# expect: True True True
