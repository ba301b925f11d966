# Tuples, ranges and slices.


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


t = (1, 2, 3)
print(t, (), (1,), t + (4,), t * 2, 2 * t, t[1:], t[::-1], t.index(2), t.count(1), len(t), 2 in t, t < (1, 3))
print(hash(()), hash((1, 2)), hash((1, (2, "x"))), tuple("ab"), tuple([1]), tuple(t) is t, t[:] is t)
attempt(lambda: t[5])
attempt(lambda: t["a"])
attempt(lambda: t.index(9))
attempt(lambda: t + [1])
attempt(lambda: t * "x")
attempt(lambda: hash(([],)))
attempt(lambda: tuple(1))
attempt(lambda: tuple(1, 2))
attempt(lambda: t < 5)


def assign():
    t[0] = 1


attempt(assign)
r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8))
print(range(5), range(0), range(5, 0), range(5, 0, -2), list(range(5, 0, -2)), list(reversed(range(5))), bool(range(0)))
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), hash(range(3)) == hash(range(0, 3)), range(0, 3, 2) == range(0, 4, 2))
print(r.start, r.stop, r.step, range(True), max(range(10)), sum(range(100)))
print(range(10 ** 20, 10 ** 20 + 3)[1], list(range(10 ** 20, 10 ** 20 + 3)), len(range(10 ** 20, 10 ** 20 + 5)), 10 ** 20 in range(10 ** 21))
print(list(range(-3, 3)), range(10)[2:8:2], range(10)[-3:], range(10)[8:2:-2])
attempt(lambda: range())
attempt(lambda: range(1.5))
attempt(lambda: range("a"))
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(3)[3])
attempt(lambda: range(3)["a"])
attempt(lambda: range(3).index(5))
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(10 ** 30)[10 ** 29])
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(3), slice(None), slice(None, None, -1).indices(4), s == slice(1, 10, 2))
attempt(lambda: s.indices(-1))
attempt(lambda: hash(s))
attempt(lambda: slice())
print([0, 1, 2, 3, 4, 5][s], "abcdef"[s], (0, 1, 2)[slice(-2, None)])


class Indexed:
    def __index__(self):
        return 2

    def __getitem__(self, key):
        return key


i = Indexed()
print([10, 20, 30][i], list(range(i)), i[1:2, ...], i[:], [1, 2, 3, 4][:i], (0,) * i)

# expect: (1, 2, 3) () (1,) (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) (1, 2, 3, 1, 2, 3) (2, 3) (3, 2, 1) 1 1 3 True True
# expect: 5740354900026072187 -3550055125485641917 5516895433650806526 ('a', 'b') (1,) True True
# expect: IndexError tuple index out of range
# expect: TypeError tuple indices must be integers or slices, not str
# expect: ValueError tuple.index(x): x not in tuple
# expect: TypeError can only concatenate tuple (not "list") to tuple
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError unhashable type: 'list'
# expect: TypeError 'int' object is not iterable
# expect: TypeError tuple expected at most 1 argument, got 2
# expect: TypeError '<' not supported between instances of 'tuple' and 'int'
# expect: TypeError 'tuple' object does not support item assignment
# expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 5 17 range(5, 11, 3) range(17, -1, -3) True False True False 2 1
# expect: range(0, 5) range(0, 0) range(5, 0) range(5, 0, -2) [5, 3, 1] [4, 3, 2, 1, 0] False
# expect: True True True True
# expect: 2 20 3 range(0, 1) 9 4950
# expect: 100000000000000000001 [100000000000000000000, 100000000000000000001, 100000000000000000002] 5 True
# expect: [-3, -2, -1, 0, 1, 2] range(2, 8, 2) range(7, 10) range(8, 2, -2)
# expect: TypeError range expected at least 1 argument, got 0
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError range() arg 3 must not be zero
# expect: IndexError range object index out of range
# expect: TypeError range indices must be integers or slices, not str
# expect: ValueError 5 is not in range
# expect: TypeError range expected at most 3 arguments, got 4
# expect: 100000000000000000000000000000
# expect: slice(1, 10, 2) 1 10 2 (1, 5, 2) slice(None, 3, None) slice(None, None, None) (3, -1, -1) True
# expect: ValueError length should not be negative
# expect: TypeError unhashable type: 'slice'
# expect: TypeError slice expected at least 1 argument, got 0
# expect: [1, 3, 5] bdf (1, 2)
# expect: 30 [0, 1] (slice(1, 2, None), Ellipsis) slice(None, None, None) [1, 2] (0, 0)
