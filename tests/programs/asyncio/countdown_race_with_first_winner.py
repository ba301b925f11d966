import asyncio
import random
import time

random.seed(2024)


async def racer(name, track):
    position = 0
    while position < track:
        await asyncio.sleep(0.1)
        position += random.randint(1, 3)
    return name, position


async def main():
    t = time.monotonic()
    tasks = [asyncio.create_task(racer(n, 12), name=n) for n in ("turtle", "hare", "fox")]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    winners = sorted(task.result() for task in done)
    print("winners", winners, f"{time.monotonic() - t:.1f}", sorted(p.get_name() for p in pending))
    for task in pending:
        print(task.get_name(), task.cancel(), task.cancelling())
    print([type(r).__name__ for r in await asyncio.gather(*tasks, return_exceptions=True)])
    print([task.cancelled() for task in tasks])
    await countdown(3)


async def countdown(n):
    loop, done = asyncio.get_running_loop(), asyncio.Event()

    def tick(n):
        print(n or "liftoff", end=" " if n else "\n")
        if n:
            loop.call_later(1, tick, n - 1)
        else:
            done.set()
    loop.call_soon(tick, n)
    await done.wait()

asyncio.run(main())

# expect: winners [('turtle', 13)] 0.5 ['fox', 'hare']
# expect: hare True 1
# expect: fox True 1
# expect: ['tuple', 'CancelledError', 'CancelledError']
# expect: [False, True, True]
# expect: 3 2 1 liftoff
