import asyncio
import time
from contextlib import contextmanager


@contextmanager
def timer(label):
    start = time.perf_counter()
    try:
        yield
    finally:
        print(f"{label:<12}{time.perf_counter() - start:6.2f}s")


async def put_later(n, out):
    await asyncio.sleep(n / 10)
    out.append(n)


async def sleep_sort(numbers):
    out = []
    await asyncio.gather(*(put_later(n, out) for n in numbers))
    return out


def blocking(seconds):
    time.sleep(seconds)
    return seconds


async def main():
    with timer("sleep sort"):
        print(await sleep_sort([5, 3, 9, 1, 1, 7]))
    with timer("sequential"):
        for n in (1, 2):
            await asyncio.sleep(n / 10)
    with timer("blocking"):
        for n in (1, 2):
            blocking(n / 10)
    with timer("threads"):
        print(await asyncio.gather(*(asyncio.to_thread(blocking, n / 10) for n in (1, 2, 3))))
    with timer("starved"):
        ticker = asyncio.create_task(put_later(1, late := []))
        await asyncio.sleep(0)
        blocking(0.5)
        await ticker
        print(late)

if __name__ == "__main__":
    with timer("all"):
        asyncio.run(main())

# expect: [1, 1, 3, 5, 7, 9]
# expect: sleep sort    0.90s
# expect: sequential    0.30s
# expect: blocking      0.30s
# expect: [0.1, 0.2, 0.3]
# expect: threads       0.30s
# expect: [1]
# expect: starved       0.50s
# expect: all           2.30s
