import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    print(f"{name}: reply")
    return f"{name} data"

async def main():
    async with asyncio.TaskGroup() as group:
        users = group.create_task(
            fetch("users", 1.0), name="users")
        posts = group.create_task(
            fetch("posts", 0.5), name="posts")
        print("both are started")
    print(users.result(), posts.result())

asyncio.run(main())
