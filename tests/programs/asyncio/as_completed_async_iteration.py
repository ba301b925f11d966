# only: loopscope
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n), name=f"task {n}") for n in (0.3, 0.1, 0.2)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task.result(), task in tasks)

asyncio.run(main())

# expect: task 0.1 0.1 True
# expect: task 0.2 0.2 True
# expect: task 0.3 0.3 True
