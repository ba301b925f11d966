import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work(), name="my task")
    print(task.get_name(), asyncio.current_task().get_name())
    task.set_name(7)
    print(task.get_name(), task in asyncio.all_tasks(), len(asyncio.all_tasks()))
    await task
    print(len(asyncio.all_tasks()), repr(task).startswith("<Task finished name='7' coro=<work() done, defined at"))

asyncio.run(main())

# expect: my task Task-1
# expect: 7 True 2
# expect: 1 True
