a = list(range(10))
a[2:5] = "xyz"; print(a)
a[::2] = [0] * 5; print(a)
a[3:3] = [7, 7]; print(a)
a[:] = a[::-1]; print(a)
del a[::3]; print(a)
del a[1:3], a[-1]; print(a)
a[10:] = [99]; print(a)
a[-100:1] = []; print(a)
b = a
b += (1, 2)
a *= 2
print(a, a is b, [0] * 3, 2 * [1, 2], [[]] * 2, a[5:1:-2], a[-1:-4:-1], a[slice(None, None, -1)] == a[::-1])
for text in ("a[::2] = [1]", "a[99]", "a['x']", "a[1.0]", "a[99] = 1", "del a[99]", "a[::0]", "a[:] = 5", "a[1:2] = 5", "a + (1,)", "a * 1.5", "a < 5", "a.remove('zz')", "a.index('zz')", "[].pop()", "a.pop(99)", "a.insert('x', 1)", "[1, 2] < ['a']", "sorted([1, 'a'])", "a[None]", "a[1:'x']", "max([])", "sum([[1], [2]])", "sum([[1], [2]], [])", "list(5)", "a.sort(5)", "a.foo()", "[3, 1].sort()[0]", "hash([])", "{[]: 1}", "a.count()", "a.append(1, 2)", "[*5]", "a.extend(5)", "a == 5", "a[0][0]", "a()"):
    try:
        exec(text, {"a": [5, 6, 7]})
        print(text, "fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
a = [3, 1, 2]
print(sorted(a), a.sort(), a, sorted(a, reverse=True), sorted("bAc", key=str.lower), sorted([(1, "b"), (1, "a"), (0, "c")]), sorted([[2], [1, 5], []]), list(reversed(a)), a.reverse(), a)
pairs = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: p[1], reverse=True), sorted(pairs, key=lambda p: (-p[1], p[0])), min(pairs, key=lambda p: p[1]), max(pairs, key=lambda p: p[1]))
a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2: a.remove(x)
print(a, [x for x in a for _ in range(x // 2)], [[j for j in range(i)] for i in range(3)], list(zip(*[[1, 2], [3, 4]])), [*a, *"ab", *{1: 2}], a.copy() == a, a.copy() is a, a.index(4, 1), [1, 2, 1].count(1))
