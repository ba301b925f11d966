import asyncio

async def run(name, seconds, gun):
    print(f"{name}: ready")
    await gun.wait()
    await asyncio.sleep(seconds)
    print(f"{name}: finished")

async def main():
    gun = asyncio.Event()
    async with asyncio.TaskGroup() as race:
        for name, seconds in [("ann", 1.2), ("bob", 1.1)]:
            race.create_task(
                run(name, seconds, gun), name=name)
        await asyncio.sleep(1.0)
        print("bang")
        gun.set()
        print("they are off")

asyncio.run(main())
