import asyncio

async def work():
    await asyncio.sleep(0.5)
    return "a value"

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_result("a value")
    task = asyncio.create_task(work(), name="work")
    for thing in [work(), task, future, work]:
        kind = type(thing).__name__
        can = hasattr(thing, "__await__")
        print(f"{kind}: {can}")
        if can:
            await thing

asyncio.run(main())
