import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as deadline:
            await asyncio.sleep(5)
    except TimeoutError:
        print("late", deadline.expired())
    async with asyncio.timeout(1) as deadline:
        await asyncio.sleep(0.5)
    print("in time", deadline.expired())
    async with asyncio.timeout(None):
        await asyncio.sleep(2)
    print("no deadline")

asyncio.run(main())

# expect: late True
# expect: in time False
# expect: no deadline
