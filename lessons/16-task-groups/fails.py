import asyncio

async def fetch(name, delay):
    try:
        await asyncio.sleep(delay)
        if name == "posts":
            raise ValueError("posts: bad reply")
        print(f"{name}: reply")
    finally:
        print(f"{name}: closed")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for name, delay in [
                ("users", 1.0), ("posts", 0.5), ("stats", 0.2)
            ]:
                group.create_task(
                    fetch(name, delay), name=name)
    except* ValueError as errors:
        for error in errors.exceptions:
            print(f"caught: {error}")

asyncio.run(main())
