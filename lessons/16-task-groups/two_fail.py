import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    raise ValueError(f"{name}: bad reply")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("users", 0.5), name="users")
            group.create_task(fetch("posts", 0.5), name="posts")
    except ValueError as error:
        print(f"caught: {error}")

asyncio.run(main())
