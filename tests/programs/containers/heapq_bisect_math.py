# heapq keeps CPython's layout; bisect; math.
import bisect
import heapq
import math
import random


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


random.seed(3)
heap = []
for _ in range(25):
    heapq.heappush(heap, random.randrange(100))
print(heap)
print([heapq.heappop(heap) for _ in range(5)], heap)
print(heapq.heappushpop(heap, 1), heapq.heapreplace(heap, 50), heap)
other = [random.randrange(50) for _ in range(40)]
heapq.heapify(other)
print(other, heapq.nlargest(3, other), heapq.nsmallest(3, other, key=lambda n: -n), heapq.nsmallest(0, other))
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge("ca", "db", reverse=True)), list(heapq.merge([3, 1], [2], key=lambda n: -n)))
attempt(lambda: heapq.heappop([]))
attempt(lambda: heapq.heappush((), 1))
attempt(lambda: heapq.heappush([1], "a"))
jobs = []
for priority, name in ((2, "b"), (1, "z"), (2, "a")):
    heapq.heappush(jobs, (priority, name))
print([heapq.heappop(jobs) for _ in range(3)])
data = [1, 3, 3, 5]
print(bisect.bisect(data, 3), bisect.bisect_left(data, 3), bisect.bisect(data, 9, 1, 2), bisect.bisect_left([5, 3], 4, key=lambda n: -n) if False else 0)
bisect.insort(data, 4)
bisect.insort_left(data, 3)
print(data)
attempt(lambda: bisect.bisect(data, 1, -1))
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(10 ** 30))
print(math.comb(10, 3), math.perm(5, 2), math.perm(4), math.prod([1, 2, 3]), math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.log(8, 2), math.log2(8), math.log10(1000))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 2), math.degrees(1), math.radians(180), math.exp(1), math.pow(2, 0.5), math.fmod(-7, 3))
print(math.modf(1.25), math.frexp(8.0), math.ldexp(0.5, 4), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(math.inf), math.copysign(1, -0.0))
print(math.fsum([0.1] * 10), math.cbrt(27), math.erf(0.5), math.gamma(5), math.ulp(1.0), math.nextafter(1.0, 2.0), math.remainder(7, 4), math.log(10 ** 400))
attempt(lambda: math.sqrt(-1))
attempt(lambda: math.log(0))
attempt(lambda: math.sqrt("a"))
attempt(lambda: math.exp(1000))
attempt(lambda: math.factorial(-1))
attempt(lambda: math.factorial(1.5))
attempt(lambda: math.pow(0, -1))
attempt(lambda: math.floor(math.inf))
attempt(lambda: math.floor(math.nan))
attempt(lambda: math.gcd(1.5))
attempt(lambda: math.acos(2))
attempt(lambda: math.floor("a"))
