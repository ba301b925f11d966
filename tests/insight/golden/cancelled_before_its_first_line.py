import asyncio


async def job():
    print("never printed")


async def meet(barrier, delay):
    await asyncio.sleep(delay)
    await barrier.wait()
    print("met at", delay)


async def main():
    task = asyncio.create_task(job(), name="unborn")
    task.cancel()
    print((await asyncio.gather(task, return_exceptions=True))[0].__class__.__name__)
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(meet(barrier, delay) for delay in (1, 2, 3)))
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled by itself")


asyncio.run(main())
