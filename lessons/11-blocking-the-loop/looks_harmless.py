import asyncio
import time

def load(name):
    time.sleep(0.5)
    return f"{name} data"

async def fetch(name):
    print(f"{name}: begin")
    return load(name)

async def main():
    results = await asyncio.gather(
        fetch("users"),
        fetch("posts"),
        fetch("stats"),
    )
    print(results)

asyncio.run(main())
