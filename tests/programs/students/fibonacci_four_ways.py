from functools import lru_cache, reduce
import sys


def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


@lru_cache(maxsize=None)
def cached(n):
    return n if n < 2 else cached(n - 1) + cached(n - 2)


def generate():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def folded(n):
    return reduce(lambda pair, _: (pair[1], sum(pair)), range(n), (0, 1))[0]


print([recursive(n) for n in range(15)])
print(cached(90), cached.cache_info())
for index, number in enumerate(generate()):
    if number > 1000:
        print("first above 1000:", index, number)
        break
print(folded(200), len(str(folded(1000))))
print(sys.getrecursionlimit())
try:
    cached.cache_clear()
    cached(5000)
except RecursionError as error:
    print("too deep:", str(error)[:32])

# expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]
# expect: 2880067194370816120 CacheInfo(hits=88, misses=91, maxsize=None, currsize=91)
# expect: first above 1000: 17 1597
# expect: 280571172992510140037611932413038677189525 209
# expect: 1000
# expect: too deep: maximum recursion depth exceeded
