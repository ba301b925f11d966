"""What code may do to a loop, a view or a code object while it is in use: an error, never a crash."""


class Forgetful:
    def __iter__(self):
        return self

    def __next__(self):
        del Forgetful.__next__
        return 1


try:
    for number in Forgetful():
        print(number)
except TypeError as error:
    print(error)


def outer(x):
    return lambda: x + 1


for run in (lambda c: eval(c), lambda c: exec(c, {})):
    try:
        run(outer(3).__code__)
    except TypeError as error:
        print(error)
try:
    exec("x = 1", {}, closure=())
except TypeError as error:
    print(error)

view = None


class Releasing:
    def __index__(self):
        view.release()
        return 4


for use in (lambda: view[Releasing()], lambda: view.__setitem__(Releasing(), 42),
            lambda: view.__setitem__(slice(None, Releasing()), b"spam")):
    view = memoryview(bytearray(b"\xff" * 128))
    try:
        print(use())
    except ValueError as error:
        print(error)
view = memoryview(b"abc")
for key in ((), (1,), (0, 1), (slice(None), slice(None))):
    try:
        print(view[key])
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)

# expect: 1
# expect: 'Forgetful' object is not iterable
# expect: code object passed to eval() may not contain free variables
# expect: code object requires a closure of exactly length 1
# expect: closure can only be used when source is a code object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: operation forbidden on released memoryview object
# expect: NotImplementedError sub-views are not implemented
# expect: 98
# expect: TypeError cannot index 1-dimension view with 2-element tuple
# expect: NotImplementedError multi-dimensional slicing is not implemented
