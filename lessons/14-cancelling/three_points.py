import asyncio

async def work(name):
    print(f"{name}: begin")
    try:
        await asyncio.sleep(1.0)
        print(f"{name}: end")
    finally:
        print(f"{name}: clean up")

def start(name):
    return asyncio.create_task(work(name), name=name)

async def main():
    early = start("early")
    midway = start("midway")
    late = start("late")
    print(f"early: {early.cancel()}")
    await asyncio.sleep(0.5)
    print(f"midway: {midway.cancel()}")
    await asyncio.sleep(1.0)
    print(f"late: {late.cancel()}")
    for task in [early, midway, late]:
        print(f"{task.get_name()}: {task.cancelled()}")

asyncio.run(main())
