import asyncio
import contextvars
import threading

var = contextvars.ContextVar("var", default="default")


def worker():
    old = var.get()
    var.set("changed in the thread")
    return old, threading.current_thread().name


async def main():
    var.set("main's")
    print(await asyncio.to_thread(worker), var.get())
    print(await asyncio.get_running_loop().run_in_executor(None, var.get))

asyncio.run(main())

# expect: ("main's", 'asyncio_0') main's
# expect: default
