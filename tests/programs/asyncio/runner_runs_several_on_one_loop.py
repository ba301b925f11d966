# stderr: last
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


async def sets(value):
    old = var.get()
    var.set(value)
    return old, id(asyncio.get_running_loop())


with asyncio.Runner() as runner:
    a, first = runner.run(sets("a"))
    b, second = runner.run(sets("b"))
    print(a, b, first == second, var.get())
    print(runner.get_loop().is_running())
try:
    runner.run(asyncio.sleep(0))
except RuntimeError as error:
    print(error)

# expect: default a True default
# expect: False
# expect: Runner is closed
