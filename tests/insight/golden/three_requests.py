import asyncio


async def fetch(name, delay):
    print(f"{name}: request sent")
    await asyncio.sleep(delay)
    print(f"{name}: reply")
    return f"{name} data"


async def main():
    results = await asyncio.gather(
        fetch("users", 1.0),
        fetch("posts", 0.5),
        fetch("stats", 0.5),
    )
    print(results)


asyncio.run(main())
