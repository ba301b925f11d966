import asyncio

async def fetch(name):
    print(f"{name}: request sent")
    await asyncio.sleep(1.0)
    return f"{name} data"

async def main():
    users = await fetch("users")
    posts = await fetch("posts")
    stats = await fetch("stats")
    print([users, posts, stats])

asyncio.run(main())
