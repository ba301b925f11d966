import types


@types.coroutine
def wait(tag):
    try:
        got = yield tag
        return got
    except GeneratorExit:
        print("wait closed")
        raise
    except KeyError as error:
        print("wait caught", error)
        return "from except"


async def level(n):
    try:
        if n == 0:
            return await wait("bottom")
        return await level(n - 1)
    finally:
        print("leaving level", n)


c = level(2)
print(c.send(None))
c.close()
c = level(1)
c.send(None)
try:
    c.throw(KeyError("k"))
except StopIteration as stop:
    print("value", stop.value)
c = level(1)
c.send(None)
try:
    c.throw(ValueError("v"))
except ValueError as error:
    names = []
    tb = error.__traceback__
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)


async def ignores():
    while True:
        try:
            await wait("x")
        except GeneratorExit:
            print("ignored")


c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)
try:
    c.close()
except RuntimeError as error:
    print(error)


async def first():
    await wait("one")


shared = first()


async def second():
    await shared


a, b = second(), second()
print(a.send(None))
try:
    b.send(None)
except RuntimeError as error:
    print(error)
a.close()
fresh = first()
try:
    fresh.throw(LookupError("never started"))
except LookupError as error:
    print(error)
del c, a, b, fresh, shared
print("end")

# expect: bottom
# expect: wait closed
# expect: leaving level 0
# expect: leaving level 1
# expect: leaving level 2
# expect: wait caught 'k'
# expect: leaving level 0
# expect: leaving level 1
# expect: value from except
# expect: leaving level 0
# expect: leaving level 1
# expect: [('<module>', 38), ('level', 21), ('level', 20), ('wait', 7)]
# expect: wait closed
# expect: ignored
# expect: coroutine ignored GeneratorExit
# expect: wait closed
# expect: ignored
# expect: coroutine ignored GeneratorExit
# expect: one
# expect: coroutine is being awaited already
# expect: wait closed
# expect: never started
# expect: wait closed
# expect: ignored
# expect: wait closed
# expect: end
