import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(n):
    time.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, job, n) for n in (1, 2, 0.5, 0.7)]
        for future in asyncio.as_completed(futures):
            print(await future, round(loop.time(), 3))

asyncio.run(main())

# expect: 1 1.0
# expect: 0.5 1.5
# expect: 2 2.0
# expect: 0.7 2.2
