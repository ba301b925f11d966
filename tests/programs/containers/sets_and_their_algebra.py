a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a >= {1}, a == {3, 2, 1}, a.isdisjoint({7}), a.union([9], "x") == {1, 2, 3, 9, "x"}, a.intersection([1], {1, 2}), a.difference([1], [2]), a.symmetric_difference([3, 5]), {1} | frozenset({2}), type(frozenset({1}) | {2}), frozenset([1, 1]))
print({3, 1, 2}, {"b", "a", "c"}, {"hello", "world", "foo", "bar"}, set("mississippi"), {10, 5, 100, 33, 64}, {-1, -2, 0}, {1.5, 2.5, 0.5}, {(1, 2), (0, 1)}, set(range(20, 0, -3)), {True, "True", 1.0}, set(), {*()}, set([]), frozenset(), {None} == {None}, {"apple", "banana", "cherry"}, set("hello world".split()), {b"x", b"yy"})
c = set(a); c.add(5); c.discard(99); c.remove(1); c.update([7, 8], {9}); c &= {5, 7, 8, 2}; c |= {100}; c -= {2}; c ^= {5, 6}
print(c, len(c), 7 in c, sorted(c), c.pop() in (100, 6, 7, 8), c.copy() == c, min(c), sum(c), {x % 3 for x in range(10)}, {x: {x} for x in range(2)}, sorted({"b", "a"} | {"c"}), max({1, 5, 3}), list({1}), *{1}, {frozenset({1}): "f"}[frozenset([1])])
for text in ("{[]}", "{{}}", "set().pop()", "a.remove(99)", "a | [1]", "a + a", "a[0]", "a < [1]", "hash(a)", "{1: a}[a]", "set(5)", "a.add([])", "frozenset().add(1)", "a.union(5)", "a & 5", "a -= [1]", "for x in a: a.add(x + 10)", "a.foo", "a > 5", "a()", "a.update(5)", "sorted({1, 'a'})", "{1, *5}", "a.add()", "a ^ 'b'", "frozenset({1}) |  [1]"):
    try:
        exec(text, {"a": {1, 2}})
        print(text, "fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
