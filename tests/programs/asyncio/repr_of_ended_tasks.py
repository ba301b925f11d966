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
