# cancel() of the running task with no await after it: the task ends cancelled although it returned.
import asyncio


async def suicidal():
    asyncio.current_task().cancel()
    print("still here")
    return "result"


async def main():
    task = asyncio.create_task(suicidal())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())

asyncio.run(main())

# expect: still here
# expect: cancelled True
