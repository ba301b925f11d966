import asyncio
import time


async def beat():
    for _ in range(3):
        await asyncio.sleep(0.5)
        print("beat")


async def report():
    await asyncio.sleep(0.1)
    time.sleep(2)
    return "report"


async def main():
    heart = asyncio.create_task(beat(), name="heart")
    text = await report()
    await heart
    print(text)


asyncio.run(main())
