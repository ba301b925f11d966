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
