# clock: real
import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def divide(a, b):
    return a / b


def start(process):
    process.start()
    process.join()
    print(process.name, process.exitcode, flush=True)


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        print(await loop.run_in_executor(pool, divide, 6, 3), flush=True)
        await loop.run_in_executor(pool, divide, 1, 0)


if __name__ == "__main__":
    start(multiprocessing.Process(target=divide, args=(1, 0)))
    start(multiprocessing.Process(target=lambda: divide(1, "x"), name="lambda is fine"))
    queue = multiprocessing.Queue()
    queue.put(lambda: 1)
    queue.put("after")
    print(queue.get(), flush=True)
    with multiprocessing.Pool(1) as pool:
        try:
            pool.apply(divide, (1, 0))
        except ZeroDivisionError as error:
            import traceback
            traceback.print_exception(error)
    asyncio.run(main())

# expect: Process-1 1
# expect: lambda is fine 1
# expect: after
# expect: 2.0
