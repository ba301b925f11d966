import asyncio


async def value(v):
    return v


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(1, future.set_result, "future")
    done = loop.create_future()
    done.set_result("done already")
    task = asyncio.create_task(value("task"))
    print(await asyncio.gather(future, value("coroutine"), done, task, task))
    try:
        asyncio.gather(1, 2)
    except TypeError as error:
        print(error)
    print(type(asyncio.gather(future)).__name__, asyncio.gather())

asyncio.run(main())

# expect: ['future', 'coroutine', 'done already', 'task', 'task']
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: _GatheringFuture <Future finished result=[]>
