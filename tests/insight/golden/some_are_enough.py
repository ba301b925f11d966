import asyncio


async def child(delay):
    await asyncio.sleep(delay)
    if delay == 1:
        raise ValueError(delay)
    return delay


async def main():
    try:
        await asyncio.gather(child(1), child(2))
    except ValueError:
        print("one of them failed")
    tasks = [asyncio.create_task(child(delay), name=f"c{delay}") for delay in (1, 3, 5)]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    done, pending = await asyncio.wait(tasks[1:], return_when=asyncio.FIRST_COMPLETED)
    done, pending = await asyncio.wait(pending, timeout=0.5)
    print(len(done), len(pending))
    for soonest in asyncio.as_completed([*pending, child(0.5)]):
        print(await soonest)


asyncio.run(main())
