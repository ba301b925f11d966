import asyncio


def factory(loop, coro, **options):
    print("factory", coro.__name__, options)
    return asyncio.Task(coro, loop=loop, **options)


async def job():
    return asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(await asyncio.create_task(job(), name="mine"))
    print(await asyncio.gather(job(), job()))
    print(await asyncio.wait_for(job(), 1))
    loop.set_task_factory(None)
    print(await loop.create_task(job(), name="plain"))
    try:
        loop.set_task_factory(3)
    except TypeError as error:
        print(error)

asyncio.run(main())

# expect: None
# expect: factory job {}
# expect: mine
# expect: factory job {}
# expect: factory job {}
# expect: ['Task-3', 'Task-4']
# expect: factory job {}
# expect: Task-5
# expect: plain
# expect: task factory must be a callable or None
