# only: loopscope
# Added in 3.12: an eager task takes its first step when it is made; one that never suspends is never scheduled.
import asyncio


async def cached(n):
    print("cached", n)
    return n


async def slow(n):
    print("slow", n, "begins in", asyncio.current_task().get_name())
    await asyncio.sleep(0.1)
    return n


async def fails():
    raise ValueError("at once")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.gather(cached(1), slow(2), cached(3)))
    async with asyncio.TaskGroup() as group:
        a = group.create_task(cached(4))
        print("made", a.done(), a.result())
        b = group.create_task(slow(5), name="five")
    print(a.result(), b.result())
    task = asyncio.create_task(fails())
    print(task.done(), repr(task.exception()))
    print(asyncio.current_task().get_name())
    lazy = asyncio.Task(cached(6), eager_start=False)
    print("lazy", lazy.done())
    await lazy

asyncio.run(main())
# expect: cached 1
# expect: slow 2 begins in Task-3
# expect: cached 3
# expect: [1, 2, 3]
# expect: cached 4
# expect: made True 4
# expect: slow 5 begins in Task-6
# expect: 4 5
# expect: True ValueError('at once')
# expect: Task-1
# expect: lazy False
# expect: cached 6
