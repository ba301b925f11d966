import asyncio

request = "-"

async def handle(name):
    global request
    request = name
    print(f"[{request}] begin")
    await asyncio.sleep(0.5)
    print(f"[{request}] end")

async def main():
    async with asyncio.TaskGroup() as group:
        for name in ["ann", "bob"]:
            group.create_task(handle(name), name=name)

asyncio.run(main())
