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

# expect: 0 0 0 0 True
# expect: True 0
# expect: 0 1 0 0 True
# expect: True 0
# expect: 0 2 0 0 True
# expect: True 0
# expect: 0 3 0 0 True
# expect: True 0
# expect: 0 4 0 0 True
# expect: True 0
# expect: 0 5 0 0 True
# expect: True 0
# expect: 1 0 0 0 True
# expect: True 0
# expect: 1 1 0 0 True
# expect: True 0
# expect: 1 2 0 0 True
# expect: True 0
# expect: 1 3 0 0 True
# expect: True 0
# expect: 1 4 0 0 True
# expect: True 0
# expect: 1 5 0 0 True
# expect: True 0
# expect: 2 0 1 15 True
# expect: True 2
# expect: 2 1 1 7 True
# expect: True 2
# expect: 2 2 1 9 True
# expect: True 2
# expect: 2 3 1 7 True
# expect: True 2
# expect: 2 4 1 675 True
# expect: True 2
# expect: 2 5 1 7 True
# expect: True 2
# expect: 3 0 4 635538 True
# expect: True 8
# expect: 3 1 2 232 True
# expect: True 4
# expect: 3 2 2 536 True
# expect: True 4
# expect: 3 3 2 232 True
# expect: True 4
# expect: 3 4 4 871231 True
# expect: True 7
# expect: 3 5 2 232 True
# expect: True 4
# expect: 10 0 22 751116 True
# expect: True 44
# expect: 10 1 9 821739 True
# expect: True 18
# expect: 10 2 9 757043 True
# expect: True 18
# expect: 10 3 17 303421 True
# expect: True 40
# expect: 10 4 20 707442 True
# expect: True 40
# expect: 10 5 9 821739 True
# expect: True 18
# expect: 31 0 116 505226 True
# expect: True 229
# expect: 31 1 30 793859 True
# expect: True 60
# expect: 31 2 30 446295 True
# expect: True 60
# expect: 31 3 105 837255 True
# expect: True 220
# expect: 31 4 85 686223 True
# expect: True 170
# expect: 31 5 30 793859 True
# expect: True 60
# expect: 63 0 291 328371 True
# expect: True 587
# expect: 63 1 62 212590 True
# expect: True 124
# expect: 63 2 62 992006 True
# expect: True 124
# expect: 63 3 281 27716 True
# expect: True 566
# expect: 63 4 208 378378 True
# expect: True 499
# expect: 63 5 62 88331 True
# expect: True 124
# expect: 64 0 305 989521 True
# expect: True 610
# expect: 64 1 63 590775 True
# expect: True 126
# expect: 64 2 63 916270 True
# expect: True 126
# expect: 64 3 292 967575 True
# expect: True 592
# expect: 64 4 126 294449 True
# expect: True 436
# expect: 64 5 63 739558 True
# expect: True 126
# expect: 65 0 310 548057 True
# expect: True 624
# expect: 65 1 64 314482 True
# expect: True 128
# expect: 65 2 64 493643 True
# expect: True 128
# expect: 65 3 297 880712 True
# expect: True 601
# expect: 65 4 131 231329 True
# expect: True 456
# expect: 65 5 64 927543 True
# expect: True 128
# expect: 100 0 536 141977 True
# expect: True 1071
# expect: 100 1 99 919005 True
# expect: True 198
# expect: 100 2 99 47454 True
# expect: True 198
# expect: 100 3 494 825375 True
# expect: True 1013
# expect: 100 4 195 993536 True
# expect: True 765
# expect: 100 5 99 117791 True
# expect: True 198
# expect: 257 0 1712 719417 True
# expect: True 3434
# expect: 257 1 256 931862 True
# expect: True 512
# expect: 257 2 256 642851 True
# expect: True 512
# expect: 257 3 1510 425814 True
# expect: True 3017
# expect: 257 4 510 41189 True
# expect: True 1940
# expect: 257 5 431 698979 True
# expect: True 932
# expect: 1000 0 8600 824781 True
# expect: True 17240
# expect: 1000 1 999 649470 True
# expect: True 1998
# expect: 1000 2 999 993967 True
# expect: True 1998
# expect: 1000 3 6232 548847 True
# expect: True 12512
# expect: 1000 4 1996 318493 True
# expect: True 8071
# expect: 1000 5 2112 84724 True
# expect: True 4280
# expect: [('a', 2), ('a', 1), ('b', 1), ('b', 0)]
# expect: [('b', 1), ('b', 0), ('a', 2), ('a', 1)]
# expect: [[], [], []] [1, 2, 3]
# expect: list modified during sort [1, 2, 3]
# expect: thirteen [1, 2, 3, 5, 13]
