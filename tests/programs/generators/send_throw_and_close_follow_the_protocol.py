def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f"caught {error}"
        except GeneratorExit:
            print("closing")
            raise


g = echo()
print(next(g))
print(g.send("hello"))
print(g.throw(ValueError("oops")))
print(g.throw(ValueError, "two args"))
g.close()
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
g2 = echo()
try:
    g2.send(1)
except TypeError as error:
    print(error)


def returns():
    yield 1
    return "value"


r = returns()
next(r)
try:
    next(r)
except StopIteration as stop:
    print(stop.value)


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as error:
    print(error)


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def never():
    yield


n = never()
try:
    n.throw(KeyError("at once"))
except KeyError as error:
    print(repr(error), list(n))
print(n.gi_frame, n.gi_running, n.__name__, n.__qualname__)
try:
    never().throw("text")
except TypeError as error:
    print(error)

# expect: None
# expect: hello
# expect: caught oops
# expect: caught two args
# expect: closing
# expect: stopped None
# expect: can't send non-None value to a just-started generator
# expect: value
# expect: generator ignored GeneratorExit
# expect: generator already executing
# expect: generator raised StopIteration StopIteration('inside')
# expect: KeyError('at once') []
# expect: None False never never
# expect: exceptions must be classes or instances deriving from BaseException, not str
