# world: cpu crunch 1.0s
import asyncio

def crunch(name):
    total = sum(n * n for n in range(1000))
    return f"{name}: {total}"

async def work(name):
    return crunch(name)

async def beat():
    for number in range(1, 5):
        print(f"beat {number}")
        await asyncio.sleep(0.5)

async def main():
    heart = asyncio.create_task(beat(), name="heart")
    left = asyncio.create_task(work("left"), name="left")
    right = asyncio.create_task(work("right"), name="right")
    print(await left)
    print(await right)
    await heart

asyncio.run(main())
