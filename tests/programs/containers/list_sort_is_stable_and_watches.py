# list.sort keeps the order of equals, asks the comparisons that CPython asks, and notices changes made meanwhile.
import random


class Watched:
    log = 0
    trail = 0

    def __init__(self, n, tag=None):
        self.n, self.tag = n, tag

    def __lt__(self, other):
        Watched.log += 1
        Watched.trail = (Watched.trail * 31 + self.n * 7 + other.n) % 1000003
        return self.n < other.n


random.seed(5)
for size in (0, 1, 2, 3, 10, 31, 63, 64, 65, 100, 257, 1000):
    for kind in range(6):
        if kind == 0:
            numbers = [random.randrange(size + 1) for _ in range(size)]
        elif kind == 1:
            numbers = list(range(size))
        elif kind == 2:
            numbers = list(range(size, 0, -1))
        elif kind == 3:
            numbers = [i % 7 for i in range(size)]
        elif kind == 4:
            numbers = sorted(random.randrange(100) for _ in range(size // 2)) + sorted(
                random.randrange(100) for _ in range(size - size // 2))
        else:
            numbers = [i // 40 % 3 * 100 + i for i in range(size)]
        items = [Watched(n, i) for i, n in enumerate(numbers)]
        Watched.log = Watched.trail = 0
        items.sort()
        stable = all((a.n, a.tag) < (b.n, b.tag) for a, b in zip(items, items[1:]))
        print(size, kind, Watched.log, Watched.trail, stable)
        again = [Watched(n, i) for i, n in enumerate(numbers)]
        again.sort(reverse=True)
        print(all(a.n > b.n or a.tag < b.tag for a, b in zip(again, again[1:])), Watched.log)

pairs = [("b", 1), ("a", 2), ("b", 0), ("a", 1)]
print(sorted(pairs, key=lambda pair: pair[0]))
print(sorted(pairs, key=lambda pair: pair[0], reverse=True))

seen = []
data = [3, 1, 2]


def key(item):
    seen.append(list(data))
    return item


data.sort(key=key)
print(seen, data)


def spoil(item):
    data.append(item)
    return item


try:
    data.sort(key=spoil)
except ValueError as error:
    print(error, data)


class Faulty:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 13:
            raise RuntimeError("thirteen")
        return self.n < other.n


faulty = [Faulty(n) for n in (5, 3, 13, 1, 2)]
try:
    faulty.sort()
except RuntimeError as error:
    print(error, sorted(f.n for f in faulty))
