import asyncio


async def job(n, fails):
    await asyncio.sleep(n)
    if fails:
        raise KeyError(n)
    return n


async def main():
    tasks = [asyncio.create_task(job(n, n == 2)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([t in done for t in tasks], len(pending))
    print(repr(tasks[1].exception()))
    pending.pop().cancel()

asyncio.run(main())

# expect: [True, True, False] 1
# expect: KeyError(2)
