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
