import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


def show(where):
    print(where, var.get())
    var.set(99)


async def child():
    print("child", var.get())
    var.set("child's")
    await asyncio.sleep(0)
    print("child", var.get())


async def main():
    loop = asyncio.get_running_loop()
    var.set(1)
    loop.call_soon(show, "soon")
    context = contextvars.copy_context()
    var.set(2)
    loop.call_soon(show, "later soon")
    loop.call_later(0.1, show, "timer")
    context.run(var.set, "in context")
    loop.call_soon(show, "own context", context=None) if False else loop.call_soon(show, "own context", context=context)
    await asyncio.create_task(child(), context=context)
    future = loop.create_future()
    future.add_done_callback(lambda f: print("callback", var.get()))
    var.set(3)
    future.set_result(None)
    await asyncio.sleep(1)
    print("main", var.get(), context[var])

asyncio.run(main())

# expect: soon 1
# expect: later soon 2
# expect: own context in context
# expect: child 99
# expect: child child's
# expect: callback 2
# expect: timer 2
# expect: main 3 child's
