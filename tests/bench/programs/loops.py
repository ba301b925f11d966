"""Loops and arithmetic on integers and floats."""


def primes(limit):
    sieve = [True] * limit
    found = []
    for n in range(2, limit):
        if sieve[n]:
            found.append(n)
            for multiple in range(n * n, limit, n):
                sieve[multiple] = False
    return len(found)


def area(steps):
    width = 1.0 / steps
    total = 0.0
    i = 0
    while i < steps:
        x = (i + 0.5) * width
        total += 4.0 / (1.0 + x * x)
        i += 1
    return total * width


print(primes(400_000))
print(area(1_000_000))
