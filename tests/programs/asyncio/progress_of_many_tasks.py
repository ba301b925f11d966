import asyncio
import statistics
import time


async def unit(i):
    await asyncio.sleep((i * 37 % 11) / 10)
    if i % 7 == 6:
        raise RuntimeError(f"unit {i}")
    return i


async def main():
    started = time.perf_counter()
    tasks = {asyncio.create_task(unit(i)): i for i in range(20)}
    durations, failed = [], []
    for n, future in enumerate(asyncio.as_completed(tasks), 1):
        try:
            await future
        except RuntimeError as error:
            failed.append(str(error))
        durations.append(time.perf_counter() - started)
        if n % 5 == 0:
            print(f"{n:>3}/{len(tasks)} after {durations[-1]:.1f}s")
    print("failed:", *failed, sep="\n  ")
    print(f"mean {statistics.mean(durations):.3f} median {statistics.median(durations):.3f} "
          f"stdev {statistics.stdev(durations):.3f}")
    print(sorted(i for t, i in tasks.items() if t.exception() is None)[:5])

asyncio.run(main())

# expect:   5/20 after 0.2s
# expect:  10/20 after 0.5s
# expect:  15/20 after 0.8s
# expect:  20/20 after 1.0s
# expect: failed:
# expect:   unit 6
# expect:   unit 13
# expect: mean 0.500 median 0.500 stdev 0.334
# expect: [0, 1, 2, 3, 4]
