import asyncio
import time

def compute():
    time.sleep(3.0)
    return 42

async def main():
    try:
        async with asyncio.timeout(1.0):
            print(compute())
    except TimeoutError:
        print("out of time")

asyncio.run(main())
