r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, "x" in r, r.index(8), r.count(8), r.start, r.stop, r.step, r == range(2, 18, 3), range(0) == range(5, 5), hash(range(0)) == hash(range(3, 3)), bool(range(0)), reversed(r), list(reversed(r)))
print(range(10 ** 20)[10 ** 19], len(range(0, 10 ** 18, 7)), range(-5, -10, -2)[::2], sum(range(101)), max(range(5)), sorted(range(3), reverse=True), tuple(range(3, 0, -1)), range(True), [*range(3)], 2.0 in range(5), 10 ** 30 in range(10 ** 31), range(5)[2:][0], repr(range(0, 5, 1)))
s = slice(1, 10, 2)
print(s, s.start, s.indices(5), slice(None).indices(3), slice(-3, None).indices(10), slice(5, 1, -1).indices(4), "abcdef"[s], s == slice(1, 10, 2), slice(3), [1, 2, 3][slice(-1, None)], slice("a", "b"))
for text in ("range()", "range(1, 2, 0)", "range(1.5)", "range('a')", "range(1, 2, 3, 4)", "r[99]", "r['a']", "r.index(7)", "r[0] = 1", "range(5) + range(3)", "range(5) < range(6)", "hash(slice(1))", "slice()", "s.indices('a')", "s.indices(-1)", "[1][slice('a')]", "r.x", "r.start = 5", "range(None)", "{s: 1}", "range(5)[::0]", "len(range(10 ** 30))", "range(10, 0, -1)[3]", "iter(range(2)).__next__()", "next(iter(range(0)))"):
    try:
        print(text, "->", eval(text) if " = " not in text else exec(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
for i in range(3):
    i *= 10
    print(i, end=" ")
else:
    print("else", i)
for i in range(0): pass
print(i, [i for i in range(3)][-1], list(enumerate("ab", start=5)), list(zip(range(3), "ab")), list(map(lambda a, b: a * b, range(3), range(3, 6))), list(filter(None, range(3))), [(i, j) for i in range(2) for j in range(i)])
