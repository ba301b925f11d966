import asyncio


async def nothing():
    pass


async def main():
    group = asyncio.TaskGroup()
    coroutine = nothing()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    async with group:
        print(group)
        task = group.create_task(coroutine, name="named")
        print(task.get_name())
        await task
    print(group)
    coroutine = nothing()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)

asyncio.run(main())

# expect: TaskGroup <TaskGroup> has not been entered
# expect: <TaskGroup entered>
# expect: named
# expect: <TaskGroup entered>
# expect: TaskGroup <TaskGroup entered> is finished
# expect: TaskGroup <TaskGroup entered> has already been entered

# since: 3.11.7
