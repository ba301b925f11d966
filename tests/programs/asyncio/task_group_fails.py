import asyncio


async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("bad")


async def long():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("sibling cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
            group.create_task(long())
            await asyncio.sleep(20)
    except* ValueError as group_error:
        print(repr(group_error.exceptions))
    print("goes on")

asyncio.run(main())

# expect: sibling cancelled
# expect: (ValueError('bad'),)
# expect: goes on
