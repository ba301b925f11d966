t = (1, "a", [2])
a, (b, *c), *d = 1, "xyz", 4, 5
print(a, b, c, d, t + (3,), t * 2, t[1:], t[::-1], len(t), t.index("a"), t.count(1), "a" in t, (1,) < (1, 2) < (2,), (), (1,), tuple("ab"), tuple([1]), t == (1, "a", [2]), hash((1, 2)) == hash((1, 2)))
*a, b = range(4); [c, d] = "xy"; (e), f = 1, 2; g, = [9]; (h, i), j = [1, 2], 3
print(a, b, c, d, e, f, g, h, i, j)
x, y = 1, 2; x, y = y, x; x, z = z, x = 5, 6
print(x, y, z, *t, [*t, *t], (*t, 1), {**{"a": 1}}, (lambda *a: a)(*t, 5), max((3, 1)), sorted((3, 1)), sum((1, 2)), tuple(reversed((1, 2))), tuple(x * 2 for x in (1, 2)), ((1, 2), 3)[0][1])
i = 0
i, values = 1, [0, 0, 0]
i, values[i] = 2, "set"
print(i, values, [(k, v) for k, v in {"a": 1}.items()], [a + b for a, b in zip((1, 2), (3, 4))], [x for x, *_ in [(1, 2), (3, 4, 5)]], {k: v for k, *v in ("abc", "de")})
for text in ("a, b = 1", "a, b = 1, 2, 3", "a, b = [1]", "a, *b = []", "a, b, *c = 'x'", "(a, b), c = 1, 2", "a, b = {}", "a, b = None", "for a, b in [1]: pass", "for a, b in ['abc']: pass", "t[0] = 1", "t[5]", "del t[0]", "t.append(1)", "t + [1]", "t['a']", "hash(t)", "{t: 1}", "t < 5", "t < (0, 'x', 'y')", "(1, 2) < (1, 'a')", "t.index(9)", "a, b = iter([1])", "[a, b] = 5", "a, b = {1, 2, 3}", "*a, b, c = [1]", "a = *5,", "print(*5)", "t()", "t.x", "tuple(5)", "a, b = lambda: 1"):
    try:
        exec(text, {"t": t})
        print(text, "fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
from collections import namedtuple
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p.x, p[1], p._replace(y=5), p._asdict(), P._fields, p == (1, 0), P(*[1, 2]), P(y=1, x=2), [*p], P._make([7, 8]), isinstance(p, tuple), P.__doc__)
for text in ("P()", "P(1, 2, 3)", "p.x = 1", "P(z=1)", "p.z", "namedtuple('Q', 'a a')", "namedtuple('Q', 'class')", "namedtuple('Q', '_a')", "p._replace(q=1)", "namedtuple('Q', 'a b', rename=True, defaults=[1, 2, 3])"):
    try:
        print(eval(text) if "=" not in text or "(" in text else exec(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)

# expect: 1 x ['y', 'z'] [4, 5] (1, 'a', [2], 3) (1, 'a', [2], 1, 'a', [2]) ('a', [2]) ([2], 'a', 1) 3 1 1 True True () (1,) ('a', 'b') (1,) True True
# expect: [0, 1, 2] 3 x y 1 2 9 1 2 3
# expect: 6 1 5 1 a [2] [1, 'a', [2], 1, 'a', [2]] (1, 'a', [2], 1) {'a': 1} (1, 'a', [2], 5) 3 [1, 3] 3 (2, 1) (2, 4) 2
# expect: 2 [0, 0, 'set'] [('a', 1)] [4, 6] [1, 3] {'a': ['b', 'c'], 'd': ['e']}
# expect: a, b = 1 -> TypeError cannot unpack non-iterable int object
# expect: a, b = 1, 2, 3 -> ValueError too many values to unpack (expected 2)
# expect: a, b = [1] -> ValueError not enough values to unpack (expected 2, got 1)
# expect: a, *b = [] -> ValueError not enough values to unpack (expected at least 1, got 0)
# expect: a, b, *c = 'x' -> ValueError not enough values to unpack (expected at least 2, got 1)
# expect: (a, b), c = 1, 2 -> TypeError cannot unpack non-iterable int object
# expect: a, b = {} -> ValueError not enough values to unpack (expected 2, got 0)
# expect: a, b = None -> TypeError cannot unpack non-iterable NoneType object
# expect: for a, b in [1]: pass -> TypeError cannot unpack non-iterable int object
# expect: for a, b in ['abc']: pass -> ValueError too many values to unpack (expected 2)
# expect: t[0] = 1 -> TypeError 'tuple' object does not support item assignment
# expect: t[5] -> IndexError tuple index out of range
# expect: del t[0] -> TypeError 'tuple' object doesn't support item deletion
# expect: t.append(1) -> AttributeError 'tuple' object has no attribute 'append'
# expect: t + [1] -> TypeError can only concatenate tuple (not "list") to tuple
# expect: t['a'] -> TypeError tuple indices must be integers or slices, not str
# expect: hash(t) -> TypeError unhashable type: 'list'
# expect: {t: 1} -> TypeError unhashable type: 'list'
# expect: t < 5 -> TypeError '<' not supported between instances of 'tuple' and 'int'
# expect: t < (0, 'x', 'y') fine
# expect: (1, 2) < (1, 'a') -> TypeError '<' not supported between instances of 'int' and 'str'
# expect: t.index(9) -> ValueError tuple.index(x): x not in tuple
# expect: a, b = iter([1]) -> ValueError not enough values to unpack (expected 2, got 1)
# expect: [a, b] = 5 -> TypeError cannot unpack non-iterable int object
# expect: a, b = {1, 2, 3} -> ValueError too many values to unpack (expected 2)
# expect: *a, b, c = [1] -> ValueError not enough values to unpack (expected at least 2, got 1)
# expect: a = *5, -> TypeError Value after * must be an iterable, not int
# expect: print(*5) -> TypeError print() argument after * must be an iterable, not int
# expect: t() -> TypeError 'tuple' object is not callable
# expect: t.x -> AttributeError 'tuple' object has no attribute 'x'
# expect: tuple(5) -> TypeError 'int' object is not iterable
# expect: a, b = lambda: 1 -> TypeError cannot unpack non-iterable function object
# expect: P(x=1, y=0) 1 0 P(x=1, y=5) {'x': 1, 'y': 0} ('x', 'y') True P(x=1, y=2) P(x=2, y=1) [1, 0] P(x=7, y=8) True P(x, y)
# expect: P() -> TypeError P.__new__() missing 1 required positional argument: 'x'
# expect: P(1, 2, 3) -> TypeError P.__new__() takes from 2 to 3 positional arguments but 4 were given
# expect: p.x = 1 -> AttributeError can't set attribute
# expect: P(z=1) -> TypeError P.__new__() got an unexpected keyword argument 'z'
# expect: p.z -> AttributeError 'P' object has no attribute 'z'
# expect: namedtuple('Q', 'a a') -> ValueError Encountered duplicate field name: 'a'
# expect: namedtuple('Q', 'class') -> ValueError Type names and field names cannot be a keyword: 'class'
# expect: namedtuple('Q', '_a') -> ValueError Field names cannot start with an underscore: '_a'
# expect: p._replace(q=1) -> ValueError Got unexpected field names: ['q']
# expect: namedtuple('Q', 'a b', rename=True, defaults=[1, 2, 3]) -> TypeError Got more default values than field names
