import asyncio

async def ask(mirror, delay):
    try:
        await asyncio.sleep(delay)
        return f"page from {mirror}"
    except asyncio.CancelledError:
        print(f"{mirror}: not needed")
        raise

def start(mirror, delay):
    return asyncio.create_task(
        ask(mirror, delay), name=mirror)

async def main():
    tasks = [start("north", 0.9), start("south", 0.3),
             start("west", 0.6)]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED)
    print(f"done: {len(done)}, pending: {len(pending)}")
    for task in pending:
        task.cancel()
    for task in done:
        print(task.result())
    await asyncio.wait(pending)
    print("main is done")

asyncio.run(main())
