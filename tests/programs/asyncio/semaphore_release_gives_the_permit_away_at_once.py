import asyncio


async def worker(name, semaphore):
    await semaphore.acquire()
    print(name, "got a permit")


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    a = asyncio.create_task(worker("a", semaphore))
    await asyncio.sleep(0)
    semaphore.release()
    print(semaphore.locked(), semaphore)
    b = asyncio.create_task(worker("b", semaphore))
    await asyncio.sleep(0)
    print(a.done(), b.done())
    semaphore.release()
    await asyncio.gather(a, b)

asyncio.run(main())

# expect: True <asyncio.locks.Semaphore object at 0x.. [locked, waiters:1]>
# expect: a got a permit
# expect: True False
# expect: b got a permit
