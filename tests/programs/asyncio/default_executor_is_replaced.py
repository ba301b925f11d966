import asyncio
import concurrent.futures
import threading
import time


def work(n):
    time.sleep(n / 10)
    return threading.current_thread().name, n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="only"))
    print(await asyncio.gather(*(loop.run_in_executor(None, work, n) for n in (3, 2, 1))))
    try:
        loop.set_default_executor(5)
    except TypeError as error:
        print(error)
    await loop.shutdown_default_executor()
    try:
        loop.run_in_executor(None, work, 1)
    except RuntimeError as error:
        print(error)

asyncio.run(main())

# expect: [('only_0', 3), ('only_0', 2), ('only_0', 1)]
# expect: executor must be ThreadPoolExecutor instance
# expect: Executor shutdown has been called
