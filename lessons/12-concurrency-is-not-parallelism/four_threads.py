# world: cpu crunch 1.0s
import asyncio

def crunch(name):
    total = sum(n * n for n in range(1000))
    return f"{name}: {total}"

async def main():
    jobs = []
    for name in ["north", "east", "south", "west"]:
        jobs.append(asyncio.to_thread(crunch, name))
    for result in await asyncio.gather(*jobs):
        print(result)

if __name__ == "__main__":
    asyncio.run(main())
