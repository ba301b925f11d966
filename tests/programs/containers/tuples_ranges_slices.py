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
