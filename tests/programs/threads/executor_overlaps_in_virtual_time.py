import asyncio
import time


def blocking(n):
    time.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    print(await asyncio.gather(*[loop.run_in_executor(None, blocking, n) for n in (0.3, 0.1, 0.2)]))
    print(round(loop.time() - began, 3))

asyncio.run(main())

# expect: [0.3, 0.1, 0.2]
# expect: 0.3
