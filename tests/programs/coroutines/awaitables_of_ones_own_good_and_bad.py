"""Objects with __await__: good ones, and what await says of bad ones."""
import asyncio, types


class Sleep:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        print("before")
        r = yield from asyncio.sleep(self.n, "slept").__await__()
        print("after")
        return r


class Once:
    def __await__(self):
        yield
        return "once"


@types.coroutine
def switch():
    x = yield
    return x


class Countdown:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        while self.n:
            self.n -= 1
            yield
        return "liftoff"


class Bad:
    def __await__(self):
        return 5


class BadYield:
    def __await__(self):
        yield "not a future"


async def main():
    print(await Sleep(1), await Once(), await switch(), await Countdown(3))
    print(await asyncio.wait_for(Sleep(1), 3))
    print(await asyncio.gather(Sleep(1), Once(), Countdown(2)))
    for thing in (Bad(), BadYield(), 42, None, print, [1]):
        try:
            await thing
        except (TypeError, RuntimeError) as e:
            print(type(e).__name__, str(e).split("<__main__")[0].split(" at 0x")[0])
    fut = asyncio.get_running_loop().create_future()
    class FutureLike:
        def __await__(self):
            return fut.__await__()
    asyncio.get_running_loop().call_soon(fut.set_result, 9)
    print(await FutureLike())
    coro = asyncio.sleep(0)
    await coro
    try:
        await coro
    except RuntimeError as e:
        print(e)
    def gen():
        yield 1
    try:
        await gen()
    except TypeError as e:
        print(e)
    try:
        await asyncio.create_task(Once())
    except TypeError as e:
        print(str(e)[:35])

asyncio.run(main())

# expect: before
# expect: after
# expect: slept once None liftoff
# expect: before
# expect: after
# expect: slept
# expect: before
# expect: after
# expect: ['slept', 'once', 'liftoff']
# expect: TypeError __await__() returned non-iterator of type 'int'
# expect: RuntimeError Task got bad yield: 'not a future'
# expect: TypeError object int can't be used in 'await' expression
# expect: TypeError object NoneType can't be used in 'await' expression
# expect: TypeError object builtin_function_or_method can't be used in 'await' expression
# expect: TypeError object list can't be used in 'await' expression
# expect: 9
# expect: cannot reuse already awaited coroutine
# expect: object generator can't be used in 'await' expression
# expect: a coroutine was expected, got <__ma
