import types


class Wait:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        got = yield f"waiting for {self.name}"
        return f"{self.name} gave {got}"


async def inner(name):
    try:
        return await Wait(name)
    finally:
        print("inner ends")


async def outer():
    results = [await inner("a")]
    async with Door():
        results.append(await inner("b"))
    async for n in ticks():
        results.append(n)
    return results


class Door:
    async def __aenter__(self):
        await Wait("open")

    async def __aexit__(self, *error):
        print("closing", error[0])
        await Wait("close")
        return True


async def ticks():
    for i in range(2):
        await Wait(f"tick {i}")
        yield i


c = outer()
value = None
while True:
    try:
        print(c.send(value))
        value = len(str(value))
    except StopIteration as stop:
        print("returned", stop.value)
        break


@types.coroutine
def old_style():
    got = yield "old"
    return got


async def thrown():
    try:
        await old_style()
    except ValueError as e:
        return f"caught {e}"


t = thrown()
print(t.send(None), t.cr_await is not None, t.cr_running, t.cr_frame is not None, t.__name__)
try:
    t.throw(ValueError("into it"))
except StopIteration as stop:
    print(stop.value)


def attempt(action):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, e)


attempt(lambda: t.send(None))
for make in (lambda: thrown().send(5), lambda: thrown().throw(KeyError("first")), lambda: thrown().close(), lambda: (lambda c: (c.send(None), c.close()))(inner("z")), lambda: iter(thrown()), lambda: next(thrown())):
    attempt(make)


async def awaits(x):
    return await x


for x in (5, None, [1], "text", old_style, (n for n in [1])):
    attempt(lambda: awaits(x).send(None))


class BadAwait:
    def __await__(self):
        return 5


class NotIter:
    async def __aenter__(self): pass
    def __aiter__(self): return self


async def loops(x):
    async for y in x: pass


async def withs(x):
    async with x: pass


for c in (awaits(BadAwait()), loops([1]), loops(NotIter()), withs(5), withs(NotIter())):
    attempt(lambda: c.send(None))
g = ticks()
print(type(g).__name__, g.__name__, g.ag_running)
a = g.__anext__()
print(a.send(None))
attempt(lambda: a.send(None))
attempt(lambda: g.aclose().send(None))

# expect: waiting for a
# expect: inner ends
# expect: waiting for open
# expect: waiting for b
# expect: inner ends
# expect: closing None
# expect: waiting for close
# expect: waiting for tick 0
# expect: waiting for tick 1
# expect: returned ['a gave 4', 'b gave 1', 0, 1]
# expect: old True False True thrown
# expect: caught into it
# expect: RuntimeError cannot reuse already awaited coroutine
# expect: TypeError can't send non-None value to a just-started coroutine
# expect: KeyError 'first'
# expect: None
# expect: inner ends
# expect: ('waiting for z', None)
# expect: TypeError 'coroutine' object is not iterable
# expect: TypeError 'coroutine' object is not an iterator
# expect: TypeError object int can't be used in 'await' expression
# expect: TypeError object NoneType can't be used in 'await' expression
# expect: TypeError object list can't be used in 'await' expression
# expect: TypeError object str can't be used in 'await' expression
# expect: TypeError object function can't be used in 'await' expression
# expect: TypeError object generator can't be used in 'await' expression
# expect: TypeError __await__() returned non-iterator of type 'int'
# expect: TypeError 'async for' requires an object with __aiter__ method, got list
# expect: TypeError 'async for' received an object from __aiter__ that does not implement __anext__: NotIter
# expect: TypeError 'int' object does not support the asynchronous context manager protocol
# expect: TypeError 'NotIter' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: async_generator ticks False
# expect: waiting for tick 0
# expect: StopIteration 0
# expect: StopIteration
