import asyncio


async def gives(value):
    return value


async def fails():
    raise ValueError("text")


async def main():
    tasks = [asyncio.create_task(gives("x" * 100)), asyncio.create_task(fails()), asyncio.create_task(gives(None)),
             asyncio.create_task(gives(list(range(50))))]
    await asyncio.wait(tasks)
    for task in tasks:
        print(task)
        print(repr(task.get_coro())[:30], task.get_name(), task.cancelling())
    tasks[1].exception()

asyncio.run(main())

# expect: <Task finished name='Task-2' coro=<gives() done, defined at repr_of_ended_tasks.py:4> result='xxxxxxxxxxxx...xxxxxxxxxxxxx'>
# expect: <coroutine object gives at 0x7 Task-2 0
# expect: <Task finished name='Task-3' coro=<fails() done, defined at repr_of_ended_tasks.py:8> exception=ValueError('text')>
# expect: <coroutine object fails at 0x7 Task-3 0
# expect: <Task finished name='Task-4' coro=<gives() done, defined at repr_of_ended_tasks.py:4> result=None>
# expect: <coroutine object gives at 0x7 Task-4 0
# expect: <Task finished name='Task-5' coro=<gives() done, defined at repr_of_ended_tasks.py:4> result=[0, 1, 2, 3, 4, 5, ...]>
# expect: <coroutine object gives at 0x7 Task-5 0
