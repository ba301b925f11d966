import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    if name == "posts":
        raise ValueError(f"{name}: bad reply")
    print(f"{name}: reply")
    return f"{name} data"

def start(name, delay):
    return asyncio.create_task(fetch(name, delay), name=name)

async def main():
    try:
        results = await asyncio.gather(
            start("users", 1.0),
            start("posts", 0.5),
            start("stats", 0.2),
        )
        print(results)
    except ValueError as error:
        print(f"caught: {error}")
    await asyncio.sleep(1.0)
    print("main is done")

asyncio.run(main())
