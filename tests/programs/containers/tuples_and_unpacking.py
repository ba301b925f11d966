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
