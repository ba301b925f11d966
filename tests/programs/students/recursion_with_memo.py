import sys
from functools import cache


def change(amount, coins, memo=None):
    """How many ways to pay, and the fewest coins."""
    memo = {} if memo is None else memo
    if (amount, coins) in memo:
        return memo[amount, coins]
    if amount == 0:
        return 1, 0
    if amount < 0 or not coins:
        return 0, float("inf")
    ways_with, fewest_with = change(amount - coins[0], coins, memo)
    ways_without, fewest_without = change(amount, coins[1:], memo)
    memo[amount, coins] = ways_with + ways_without, min(fewest_with + 1, fewest_without)
    return memo[amount, coins]


@cache
def distance(a, b):
    if not a or not b:
        return len(a or b)
    return min(distance(a[1:], b) + 1, distance(a, b[1:]) + 1, distance(a[1:], b[1:]) + (a[0] != b[0]))


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n > 500


print(change(100, (50, 25, 10, 5, 1)), change.__doc__)
print(distance("kitten", "sitting"), distance.cache_info().misses)
print(ackermann(2, 3), depth(0))
sys.setrecursionlimit(200)
print(depth(-400))
try:
    distance("kitten" * 40, "sitting" * 40)
except RecursionError:
    print("too deep")

# expect: (292, 2) How many ways to pay, and the fewest coins.
# expect: 3 56
# expect: 9 True
# expect: False
# expect: too deep
