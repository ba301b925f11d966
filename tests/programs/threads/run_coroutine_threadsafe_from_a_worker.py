import asyncio
import time


async def job(n):
    await asyncio.sleep(n)
    return n


def worker(loop):
    time.sleep(0.1)
    future = asyncio.run_coroutine_threadsafe(job(0.5), loop)
    print("worker got", future.result())
    return "worker done"


async def main():
    print(await asyncio.to_thread(worker, asyncio.get_running_loop()))

asyncio.run(main())

# expect: worker got 0.5
# expect: worker done
