import asyncio


async def worker(name, semaphore, log):
    await semaphore.acquire()
    log.append(name)


async def main():
    semaphore = asyncio.Semaphore(0)
    log = []
    tasks = [asyncio.create_task(worker(n, semaphore, log)) for n in "abcde"]
    await asyncio.sleep(0)
    for _ in range(3):
        semaphore.release()
    tasks[1].cancel()
    await asyncio.sleep(0)
    print(log, semaphore)
    await asyncio.sleep(0)
    print(log, semaphore)
    semaphore.release()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(log, semaphore)

asyncio.run(main())

# expect: ['a', 'c'] <asyncio.locks.Semaphore object at 0x.. [locked, waiters:2]>
# expect: ['a', 'c', 'd'] <asyncio.locks.Semaphore object at 0x.. [locked, waiters:1]>
# expect: [None, CancelledError(''), None, None, None]
# expect: ['a', 'c', 'd', 'e'] <asyncio.locks.Semaphore object at 0x.. [locked]>
