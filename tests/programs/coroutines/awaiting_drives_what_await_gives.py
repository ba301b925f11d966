import types


class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield ("asks", self.value)
        return ("answer", got)


@types.coroutine
def bare(value):
    got = yield value
    return got


async def inner(n):
    result = await Awaitable(n)
    print("inner has", result)
    return result


async def outer():
    first = await inner(1)
    second = await bare("plain")
    return first, second


c = outer()
print(c.send(None))
print(c.cr_await.__name__, c.cr_running, c.cr_frame.f_lineno)
print(c.send("yes"))
try:
    c.send("no")
except StopIteration as stop:
    print(stop.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)


async def bad(value):
    await value


def attempt(coroutine):
    try:
        coroutine.send(None)
    except BaseException as error:
        print(type(error).__name__, error)
    coroutine.close()


class NotIterator:
    def __await__(self):
        return 5


class GivesCoroutine:
    def __await__(self):
        self.c = inner(1)
        return self.c


attempt(bad(5))
attempt(bad(None))
attempt(bad(NotIterator()))
g = GivesCoroutine()
attempt(bad(g))
g.c.close()


async def stops():
    raise StopIteration("x")


attempt(stops())


async def twice():
    shared = bare(1)
    await shared


attempt(twice())
c = inner(1)
try:
    for _ in c:
        pass
except TypeError as error:
    print(error)
c.close()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_frame)

# expect: ('asks', 1)
# expect: inner False 26
# expect: inner has ('answer', 'yes')
# expect: plain
# expect: (('answer', 'yes'), 'no')
# expect: cannot reuse already awaited coroutine
# expect: TypeError object int can't be used in 'await' expression
# expect: TypeError object NoneType can't be used in 'await' expression
# expect: TypeError __await__() returned non-iterator of type 'int'
# expect: TypeError __await__() returned a coroutine
# expect: RuntimeError coroutine raised StopIteration
# expect: 'coroutine' object is not iterable
# expect: coroutine inner inner None
