import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    if name == "posts":
        raise ValueError(f"{name}: bad reply")
    return f"{name} data"

def start(name, delay):
    return asyncio.create_task(fetch(name, delay), name=name)

async def main():
    results = await asyncio.gather(
        start("users", 1.0),
        start("posts", 0.5),
        start("stats", 0.2),
        return_exceptions=True,
    )
    for result in results:
        if isinstance(result, Exception):
            print(f"failed: {result}")
        else:
            print(result)

asyncio.run(main())
