import asyncio


async def inner():
    await asyncio.sleep(1)
    print("inner finished")
    return "value"


async def outer(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("outer cancelled, inner goes on:", not task.done())
        raise


async def main():
    task = asyncio.create_task(inner())
    waiting = asyncio.create_task(outer(task))
    await asyncio.sleep(0.5)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(await task)

asyncio.run(main())

# expect: outer cancelled, inner goes on: True
# expect: inner finished
# expect: value
