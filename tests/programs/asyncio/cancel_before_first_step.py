import asyncio


async def never():
    print("never printed")


async def main():
    task = asyncio.create_task(never())
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled before it began")
    print(task.cancelled(), task.done())

asyncio.run(main())

# expect: True
# expect: cancelled before it began
# expect: True True
