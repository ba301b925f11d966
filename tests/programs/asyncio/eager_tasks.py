# only: loopscope
import asyncio


async def job(name, n):
    print(name, "starts")
    if n:
        await asyncio.sleep(n)
    print(name, "ends")
    return name


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    first = asyncio.create_task(job("a", 0))
    print("made", first.done())
    second = asyncio.create_task(job("b", 0.1))
    print("made", second.done(), asyncio.current_task().get_name())
    print(await first, await second)

asyncio.run(main())

# expect: a starts
# expect: a ends
# expect: made True
# expect: b starts
# expect: made False Task-1
# expect: b ends
# expect: a b
