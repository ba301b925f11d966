import asyncio

tasks = {}

async def wait_for_other(name, other):
    await asyncio.sleep(0.5)
    print(f"{name}: waits for {other}")
    await tasks[other]
    print(f"{name}: goes on")

async def main():
    for name, other in [("ann", "bob"), ("bob", "ann")]:
        tasks[name] = asyncio.create_task(
            wait_for_other(name, other), name=name)
    await asyncio.gather(*tasks.values())

asyncio.run(main())
