import asyncio

async def load(name, seconds, barrier):
    await asyncio.sleep(seconds)
    print(f"{name}: loaded")
    await barrier.wait()
    print(f"{name}: leaves")

async def main():
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as fleet:
        for name, seconds in [
            ("red", 0.5), ("green", 1.5), ("blue", 1.0)
        ]:
            fleet.create_task(
                load(name, seconds, barrier), name=name)

asyncio.run(main())
