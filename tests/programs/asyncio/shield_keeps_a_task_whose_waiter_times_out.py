import asyncio


async def save():
    await asyncio.sleep(0.3)
    print("saved")
    return "file"


async def main():
    task = asyncio.create_task(save())
    for attempt in range(4):
        try:
            print(await asyncio.wait_for(asyncio.shield(task), 0.1))
            break
        except TimeoutError:
            print("attempt", attempt, "timed out", task.done())

asyncio.run(main())

# expect: attempt 0 timed out False
# expect: attempt 1 timed out False
# expect: saved
# expect: attempt 2 timed out True
# expect: file
