import asyncio

async def ask(mirror, delay):
    await asyncio.sleep(delay)
    return f"page from {mirror}"

def start(mirror, delay):
    return asyncio.create_task(
        ask(mirror, delay), name=mirror)

async def main():
    tasks = [start("north", 0.9), start("south", 0.3),
             start("west", 0.6)]
    for next_one in asyncio.as_completed(tasks):
        page = await next_one
        print(page)

asyncio.run(main())
