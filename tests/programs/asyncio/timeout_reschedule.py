import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(1) as deadline:
            deadline.reschedule(start + 3)
            await asyncio.sleep(2)
            print("still here", deadline.when() - start)
            await asyncio.sleep(2)
    except TimeoutError:
        print("late at", loop.time() - start)
    try:
        deadline.reschedule(None)
    except RuntimeError as error:
        print(error)

asyncio.run(main())

# expect: still here 3.0
# expect: late at 3.0
# expect: Cannot change state of expired Timeout
