"""A coroutine driven by hand: sent into, thrown into, closed, never begun."""
async def inner(x):
    print("inner", x)
    return x + 1


class Pause:
    def __init__(self, tag): self.tag = tag
    def __await__(self):
        got = yield self.tag
        return got


async def outer():
    a = await inner(1)
    b = await Pause("p1")
    try:
        c = await Pause("p2")
    except ValueError as e:
        c = f"caught {e}"
    return a, b, c


c = outer()
print(c.cr_await, c.cr_running, c.cr_frame.f_lineno, c.cr_code.co_name, c.cr_suspended)
print(c.send(None))
print(c.cr_await, c.cr_suspended)
print(c.send("B"))
try:
    c.throw(ValueError("boo"))
except StopIteration as e:
    print("result", e.value)
print(c.cr_frame)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
d = outer()
try:
    d.send(5)
except TypeError as e:
    print(e)
d.close()
d = outer()
print(d.send(None))
d.close()
try:
    d.send(1)
except RuntimeError as e:
    print(e)
e = outer()
import inspect
print(inspect.getcoroutinestate(e), inspect.iscoroutine(e), inspect.isawaitable(e))
e.close()
print(inspect.getcoroutinestate(e), inspect.getcoroutinelocals(e))
print(dir(e)[-8:])
f = outer()
del f
g = outer()
g.throw(KeyError("never begun"))

# expect: None False 14 outer False
# expect: inner 1
# expect: p1
# expect: <generator object Pause.__await__ at 0x..> True
# expect: p2
# expect: result (2, 'B', 'caught boo')
# expect: None
# expect: cannot reuse already awaited coroutine
# expect: can't send non-None value to a just-started coroutine
# expect: inner 1
# expect: p1
# expect: cannot reuse already awaited coroutine
# expect: CORO_CREATED True True
# expect: CORO_CLOSED {}
# expect: ['cr_await', 'cr_code', 'cr_frame', 'cr_origin', 'cr_running', 'cr_suspended', 'send', 'throw']
