import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    for wrong in (StopIteration(), 3, StopIteration):
        try:
            future.set_exception(wrong)
        except TypeError as error:
            print(error)
    future.set_exception(ValueError)
    print(repr(future.exception()))
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print(error)
    task = asyncio.create_task(asyncio.sleep(0))
    for operation in ("set_result", "set_exception"):
        try:
            getattr(task, operation)(None)
        except RuntimeError as error:
            print(error)
    try:
        asyncio.Task(3)
    except TypeError as error:
        print(error)
    await task

asyncio.run(main())

# expect: Result is not set.
# expect: Exception is not set.
# expect: StopIteration interacts badly with generators and cannot be raised into a Future
# expect: invalid exception object
# expect: StopIteration interacts badly with generators and cannot be raised into a Future
# expect: ValueError()
# expect: invalid state
# expect: Task does not support set_result operation
# expect: Task does not support set_exception operation
# expect: a coroutine was expected, got 3
