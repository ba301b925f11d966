def g():
    print("started")
    try:
        while True:
            try:
                x = yield "value"
                print("got", x)
            except ValueError as e:
                print("handled", e)
                yield "from handler"
    finally:
        print("cleaned")


def attempt(label, action):
    try:
        print(label, "->", action())
    except BaseException as e:
        print(label, "->", type(e).__name__, e)


i = g()
attempt("send value first", lambda: i.send(1))
attempt("next", lambda: next(i))
attempt("send", lambda: i.send(5))
attempt("throw handled", lambda: i.throw(ValueError("v")))
attempt("after handler", lambda: next(i))
attempt("throw class", lambda: i.throw(KeyError))
attempt("exhausted", lambda: next(i))
attempt("send exhausted", lambda: i.send(1))
attempt("throw exhausted", lambda: i.throw(ValueError("late")))
attempt("close exhausted", lambda: i.close())
j = g()
attempt("close unstarted", lambda: j.close())
k = g()
attempt("throw unstarted", lambda: k.throw(ValueError("early")))
m = g(); next(m)
attempt("close running", lambda: m.close())


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn(); next(s)
attempt("ignores exit", s.close)


def itself():
    yield next(me)


me = itself()
attempt("already executing", lambda: next(me))


def returns():
    return "result"
    yield


attempt("return value", lambda: next(returns()))


def delegating():
    result = yield from returns()
    print("delegated", result)
    result = yield from [1, 2]
    print("list gives", result)
    return (yield from inner())


def inner():
    try:
        got = yield "inner"
        print("inner got", got)
    except KeyError:
        yield "inner caught"
    return "inner done"


d = delegating()
attempt("1", lambda: next(d)); attempt("2", lambda: next(d)); attempt("3", lambda: next(d)); attempt("4", lambda: d.throw(KeyError)); attempt("5", lambda: next(d))
attempt("bad delegate", lambda: list((lambda: (yield from 5))()))
attempt("throw wrong", lambda: g().throw(5))
attempt("send to list", lambda: (lambda: (yield from [1]))().send(3))
print(i.gi_running, i.gi_frame, m.__name__, g().gi_yieldfrom, type(g()).__name__, sum(x for x in range(4)), list(x for x in "ab" if x > "a"), max(n for n in (1, 3)), dict((c, 1) for c in "ab"))

# expect: send value first -> TypeError can't send non-None value to a just-started generator
# expect: started
# expect: next -> value
# expect: got 5
# expect: send -> value
# expect: handled v
# expect: throw handled -> from handler
# expect: after handler -> value
# expect: cleaned
# expect: throw class -> KeyError
# expect: exhausted -> StopIteration
# expect: send exhausted -> StopIteration
# expect: throw exhausted -> ValueError late
# expect: close exhausted -> None
# expect: close unstarted -> None
# expect: throw unstarted -> ValueError early
# expect: started
# expect: cleaned
# expect: close running -> None
# expect: ignores exit -> RuntimeError generator ignored GeneratorExit
# expect: already executing -> ValueError generator already executing
# expect: return value -> StopIteration result
# expect: delegated result
# expect: 1 -> 1
# expect: 2 -> 2
# expect: list gives None
# expect: 3 -> inner
# expect: 4 -> inner caught
# expect: 5 -> StopIteration inner done
# expect: bad delegate -> TypeError 'int' object is not iterable
# expect: throw wrong -> TypeError exceptions must be classes or instances deriving from BaseException, not int
# expect: send to list -> TypeError can't send non-None value to a just-started generator
# expect: False None g None generator 6 ['b'] 3 {'a': 1, 'b': 1}
