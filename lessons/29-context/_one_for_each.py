import asyncio
from contextvars import ContextVar

request = ContextVar("request")

async def handle(name):
    request.set(name)
    print(f"[{request.get()}] begin")
    await asyncio.sleep(0.5)
    print(f"[{request.get()}] end")

async def main():
    async with asyncio.TaskGroup() as group:
        for name in ["ann", "bob"]:
            group.create_task(handle(name), name=name)

asyncio.run(main())
