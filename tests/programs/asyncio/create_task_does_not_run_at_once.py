import asyncio


async def work():
    print("work")
    return 5


async def main():
    task = asyncio.create_task(work(), name="worker")
    print("created", task.get_name(), task.done())
    result = await task
    print("result", result, task.done(), task.result())

asyncio.run(main())

# expect: created worker False
# expect: work
# expect: result 5 True 5
