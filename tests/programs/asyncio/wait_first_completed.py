import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = {asyncio.create_task(job(n), name=f"job {n}") for n in (3, 1, 2)}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(t.result() for t in done), pending)

asyncio.run(main())

# expect: [1] ['job 2', 'job 3']
# expect: [2, 3] set()
