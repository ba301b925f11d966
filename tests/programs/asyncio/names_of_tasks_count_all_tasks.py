import asyncio


async def job():
    return asyncio.current_task().get_name()


async def main():
    print(await asyncio.create_task(job()))
    print(await asyncio.create_task(job(), name="named"))
    print(await asyncio.create_task(job()))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job()), group.create_task(job(), name=7), group.create_task(job())]
    print([t.result() for t in tasks])
    print(await asyncio.get_running_loop().create_task(job(), name="loop's"))
    print(await asyncio.create_task(job()))
    asyncio.current_task().set_name(("not", "a string"))
    print(repr(asyncio.current_task().get_name()))

asyncio.run(main())

# expect: Task-2
# expect: named
# expect: Task-4
# expect: ['Task-5', '7', 'Task-7']
# expect: loop's
# expect: Task-8
# expect: "('not', 'a string')"
