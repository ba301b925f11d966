import asyncio
from contextvars import ContextVar

colour = ContextVar("colour")

async def paint(name):
    print(f"{name}: {colour.get()}")
    colour.set("black")
    await asyncio.sleep(0.5)
    print(f"{name}: {colour.get()}")

async def main():
    colour.set("red")
    fence = asyncio.create_task(paint("fence"), name="fence")
    colour.set("green")
    await paint("door")
    await fence
    print(f"main: {colour.get()}")

asyncio.run(main())
