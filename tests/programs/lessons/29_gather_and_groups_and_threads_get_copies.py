# Lesson 29: what a task, a gather or a thread sets is not seen by its maker; what an await sets is.
import asyncio
from contextvars import ContextVar

colour = ContextVar("colour", default="red")

async def paint(name):
    colour.set(name)

def paint_in_thread(name):
    before = colour.get()
    colour.set(name)
    return before

async def main():
    await asyncio.gather(paint("green"))
    print(colour.get())
    async with asyncio.TaskGroup() as group:
        group.create_task(paint("blue"))
    print(colour.get())
    print(await asyncio.to_thread(paint_in_thread, "black"), colour.get())
    await paint("white")
    print(colour.get())

asyncio.run(main())

# expect: red
# expect: red
# expect: red red
# expect: white
