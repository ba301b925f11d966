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

# expect: [0, 1, 'x', 'y', 'z', 5, 6, 7, 8, 9]
# expect: [0, 1, 0, 'y', 0, 5, 0, 7, 0, 9]
# expect: [0, 1, 0, 7, 7, 'y', 0, 5, 0, 7, 0, 9]
# expect: [9, 0, 7, 0, 5, 0, 'y', 7, 7, 0, 1, 0]
# expect: [0, 7, 5, 0, 7, 7, 1, 0]
# expect: [0, 0, 7, 7, 1]
# expect: [0, 0, 7, 7, 1, 99]
# expect: [0, 7, 7, 1, 99]
# expect: [0, 7, 7, 1, 99, 1, 2, 0, 7, 7, 1, 99, 1, 2] True [0, 0, 0] [1, 2, 1, 2] [[], []] [1, 1] [2, 1, 99] True
# expect: a[::2] = [1] -> ValueError attempt to assign sequence of size 1 to extended slice of size 2
# expect: a[99] -> IndexError list index out of range
# expect: a['x'] -> TypeError list indices must be integers or slices, not str
# expect: a[1.0] -> TypeError list indices must be integers or slices, not float
# expect: a[99] = 1 -> IndexError list assignment index out of range
# expect: del a[99] -> IndexError list assignment index out of range
# expect: a[::0] -> ValueError slice step cannot be zero
# expect: a[:] = 5 -> TypeError can only assign an iterable
# expect: a[1:2] = 5 -> TypeError can only assign an iterable
# expect: a + (1,) -> TypeError can only concatenate list (not "tuple") to list
# expect: a * 1.5 -> TypeError can't multiply sequence by non-int of type 'float'
# expect: a < 5 -> TypeError '<' not supported between instances of 'list' and 'int'
# expect: a.remove('zz') -> ValueError list.remove(x): x not in list
# expect: a.index('zz') -> ValueError 'zz' is not in list
# expect: [].pop() -> IndexError pop from empty list
# expect: a.pop(99) -> IndexError pop index out of range
# expect: a.insert('x', 1) -> TypeError 'str' object cannot be interpreted as an integer
# expect: [1, 2] < ['a'] -> TypeError '<' not supported between instances of 'int' and 'str'
# expect: sorted([1, 'a']) -> TypeError '<' not supported between instances of 'str' and 'int'
# expect: a[None] -> TypeError list indices must be integers or slices, not NoneType
# expect: a[1:'x'] -> TypeError slice indices must be integers or None or have an __index__ method
# expect: max([]) -> ValueError max() arg is an empty sequence
# expect: sum([[1], [2]]) -> TypeError unsupported operand type(s) for +: 'int' and 'list'
# expect: sum([[1], [2]], []) fine
# expect: list(5) -> TypeError 'int' object is not iterable
# expect: a.sort(5) -> TypeError sort() takes no positional arguments
# expect: a.foo() -> AttributeError 'list' object has no attribute 'foo'
# expect: [3, 1].sort()[0] -> TypeError 'NoneType' object is not subscriptable
# expect: hash([]) -> TypeError unhashable type: 'list'
# expect: {[]: 1} -> TypeError unhashable type: 'list'
# expect: a.count() -> TypeError list.count() takes exactly one argument (0 given)
# expect: a.append(1, 2) -> TypeError list.append() takes exactly one argument (2 given)
# expect: [*5] -> TypeError Value after * must be an iterable, not int
# expect: a.extend(5) -> TypeError 'int' object is not iterable
# expect: a == 5 fine
# expect: a[0][0] -> TypeError 'int' object is not subscriptable
# expect: a() -> TypeError 'list' object is not callable
# expect: [1, 2, 3] None [3, 2, 1] [3, 2, 1] ['A', 'b', 'c'] [(0, 'c'), (1, 'a'), (1, 'b')] [[], [1, 5], [2]] [3, 2, 1] None [3, 2, 1]
# expect: [('c', 1), ('b', 2), ('a', 2)] [('b', 2), ('a', 2), ('c', 1)] [('a', 2), ('b', 2), ('c', 1)] ('c', 1) ('b', 2)
# expect: [2, 4, 6] [2, 4, 4, 6, 6, 6] [[], [0], [0, 1]] [(1, 3), (2, 4)] [2, 4, 6, 'a', 'b', 1] True False 1 2
