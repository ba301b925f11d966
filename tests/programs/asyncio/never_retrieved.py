# stderr: ignore
import asyncio


async def bad():
    raise ValueError("nobody looks")


async def main():
    asyncio.create_task(bad())
    await asyncio.sleep(0.1)
    print("main ends")

asyncio.run(main())

# expect: main ends
