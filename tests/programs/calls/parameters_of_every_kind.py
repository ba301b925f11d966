def f(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, e=7, x=8, a=9, b=10), f(*[1, 2], *(3,), **{"d": 1}, **{"z": 2}))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)


def g(*, k): return k
def h(p, /): return p
def none(): pass
def two(a, b): pass
def many(a, b, c, d=1): pass
def kw(*, a, b, c=1): pass


calls = ["f()", "f(1)", "f(1, c=2)", "f(d=1)", "g(1)", "g()", "g(k=1, j=2)", "h(p=1)", "h()", "h(1, 2)", "none(1)", "none(x=1)", "two(1)", "two()",
         "two(1, 2, 3)", "two(1, a=2)", "two(a=1)", "two(1, c=2)", "many()", "many(1)", "many(1, 2, 3, 4, 5)", "kw()", "kw(a=1)", "kw(1, a=1, b=2)",
         "two(*[1])", "two(**{'a': 1})", "two(**{'a': 1, 'x': 2})", "two(*5)", "two(**5)", "two(**{1: 2})", "two(1, **{'a': 1})", "two(a=1, **{'a': 2})",
         "(lambda x: x)()", "(lambda: 1)(2)", "len()", "len(1, 2)", "int(x=1)", "print(a=1)", "[].append()", "[].append(1, 2)", "'a'.join()", "dict(1)",
         "two(1, 2, *[3, 4], k=5)", "(lambda a, /, b: 1)(1, a=2)", "(lambda *, long_name: 1)(long_nam=2)", "max()", "max(1)", "sum('ab')", "sorted(5)"]
for call in calls:
    try:
        print(call, "->", eval(call))
    except TypeError as error:
        print(call, "->", error)


class C:
    def method(self, x): pass
    @classmethod
    def cls(cls, x): pass
    @staticmethod
    def static(x): pass
    def __call__(self, x): pass
    def no_self(): pass


for call in ("C().method()", "C.method(1)", "C.cls()", "C.static()", "C()()", "C().no_self()", "C(1)", "C().method(1, 2)", "C.method()"):
    try:
        print(call, "->", eval(call))
    except TypeError as error:
        print(call, "->", error)
