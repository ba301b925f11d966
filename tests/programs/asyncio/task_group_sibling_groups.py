import asyncio


async def fails(after):
    await asyncio.sleep(after)
    raise ValueError(after)


async def group(name, after):
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fails(after))
            tasks.create_task(asyncio.sleep(5))
    except* ValueError as caught:
        print(name, caught.exceptions, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(group("a", 0.2), group("b", 0.1), group("c", 0.2))

asyncio.run(main())

# expect: b (ValueError(0.1),) 0.1
# expect: a (ValueError(0.2),) 0.2
# expect: c (ValueError(0.2),) 0.2
