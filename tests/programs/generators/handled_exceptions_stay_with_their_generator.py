import sys


def current():
    return sys.exc_info()[1]


def generator():
    try:
        raise ValueError("of the generator")
    except ValueError:
        yield repr(current())
        yield repr(current())
    yield repr(current())


g = generator()
print(next(g), current())
try:
    raise KeyError("of the caller")
except KeyError:
    print(next(g), repr(current()))
    print(next(g), repr(current()))
print(current())


def plain():
    yield repr(current())
    try:
        raise IndexError("late")
    except IndexError as error:
        yield repr(error.__context__)
    yield repr(current())


p = plain()
try:
    raise KeyError("first")
except KeyError:
    print(next(p))
    print(next(p))
print(next(p))

# expect: ValueError('of the generator') None
# expect: ValueError('of the generator') KeyError('of the caller')
# expect: KeyError('of the caller') KeyError('of the caller')
# expect: None
# expect: KeyError('first')
# expect: KeyError('first')
# expect: None
