import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def show(value=None):
    before = var.get()
    if value is not None:
        var.set(value)
    return before

runner = asyncio.Runner(debug=False)
with runner:
    print(runner.run(show("first")))
    print(runner.run(show()))
    print(runner.run(show(), context=contextvars.Context()))
    print(runner.get_loop().is_running(), runner.get_loop().get_debug())
    loop = runner.get_loop()
print(loop.is_closed())
for action in (runner.get_loop, lambda: runner.run(show()), runner.__enter__):
    try:
        action()
    except RuntimeError as error:
        print(error)
runner.close()
try:
    asyncio.Runner().run(show)
except ValueError as error:
    print(str(error).split(" at ")[0])


async def inside():
    try:
        asyncio.Runner().run(coro := show())
    except RuntimeError as error:
        print(error)
        coro.close()

asyncio.run(inside())
print(var.get())

# expect: unset
# expect: first
# expect: unset
# expect: False False
# expect: True
# expect: Runner is closed
# expect: Runner is closed
# expect: Runner is closed
# expect: a coroutine was expected, got <function show
# expect: Runner.run() cannot be called from a running event loop
# expect: unset
