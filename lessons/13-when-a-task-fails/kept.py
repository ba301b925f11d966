import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    if name == "posts":
        raise ValueError(f"{name}: bad reply")
    return f"{name} data"

async def main():
    posts = asyncio.create_task(
        fetch("posts", 0.5), name="posts")
    await asyncio.sleep(1.0)
    print("and now for the posts")
    try:
        print(await posts)
    except ValueError as error:
        print(f"caught: {error}")

asyncio.run(main())
