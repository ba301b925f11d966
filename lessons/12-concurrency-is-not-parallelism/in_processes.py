# world: cpu crunch 1.0s
import asyncio
from concurrent.futures import ProcessPoolExecutor

def crunch(name):
    total = sum(n * n for n in range(1000))
    return f"{name}: {total}"

async def work(name, pool):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, crunch, name)

async def main():
    with ProcessPoolExecutor() as pool:
        left = asyncio.create_task(
            work("left", pool), name="left")
        right = asyncio.create_task(
            work("right", pool), name="right")
        print(await left)
        print(await right)

if __name__ == "__main__":
    asyncio.run(main())
