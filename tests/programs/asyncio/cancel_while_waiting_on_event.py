import asyncio


async def nap(n):
    try:
        await asyncio.sleep(n)
        print("nap over", n)
    except asyncio.CancelledError:
        print("nap cancelled", n)
        raise


async def wait_on(condition):
    async with condition:
        await condition.wait()


async def group(nap):
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(nap(1))
        tasks.create_task(nap(2))


async def limited(nap):
    async with asyncio.timeout(3):
        await nap(1)


async def waiter(awaitable):
    task = asyncio.current_task()
    try:
        print("result", type(await awaitable).__name__, task.cancelling())
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelling())
        raise


async def attempt(moment):
    loop = asyncio.get_running_loop()
    lock, event, condition, barrier = asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Barrier(2)
    semaphore, queue, full, future = asyncio.Semaphore(0), asyncio.Queue(), asyncio.Queue(1), loop.create_future()
    full.put_nowait(1)
    await lock.acquire()
    task = asyncio.create_task(waiter(event.wait()))
    for _ in range(moment):
        await asyncio.sleep(0)
    event.set()
    print(moment, task.cancel("reason"), task.cancelling())
    print(await asyncio.gather(task, return_exceptions=True), task.cancelled())
    await asyncio.sleep(3)


async def main():
    for moment in (1, 2, 3):
        await attempt(moment)

asyncio.run(main())

# expect: 1 True 1
# expect: cancelled ('reason',) 1
# expect: [CancelledError('')] True
# expect: 2 True 1
# expect: cancelled ('reason',) 1
# expect: [CancelledError('')] True
# expect: 3 True 1
# expect: cancelled ('reason',) 1
# expect: [CancelledError('')] True
