import asyncio

async def ask(mirror, delay):
    await asyncio.sleep(delay)
    if mirror == "south":
        raise ConnectionError(f"{mirror} is down")
    return f"page from {mirror}"

def start(mirror, delay):
    return asyncio.create_task(
        ask(mirror, delay), name=mirror)

async def main():
    tasks = [start("north", 0.9), start("south", 0.3),
             start("west", 0.6)]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        print(task.result())

asyncio.run(main())
