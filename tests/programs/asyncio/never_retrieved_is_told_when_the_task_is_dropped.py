import asyncio


async def fails():
    raise ValueError("lost")


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    print("before")
    task = None
    print("after")
    asyncio.create_task(fails())
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())

# expect: before
# expect: after
# expect: end
