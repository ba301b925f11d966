# Lesson 24: a task that awaits itself gets a RuntimeError.
import asyncio

async def main():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error).split(":")[0])

asyncio.run(main())

# expect: Task cannot await on itself
