import asyncio


async def worker(name, semaphore):
    async with semaphore:
        print(name, "in", semaphore)
        await asyncio.sleep(0.1)


async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(worker(n, semaphore)) for n in "abcdef"]
    await asyncio.sleep(0.05)
    print(semaphore.locked(), semaphore)
    await asyncio.gather(*tasks)
    print(semaphore)

asyncio.run(main())

# expect: a in <asyncio.locks.Semaphore object at 0x.. [unlocked, value:1]>
# expect: b in <asyncio.locks.Semaphore object at 0x.. [locked]>
# expect: True <asyncio.locks.Semaphore object at 0x.. [locked, waiters:4]>
# expect: c in <asyncio.locks.Semaphore object at 0x.. [locked, waiters:3]>
# expect: d in <asyncio.locks.Semaphore object at 0x.. [locked, waiters:2]>
# expect: e in <asyncio.locks.Semaphore object at 0x.. [locked, waiters:1]>
# expect: f in <asyncio.locks.Semaphore object at 0x.. [locked]>
# expect: <asyncio.locks.Semaphore object at 0x.. [unlocked, value:2]>
