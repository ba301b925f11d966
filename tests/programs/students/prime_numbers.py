import math
import itertools


def sieve(limit):
    is_prime = bytearray([1]) * (limit + 1)
    is_prime[:2] = b"\0\0"
    for n in range(2, math.isqrt(limit) + 1):
        if is_prime[n]:
            is_prime[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, flag in enumerate(is_prime) if flag]


def primes():
    yield 2
    found = []
    for n in itertools.count(3, 2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


def factors(n):
    for p in primes():
        while n % p == 0:
            yield p
            n //= p
        if n == 1:
            return


print(sieve(50))
print(list(itertools.islice(primes(), 15)))
print(list(factors(5040)), dict((p, len(list(g))) for p, g in itertools.groupby(factors(5040))))
print(math.gcd(84, 36), math.lcm(4, 6), pow(3, 200, 13), 2 ** 61 - 1, (2 ** 61 - 1) % 1_000_007)
print(sum(sieve(2000)), len(sieve(10_000)))

# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
# expect: [2, 2, 2, 2, 3, 3, 5, 7] {2: 4, 3: 2, 5: 1, 7: 1}
# expect: 12 12 9 2305843009213693951 614976
# expect: 277050 1229
