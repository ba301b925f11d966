import asyncio
import sys


async def child():
    await asyncio.sleep(0.1)
    sys.exit(3)


async def main():
    asyncio.create_task(child())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("main cancelled")
        raise

asyncio.run(main())

# expect: main cancelled
