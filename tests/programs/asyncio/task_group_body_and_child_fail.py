import asyncio


async def fails():
    await asyncio.sleep(0)
    raise ValueError("child")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            await asyncio.sleep(0)
            raise KeyError("body")
    except ExceptionGroup as caught:
        print(caught.message, caught.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            raise KeyError("only the body")
    except ExceptionGroup as caught:
        print(caught.message, caught.exceptions, repr(caught.exceptions[0].__context__))

asyncio.run(main())

# expect: unhandled errors in a TaskGroup (KeyError('body'),)
# expect: unhandled errors in a TaskGroup (KeyError('only the body'),) None
