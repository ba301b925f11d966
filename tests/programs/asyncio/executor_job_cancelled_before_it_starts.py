import asyncio
import concurrent.futures
import time


def work(n):
    print("work", n)
    time.sleep(0.2)
    return n


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        first = loop.run_in_executor(pool, work, 1)
        second = loop.run_in_executor(pool, work, 2)
        third = loop.run_in_executor(pool, work, 3)
        await asyncio.sleep(0.1)
        print(first.cancel(), second.cancel())
        print(await third)
        print(first.cancelled(), second.cancelled())

asyncio.run(main())

# expect: work 1
# expect: True True
# expect: work 3
# expect: 3
# expect: True True
