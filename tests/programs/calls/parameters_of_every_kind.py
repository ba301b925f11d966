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

# expect: (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4, 5), 6, 7, {'x': 8, 'a': 9, 'b': 10}) (1, 2, 3, (), 1, 5, {'z': 2})
# expect: (2, 3) {'e': 5} 3 2 2
# expect: f() -> f() missing 1 required positional argument: 'a'
# expect: f(1) -> f() missing 1 required keyword-only argument: 'd'
# expect: f(1, c=2) -> f() missing 1 required keyword-only argument: 'd'
# expect: f(d=1) -> f() missing 1 required positional argument: 'a'
# expect: g(1) -> g() takes 0 positional arguments but 1 was given
# expect: g() -> g() missing 1 required keyword-only argument: 'k'
# expect: g(k=1, j=2) -> g() got an unexpected keyword argument 'j'
# expect: h(p=1) -> h() got some positional-only arguments passed as keyword arguments: 'p'
# expect: h() -> h() missing 1 required positional argument: 'p'
# expect: h(1, 2) -> h() takes 1 positional argument but 2 were given
# expect: none(1) -> none() takes 0 positional arguments but 1 was given
# expect: none(x=1) -> none() got an unexpected keyword argument 'x'
# expect: two(1) -> two() missing 1 required positional argument: 'b'
# expect: two() -> two() missing 2 required positional arguments: 'a' and 'b'
# expect: two(1, 2, 3) -> two() takes 2 positional arguments but 3 were given
# expect: two(1, a=2) -> two() got multiple values for argument 'a'
# expect: two(a=1) -> two() missing 1 required positional argument: 'b'
# expect: two(1, c=2) -> two() got an unexpected keyword argument 'c'
# expect: many() -> many() missing 3 required positional arguments: 'a', 'b', and 'c'
# expect: many(1) -> many() missing 2 required positional arguments: 'b' and 'c'
# expect: many(1, 2, 3, 4, 5) -> many() takes from 3 to 4 positional arguments but 5 were given
# expect: kw() -> kw() missing 2 required keyword-only arguments: 'a' and 'b'
# expect: kw(a=1) -> kw() missing 1 required keyword-only argument: 'b'
# expect: kw(1, a=1, b=2) -> kw() takes 0 positional arguments but 1 positional argument (and 2 keyword-only arguments) were given
# expect: two(*[1]) -> two() missing 1 required positional argument: 'b'
# expect: two(**{'a': 1}) -> two() missing 1 required positional argument: 'b'
# expect: two(**{'a': 1, 'x': 2}) -> two() got an unexpected keyword argument 'x'
# expect: two(*5) -> __main__.two() argument after * must be an iterable, not int
# expect: two(**5) -> __main__.two() argument after ** must be a mapping, not int
# expect: two(**{1: 2}) -> keywords must be strings
# expect: two(1, **{'a': 1}) -> two() got multiple values for argument 'a'
# expect: two(a=1, **{'a': 2}) -> __main__.two() got multiple values for keyword argument 'a'
# expect: (lambda x: x)() -> <lambda>() missing 1 required positional argument: 'x'
# expect: (lambda: 1)(2) -> <lambda>() takes 0 positional arguments but 1 was given
# expect: len() -> len() takes exactly one argument (0 given)
# expect: len(1, 2) -> len() takes exactly one argument (2 given)
# expect: int(x=1) -> 'x' is an invalid keyword argument for int()
# expect: print(a=1) -> 'a' is an invalid keyword argument for print()
# expect: [].append() -> list.append() takes exactly one argument (0 given)
# expect: [].append(1, 2) -> list.append() takes exactly one argument (2 given)
# expect: 'a'.join() -> str.join() takes exactly one argument (0 given)
# expect: dict(1) -> 'int' object is not iterable
# expect: two(1, 2, *[3, 4], k=5) -> two() got an unexpected keyword argument 'k'
# expect: (lambda a, /, b: 1)(1, a=2) -> <lambda>() got some positional-only arguments passed as keyword arguments: 'a'
# expect: (lambda *, long_name: 1)(long_nam=2) -> <lambda>() got an unexpected keyword argument 'long_nam'
# expect: max() -> max expected at least 1 argument, got 0
# expect: max(1) -> 'int' object is not iterable
# expect: sum('ab') -> unsupported operand type(s) for +: 'int' and 'str'
# expect: sorted(5) -> 'int' object is not iterable
# expect: C().method() -> C.method() missing 1 required positional argument: 'x'
# expect: C.method(1) -> C.method() missing 1 required positional argument: 'x'
# expect: C.cls() -> C.cls() missing 1 required positional argument: 'x'
# expect: C.static() -> C.static() missing 1 required positional argument: 'x'
# expect: C()() -> C.__call__() missing 1 required positional argument: 'x'
# expect: C().no_self() -> C.no_self() takes 0 positional arguments but 1 was given
# expect: C(1) -> C() takes no arguments
# expect: C().method(1, 2) -> C.method() takes 2 positional arguments but 3 were given
# expect: C.method() -> C.method() missing 2 required positional arguments: 'self' and 'x'
