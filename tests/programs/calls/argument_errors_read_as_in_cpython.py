def f(a, b, c=3, *, d, e=5):
    return a, b, c, d, e


def g(a, /, b, *rest, **options):
    return a, b, rest, options


def h():
    pass


def kw(*, one, two, three):
    pass


def three(x, y, z):
    pass


class C:
    def method(self, a):
        pass


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)


attempt(lambda: f(1, 2, d=4))
attempt(lambda: f(1, d=4))
attempt(lambda: f())
attempt(lambda: f(1, 2))
attempt(lambda: f(1, 2, 3, 4, d=4))
attempt(lambda: f(1, 2, 3, 4, 5))
attempt(lambda: f(1, 2, d=4, z=1))
attempt(lambda: f(1, 2, a=1, d=2))
attempt(lambda: g(1, 2, 3, 4, x=5))
attempt(lambda: g(a=1, b=2))
attempt(lambda: g(1, b=2, a=3))
attempt(lambda: h(1))
attempt(lambda: h(1, 2))
attempt(lambda: h(x=1))
attempt(lambda: kw())
attempt(lambda: kw(one=1))
attempt(lambda: kw(one=1, two=2))
attempt(lambda: three())
attempt(lambda: three(1))
attempt(lambda: three(1, 2))
attempt(lambda: three(1, 2, 3, 4))
attempt(lambda: C().method())
attempt(lambda: C().method(1, 2))
attempt(lambda: C.method(1))
attempt(lambda: f(*[1, 2], **{"d": 4, "e": 6}))
attempt(lambda: f(*[1, 2], **{"d": 4}, d=5))
attempt(lambda: f(*5))
attempt(lambda: f(**5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: 5())
attempt(lambda: (lambda x: x)())
attempt(lambda: (lambda x, /: x)(x=1))

# expect: (1, 2, 3, 4, 5)
# expect: TypeError: f() missing 1 required positional argument: 'b'
# expect: TypeError: f() missing 2 required positional arguments: 'a' and 'b'
# expect: TypeError: f() missing 1 required keyword-only argument: 'd'
# expect: TypeError: f() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given
# expect: TypeError: f() takes from 2 to 3 positional arguments but 5 were given
# expect: TypeError: f() got an unexpected keyword argument 'z'
# expect: TypeError: f() got multiple values for argument 'a'
# expect: (1, 2, (3, 4), {'x': 5})
# expect: TypeError: g() missing 1 required positional argument: 'a'
# expect: (1, 2, (), {'a': 3})
# expect: TypeError: h() takes 0 positional arguments but 1 was given
# expect: TypeError: h() takes 0 positional arguments but 2 were given
# expect: TypeError: h() got an unexpected keyword argument 'x'
# expect: TypeError: kw() missing 3 required keyword-only arguments: 'one', 'two', and 'three'
# expect: TypeError: kw() missing 2 required keyword-only arguments: 'two' and 'three'
# expect: TypeError: kw() missing 1 required keyword-only argument: 'three'
# expect: TypeError: three() missing 3 required positional arguments: 'x', 'y', and 'z'
# expect: TypeError: three() missing 2 required positional arguments: 'y' and 'z'
# expect: TypeError: three() missing 1 required positional argument: 'z'
# expect: TypeError: three() takes 3 positional arguments but 4 were given
# expect: TypeError: C.method() missing 1 required positional argument: 'a'
# expect: TypeError: C.method() takes 2 positional arguments but 3 were given
# expect: TypeError: C.method() missing 1 required positional argument: 'a'
# expect: (1, 2, 3, 4, 6)
# expect: TypeError: __main__.f() got multiple values for keyword argument 'd'
# expect: TypeError: __main__.f() argument after * must be an iterable, not int
# expect: TypeError: __main__.f() argument after ** must be a mapping, not int
# expect: TypeError: keywords must be strings
# expect: TypeError: 'int' object is not callable
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
# expect: TypeError: <lambda>.<locals>.<lambda>() got some positional-only arguments passed as keyword arguments: 'x'
