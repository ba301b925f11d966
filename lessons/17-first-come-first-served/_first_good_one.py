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
    for next_one in asyncio.as_completed(tasks):
        try:
            print(await next_one)
            break
        except ConnectionError as error:
            print(error)

asyncio.run(main())
