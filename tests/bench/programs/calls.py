"""Function calls: recursion, several arguments, defaults and keywords."""


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def add(a, b, c=3, *, d=4):
    return a + b + c + d


total = 0
for i in range(200_000):
    total += add(i, 1)
    total += add(i, 1, c=5)
print(fib(26), total)
