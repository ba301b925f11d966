# The order in which sets give their items is that of CPython's hash table, after every kind of operation.
import random

random.seed(11)


def show(s):
    print(list(s))


show({3, 1, 2, 40, 41, 8, 16, 24})
show(set(range(20, 0, -1)))
show(frozenset("hello world"))
show({1.5, 2.5, -1, -2, 0, True, (1, 2), "x"})
s = {0, 8}
s.discard(0)
s.add(16)
show(s)
for size in (3, 5, 9, 40, 200, 3000):
    a = {random.randrange(size * 10) for _ in range(size)}
    b = set(random.randrange(size * 10) for _ in range(size // 2))
    c = [random.randrange(size * 10) for _ in range(size)]
    if size > 500:
        for result in (a | b, a & b, a - b, a ^ b):
            print(hash(tuple(result)), len(result))
        continue
    for result in (a | b, b | a, a & b, b & a, a - b, b - a, a ^ b, b ^ a):
        show(result)
    show(a.union(b, c))
    show(a.intersection(c))
    show(a.difference(c))
    show(a.symmetric_difference(c))
    show(a.union(dict.fromkeys(c)))
    show(a - set(dict.fromkeys(c)))
    d = a.copy()
    d |= b
    d -= set(c)
    show(d)
    d ^= a
    show(d)
    d &= a
    show(d)
    d.update(c, b)
    d.difference_update(c)
    d.intersection_update(b)
    show(d)
    d = set(a)
    for step in range(size * 3):
        n = random.randrange(size * 5)
        if step % 3:
            d.add(n)
        else:
            d.discard(n)
    show(d)
    print([d.pop() for _ in range(min(3, len(d)))])
    d.add(-7)
    show(d)
    show(set(frozenset(d)))
    show({str(n) for n in a})
words = "the quick brown fox jumps over the lazy dog and runs away from it all".split()
show(set(words))
show(set(words) - {"fox", "dog"})
show({w[::-1] for w in words} | set(words[:3]))
show(set(dict.fromkeys(words)))
show(dict.fromkeys(words).keys() & set(words[::2]))
show(dict.fromkeys(words).keys() - set(words[::2]))
show(dict.fromkeys(words).keys() | {"new"})
show(dict.fromkeys(words).keys() ^ set(words[::2]))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset(words)), hash((1, "a", None is None)))
