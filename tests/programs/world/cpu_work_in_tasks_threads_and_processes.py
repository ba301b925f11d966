# only: loopscope
# CPU-bound work gains nothing from tasks and threads, which share one core; processes have cores of their own.
# world: cpu crunch 0.5s
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i
    return total


async def crunch_in_task(n):
    return crunch(n)


async def heartbeat(beats):
    while True:
        await asyncio.sleep(0.25)
        beats.append(time.perf_counter())


async def timed(name, *awaitables):
    beats, begun = [], time.perf_counter()
    heart = asyncio.create_task(heartbeat(beats))
    await asyncio.sleep(0)
    results = await asyncio.gather(*awaitables)
    heart.cancel()
    print(f"{name}: {len(results)} results in {time.perf_counter() - begun:.2f} s, {len(beats)} heartbeats")


async def main():
    loop = asyncio.get_running_loop()
    await timed("tasks", *(crunch_in_task(100) for _ in range(4)))
    with ThreadPoolExecutor(4) as pool:
        await timed("threads", *(loop.run_in_executor(pool, crunch, 100) for _ in range(4)))
    with ProcessPoolExecutor(4) as pool:
        await timed("processes", *(loop.run_in_executor(pool, crunch, 100) for _ in range(4)))
    with ProcessPoolExecutor(8) as pool:
        await timed("more processes than cores", *(loop.run_in_executor(pool, crunch, 100) for _ in range(8)))


if __name__ == "__main__":
    asyncio.run(main())

# expect: tasks: 4 results in 2.00 s, 0 heartbeats
# expect: threads: 4 results in 2.00 s, 8 heartbeats
# expect: processes: 4 results in 0.50 s, 2 heartbeats
# expect: more processes than cores: 8 results in 1.00 s, 4 heartbeats
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-3
# schedule: 0.500000 Task-4
# schedule: 1.000000 Task-5
# schedule: 1.500000 Task-6
# schedule: 2.000000 Task-1 Task-2 Task-7 Task-1
# schedule: 2.250000 Task-7
# schedule: 2.500000 Task-7
# schedule: 2.750000 Task-7
# schedule: 3.000000 Task-7
# schedule: 3.250000 Task-7
# schedule: 3.500000 Task-7
# schedule: 3.750000 Task-7
# schedule: 4.000000 Task-7 Task-1 Task-7 Task-8 Task-1
# schedule: 4.250000 Task-8
# schedule: 4.500000 Task-8 Task-1 Task-8 Task-9 Task-1
# schedule: 4.750000 Task-9
# schedule: 5.000000 Task-9
# schedule: 5.250000 Task-9
# schedule: 5.500000 Task-9 Task-1 Task-9 Task-10 Task-11
