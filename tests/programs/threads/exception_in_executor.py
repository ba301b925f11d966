import asyncio
import time


def fails():
    time.sleep(0.5)
    raise ValueError("in the worker")


async def main():
    try:
        await asyncio.to_thread(fails)
    except ValueError as error:
        print("caught", error)
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(loop.run_in_executor(None, time.sleep, 2), 0.5)
    except TimeoutError:
        print("too late", loop.time())

asyncio.run(main())

# expect: caught in the worker
# expect: too late 1.0
