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

# expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 5 17 range(5, 11, 3) range(17, -1, -3) True False False 2 1 2 20 3 True True True False <range_iterator object at 0x..> [17, 14, 11, 8, 5, 2]
# expect: 10000000000000000000 142857142857142858 range(-5, -11, -4) 5050 4 [2, 1, 0] (3, 2, 1) range(0, 1) [0, 1, 2] True True 2 range(0, 5)
# expect: slice(1, 10, 2) 1 (1, 5, 2) (0, 3, 1) (7, 10, 1) (3, 1, -1) bdf True slice(None, 3, None) [3] slice('a', 'b', None)
# expect: range() -> TypeError range expected at least 1 argument, got 0
# expect: range(1, 2, 0) -> ValueError range() arg 3 must not be zero
# expect: range(1.5) -> TypeError 'float' object cannot be interpreted as an integer
# expect: range('a') -> TypeError 'str' object cannot be interpreted as an integer
# expect: range(1, 2, 3, 4) -> TypeError range expected at most 3 arguments, got 4
# expect: r[99] -> IndexError range object index out of range
# expect: r['a'] -> TypeError range indices must be integers or slices, not str
# expect: r.index(7) -> ValueError 7 is not in range
# expect: r[0] = 1 -> TypeError 'range' object does not support item assignment
# expect: range(5) + range(3) -> TypeError unsupported operand type(s) for +: 'range' and 'range'
# expect: range(5) < range(6) -> TypeError '<' not supported between instances of 'range' and 'range'
# expect: hash(slice(1)) -> TypeError unhashable type: 'slice'
# expect: slice() -> TypeError slice expected at least 1 argument, got 0
# expect: s.indices('a') -> TypeError 'str' object cannot be interpreted as an integer
# expect: s.indices(-1) -> ValueError length should not be negative
# expect: [1][slice('a')] -> TypeError slice indices must be integers or None or have an __index__ method
# expect: r.x -> AttributeError 'range' object has no attribute 'x'
# expect: r.start = 5 -> AttributeError readonly attribute
# expect: range(None) -> TypeError 'NoneType' object cannot be interpreted as an integer
# expect: {s: 1} -> TypeError unhashable type: 'slice'
# expect: range(5)[::0] -> ValueError slice step cannot be zero
# expect: len(range(10 ** 30)) -> OverflowError Python int too large to convert to C ssize_t
# expect: range(10, 0, -1)[3] -> 7
# expect: iter(range(2)).__next__() -> 0
# expect: next(iter(range(0))) -> StopIteration
# expect: 0 10 20 else 20
# expect: 20 2 [(5, 'a'), (6, 'b')] [(0, 'a'), (1, 'b')] [0, 4, 10] [1, 2] [(1, 0)]
