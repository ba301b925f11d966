def make():
    value = 0

    def get():
        return value

    def set(new):
        nonlocal value
        value = new
    return get, set


get, set_ = make()
set_(5)
other_get, _ = make()
print(get(), other_get(), get.__closure__[0] is set_.__closure__[0])


def powers():
    return [lambda x, n=n: x ** n for n in range(3)], [lambda x: x ** n for n in range(3)]


bound, free = powers()
print([f(2) for f in bound], [f(2) for f in free])


def accumulate():
    total = 0
    count = 0
    while True:
        number = yield total / count if count else None
        total, count = total + number, count + 1


mean = accumulate()
next(mean)
print([mean.send(n) for n in (10, 20, 60)])


def recursive_closure(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)


print(recursive_closure(20))
compose = lambda *fs: lambda x: __import__("functools").reduce(lambda acc, f: f(acc), fs, x)
print(compose(str, len, lambda n: n + 1)(12345))
def late():
    def inner(): return defined_later
    defined_later = "now"
    return inner()
print(late(), (lambda *a, **k: (a, k))(1, *[2], x=3, **{"y": 4}), (lambda: (yield))().send(None))

# expect: 5 0 True
# expect: [1, 2, 4] [4, 4, 4]
# expect: [10.0, 15.0, 30.0]
# expect: 2432902008176640000
# expect: 6
# expect: now ((1, 2), {'x': 3, 'y': 4}) None
