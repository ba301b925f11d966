# only: loopscope
# Added in 3.13: `async for` over as_completed gives the tasks that were passed in.
import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    tasks = {asyncio.create_task(job(n)): f"job {n}" for n in (3, 1, 2)}
    async for task in asyncio.as_completed(tasks):
        print(tasks[task], repr(task.exception()) if task.exception() else task.result())
    try:
        async for task in asyncio.as_completed([asyncio.create_task(job(9)), asyncio.create_task(job(1))], timeout=0.2):
            print(task.result())
    except TimeoutError:
        print("timeout")

asyncio.run(main())
# expect: job 1 1
# expect: job 2 ValueError(2)
# expect: job 3 3
# expect: 1
# expect: timeout
