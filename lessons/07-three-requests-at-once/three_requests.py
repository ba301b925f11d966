import asyncio

async def fetch(name, delay):
    print(f"{name}: request sent")
    await asyncio.sleep(delay)
    print(f"{name}: reply")
    return f"{name} data"

def start(name, delay):
    return asyncio.create_task(fetch(name, delay), name=name)

async def main():
    results = await asyncio.gather(
        start("users", 1.0),
        start("posts", 0.5),
        start("stats", 0.5),
    )
    print(results)

asyncio.run(main())
