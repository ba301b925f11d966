import asyncio


async def careful():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning")
        await asyncio.sleep(0.5)
        print("cleaned")


async def main():
    task = asyncio.create_task(careful())
    await asyncio.sleep(0)
    task.cancel()
    start = asyncio.get_running_loop().time()
    try:
        await task
    except asyncio.CancelledError:
        print("after", asyncio.get_running_loop().time() - start)

asyncio.run(main())

# expect: cleaning
# expect: cleaned
# expect: after 0.5
