"""Generators, closures, exceptions."""


def count(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def evens(source):
    for n in source:
        if n % 2 == 0:
            yield n


def nested(limit):
    yield from count(limit)


def attempt(n):
    try:
        if n % 4 == 0:
            raise ValueError(n)
        return n
    except ValueError:
        return -1


def make_adder(step):
    total = 0

    def add():
        nonlocal total
        total += step
        return total

    return add


print(sum(evens(count(400_000))), sum(nested(300_000)))
print(sum(attempt(n) for n in range(200_000)))
adder = make_adder(2)
for _ in range(300_000):
    adder()
print(adder())
