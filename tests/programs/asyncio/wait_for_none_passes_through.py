import asyncio


async def job():
    await asyncio.sleep(1)
    return asyncio.current_task().get_name()


async def main():
    print(await asyncio.wait_for(job(), None))
    print(await asyncio.wait_for(job(), timeout=2))
    try:
        await asyncio.wait_for(3, 1)
    except TypeError as error:
        print(error)

asyncio.run(main())

# expect: Task-1
# expect: Task-2
# expect: An asyncio.Future, a coroutine or an awaitable is required
