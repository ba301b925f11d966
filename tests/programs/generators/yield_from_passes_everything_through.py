def inner():
    try:
        while True:
            got = yield "inner"
            print("inner got", got)
            if got == "stop":
                return "result"
    except KeyError as error:
        print("inner caught", error)
        yield "recovered"
        return "after error"
    finally:
        print("inner finally")


def outer():
    print("delegating")
    value = yield from inner()
    print("value", value)
    yield value
    yield from [1, 2]
    return "end"


g = outer()
print(next(g))
print(g.send("x"))
print(g.gi_yieldfrom.__name__)
print(g.send("stop"))
print(list(g))
g = outer()
next(g)
print(g.throw(KeyError("k")))
print(next(g))
g.close()
g = outer()
next(g)
g.close()


class Custom:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def send(self, value):
        return ("sent", value)

    def throw(self, *args):
        return "thrown"

    def close(self):
        print("custom closed")


def delegate():
    yield from Custom()


g = delegate()
print(next(g), g.send(5), g.throw(ValueError))
g.close()


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def raises():
    yield 1
    raise LookupError("from below")


def above():
    try:
        yield from raises()
    except LookupError as error:
        yield f"caught {error}"


print(list(above()))

# expect: delegating
# expect: inner
# expect: inner got x
# expect: inner
# expect: inner
# expect: inner got stop
# expect: inner finally
# expect: value result
# expect: result
# expect: [1, 2]
# expect: delegating
# expect: inner caught 'k'
# expect: recovered
# expect: inner finally
# expect: value after error
# expect: after error
# expect: delegating
# expect: inner finally
# expect: 1 ('sent', 5) thrown
# expect: custom closed
# expect: [1, 2, 1, 3, 1, 2, 1]
# expect: [1, 'caught from below']
