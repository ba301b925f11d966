import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("in finally")


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child())


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except BaseException as error:
        print(repr(error), task.cancelled(), task.cancelling())

asyncio.run(main())

# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('in finally')]) False 1
