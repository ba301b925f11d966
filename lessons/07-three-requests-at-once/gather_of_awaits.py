import asyncio

async def fetch(name):
    print(f"{name}: request sent")
    await asyncio.sleep(1.0)
    return f"{name} data"

async def main():
    results = await asyncio.gather(
        await fetch("users"),
        await fetch("posts"),
        await fetch("stats"),
    )
    print(results)

asyncio.run(main())
