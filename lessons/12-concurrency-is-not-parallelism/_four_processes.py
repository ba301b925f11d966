# world: cpu crunch 1.0s
import asyncio
from concurrent.futures import ProcessPoolExecutor

def crunch(name):
    total = sum(n * n for n in range(1000))
    return f"{name}: {total}"

async def main():
    loop = asyncio.get_running_loop()
    jobs = []
    with ProcessPoolExecutor() as pool:
        for name in ["north", "east", "south", "west"]:
            jobs.append(loop.run_in_executor(pool, crunch, name))
        for result in await asyncio.gather(*jobs):
            print(result)

if __name__ == "__main__":
    asyncio.run(main())
