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

# expect: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4} True False True True True True {1} {3} {1, 2, 5} {1, 2} <class 'frozenset'> frozenset({1})
# expect: {1, 2, 3} {'c', 'a', 'b'} {'foo', 'world', 'hello', 'bar'} {'p', 'm', 's', 'i'} {64, 33, 100, 5, 10} {0, -1, -2} {0.5, 1.5, 2.5} {(0, 1), (1, 2)} {2, 5, 8, 11, 14, 17, 20} {True, 'True'} set() set() set() frozenset() True {'banana', 'cherry', 'apple'} {'world', 'hello'} {b'x', b'yy'}
# expect: {6, 7, 8} 4 True [6, 7, 8, 100] True True 6 21 {0, 1, 2} {0: {0}, 1: {1}} ['a', 'b', 'c'] 5 [1] 1 f
# expect: {[]} -> TypeError unhashable type: 'list'
# expect: {{}} -> TypeError unhashable type: 'dict'
# expect: set().pop() -> KeyError 'pop from an empty set'
# expect: a.remove(99) -> KeyError 99
# expect: a | [1] -> TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect: a + a -> TypeError unsupported operand type(s) for +: 'set' and 'set'
# expect: a[0] -> TypeError 'set' object is not subscriptable
# expect: a < [1] -> TypeError '<' not supported between instances of 'set' and 'list'
# expect: hash(a) -> TypeError unhashable type: 'set'
# expect: {1: a}[a] -> TypeError unhashable type: 'set'
# expect: set(5) -> TypeError 'int' object is not iterable
# expect: a.add([]) -> TypeError unhashable type: 'list'
# expect: frozenset().add(1) -> AttributeError 'frozenset' object has no attribute 'add'
# expect: a.union(5) -> TypeError 'int' object is not iterable
# expect: a & 5 -> TypeError unsupported operand type(s) for &: 'set' and 'int'
# expect: a -= [1] -> TypeError unsupported operand type(s) for -=: 'set' and 'list'
# expect: for x in a: a.add(x + 10) -> RuntimeError Set changed size during iteration
# expect: a.foo -> AttributeError 'set' object has no attribute 'foo'
# expect: a > 5 -> TypeError '>' not supported between instances of 'set' and 'int'
# expect: a() -> TypeError 'set' object is not callable
# expect: a.update(5) -> TypeError 'int' object is not iterable
# expect: sorted({1, 'a'}) -> TypeError '<' not supported between instances of 'str' and 'int'
# expect: {1, *5} -> TypeError 'int' object is not iterable
# expect: a.add() -> TypeError set.add() takes exactly one argument (0 given)
# expect: a ^ 'b' -> TypeError unsupported operand type(s) for ^: 'set' and 'str'
# expect: frozenset({1}) |  [1] -> TypeError unsupported operand type(s) for |: 'frozenset' and 'list'
