import types


@types.coroutine
def pause(tag):
    return (yield tag)


def drive(coroutine):
    value = None
    while True:
        try:
            print("  loop saw", coroutine.send(value))
            value = "resumed"
        except StopIteration as stop:
            return stop.value


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
            print(await pause(f"between {i}"))
    except KeyError as error:
        print("caught", error)
        yield "recovered"
    finally:
        print("cleanup")


async def iterate():
    async for n in numbers(2):
        print("item", n)
    return [n async for n in numbers(2)]


print(drive(iterate()))


async def by_hand():
    g = numbers(3)
    print(await g.__anext__())
    print(await g.asend("sent"))
    print(await g.athrow(KeyError("thrown")))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("over")
    g = numbers(3)
    print(await anext(g))
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        print("closed")
    print(await anext(g, "default"))
    await g.aclose()


drive(by_hand())


async def early():
    async for n in numbers(5):
        if n == 1:
            break
    else:
        print("no break")
    return {n: n * n async for n in numbers(2) if n}


print(drive(early()))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def countdown():
    return [n async for n in Countdown(3)]


print(drive(countdown()))


async def wrong():
    async for _ in [1]:
        pass


try:
    drive(wrong())
except TypeError as error:
    print(error)


async def stubborn():
    try:
        yield 1
    finally:
        yield 2


async def close_stubborn():
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as error:
        print(error)


drive(close_stubborn())

# expect: item 0
# expect:   loop saw between 0
# expect: resumed
# expect: item 1
# expect:   loop saw between 1
# expect: resumed
# expect: cleanup
# expect:   loop saw between 0
# expect: resumed
# expect:   loop saw between 1
# expect: resumed
# expect: cleanup
# expect: [0, 1]
# expect: 0
# expect: got sent
# expect:   loop saw between 0
# expect: resumed
# expect: 1
# expect: caught 'thrown'
# expect: recovered
# expect: cleanup
# expect: over
# expect: 0
# expect: cleanup
# expect: closed
# expect: default
# expect:   loop saw between 0
# expect: resumed
# expect: cleanup
# expect:   loop saw between 0
# expect: resumed
# expect:   loop saw between 1
# expect: resumed
# expect: cleanup
# expect: {1: 1}
# expect: [2, 1, 0]
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: async generator ignored GeneratorExit
