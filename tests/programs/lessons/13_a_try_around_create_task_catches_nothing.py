# Lesson 13: the exception is raised where the task is awaited, not where it is made.
import asyncio

async def fail():
    raise ValueError("no")

async def main():
    try:
        task = asyncio.create_task(fail())
    except ValueError:
        print("caught where it was made")
    try:
        await task
    except ValueError:
        print("caught where it was awaited")

asyncio.run(main())

# expect: caught where it was awaited
