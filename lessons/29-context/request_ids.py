import asyncio
from contextvars import ContextVar

request = ContextVar("request", default="-")

def log(text):
    print(f"[{request.get()}] {text}")

async def query():
    await asyncio.sleep(0.5)
    log("query is done")

async def handle(name):
    request.set(name)
    log("begin")
    await query()
    log("end")

async def main():
    log("server is up")
    async with asyncio.TaskGroup() as group:
        for name in ["ann", "bob"]:
            group.create_task(handle(name), name=name)
    log("server goes down")

asyncio.run(main())
