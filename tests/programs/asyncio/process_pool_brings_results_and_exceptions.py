# only: loopscope
# Under the recorder's virtual clock CPython's processes would not end; what is printed is what CPython prints.
import asyncio
import concurrent.futures
import time


def square(n):
    time.sleep(0.2)
    if n == 3:
        raise ValueError("three")
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, square, n) for n in range(5)),
                                       return_exceptions=True)
    print(results)
    print(0.5 < loop.time() - began < 0.7)

if __name__ == "__main__":
    asyncio.run(main())
# expect: [0, 1, 4, ValueError('three'), 16]
# expect: True
