import asyncio


async def long():
    try:
        await asyncio.sleep(10)
    finally:
        print("child ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(long())
            await asyncio.sleep(0)
            raise KeyError("body")
    except BaseExceptionGroup as error:
        print(repr(error))

asyncio.run(main())

# expect: child ends
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('body')])
