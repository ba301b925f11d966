import asyncio


async def main():
    lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
    semaphore, bounded, barrier = asyncio.Semaphore(2), asyncio.BoundedSemaphore(1), asyncio.Barrier(2)
    for thing in (lock, event, condition, semaphore, bounded, barrier):
        print(thing)
    waiting = [asyncio.create_task(barrier.wait()), asyncio.create_task(event.wait())]
    await lock.acquire()
    waiting.append(asyncio.create_task(lock.acquire()))
    await semaphore.acquire()
    await asyncio.sleep(0)
    for thing in (lock, event, condition, semaphore, bounded, barrier):
        print(thing)
    await barrier.abort()
    print(barrier)
    for task in waiting:
        task.cancel()
    print(await asyncio.gather(*waiting, return_exceptions=True))

asyncio.run(main())

# expect: <asyncio.locks.Lock object at 0x.. [unlocked]>
# expect: <asyncio.locks.Event object at 0x.. [unset]>
# expect: <asyncio.locks.Condition object at 0x.. [unlocked]>
# expect: <asyncio.locks.Semaphore object at 0x.. [unlocked, value:2]>
# expect: <asyncio.locks.BoundedSemaphore object at 0x.. [unlocked, value:1]>
# expect: <asyncio.locks.Barrier object at 0x.. [filling, waiters:0/2]>
# expect: <asyncio.locks.Lock object at 0x.. [locked, waiters:1]>
# expect: <asyncio.locks.Event object at 0x.. [unset, waiters:1]>
# expect: <asyncio.locks.Condition object at 0x.. [unlocked]>
# expect: <asyncio.locks.Semaphore object at 0x.. [unlocked, value:1]>
# expect: <asyncio.locks.BoundedSemaphore object at 0x.. [unlocked, value:1]>
# expect: <asyncio.locks.Barrier object at 0x.. [filling, waiters:1/2]>
# expect: <asyncio.locks.Barrier object at 0x.. [broken]>
# expect: [CancelledError(''), CancelledError(''), CancelledError('')]
