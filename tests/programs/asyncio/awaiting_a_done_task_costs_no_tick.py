import asyncio


async def quick():
    return 1


async def noise():
    print("noise")


async def main():
    task = asyncio.create_task(quick())
    await asyncio.sleep(0)
    asyncio.create_task(noise())
    print(task.done(), await task)
    print("before noise")
    await asyncio.sleep(0)

asyncio.run(main())

# expect: True 1
# expect: before noise
# expect: noise
