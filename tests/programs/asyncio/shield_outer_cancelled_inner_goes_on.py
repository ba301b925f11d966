import asyncio


async def inner():
    await asyncio.sleep(1)
    print("inner ends")
    return "result"


async def outer(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print("outer cancelled; inner done:", task.done())
        return await task


async def main():
    task = asyncio.create_task(inner())
    waiting = asyncio.create_task(outer(task))
    await asyncio.sleep(0.5)
    waiting.cancel()
    print(await waiting, waiting.cancelling())

asyncio.run(main())

# expect: outer cancelled; inner done: False
# expect: inner ends
# expect: result 1
