# stderr: last
import asyncio


async def left():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("while shutting down")


async def main():
    asyncio.create_task(left())
    await asyncio.sleep(0)
    print("main ends")

asyncio.run(main())

# expect: main ends
