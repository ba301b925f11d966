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

# expect: [1, 16, 8, 24, 30, 19, 33, 29, 60, 47, 50, 60, 60, 69, 70, 80, 74, 91, 75, 69, 70, 77, 60, 81, 77]
# expect: [1, 8, 16, 19, 24] [29, 30, 33, 60, 47, 60, 60, 74, 75, 69, 50, 60, 77, 69, 70, 80, 81, 91, 77, 70]
# expect: 1 29 [30, 47, 33, 60, 50, 60, 60, 74, 75, 69, 50, 60, 77, 69, 70, 80, 81, 91, 77, 70]
# expect: [0, 1, 2, 2, 4, 25, 6, 8, 16, 24, 10, 27, 36, 8, 14, 33, 13, 17, 27, 38, 46, 24, 45, 47, 48, 46, 37, 28, 9, 23, 19, 49, 40, 31, 42, 49, 43, 30, 49, 40] [49, 49, 49] [49, 49, 49] []
# expect: [1, 2, 3, 4] ['d', 'c', 'b', 'a'] [3, 2, 1]
# expect: IndexError index out of range
# expect: TypeError heappush() argument 1 must be list, not tuple
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: [(1, 'z'), (2, 'a'), (2, 'b')]
# expect: 3 1 2 0
# expect: [1, 3, 3, 3, 4, 5]
# expect: ValueError lo must be non-negative
# expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
# expect: 1.4142135623730951 -2 2 -1 2432902008176640000 6 12 1000000000000000
# expect: 120 20 24 6 5.0 1.4142135623730951 3.0 3.0 3.0
# expect: 0.8414709848078965 0.5403023058681398 1.5574077246549023 0.4636476090008061 57.29577951308232 3.141592653589793 2.718281828459045 1.4142135623730951 -1.0
# expect: (0.25, 1.0) (0.5, 4) 8.0 True True True -1.0
# expect: 1.0 3.0000000000000004 0.5204998778130465 24.0 2.220446049250313e-16 1.0000000000000002 -1.0 921.0340371976182
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: TypeError must be real number, not str
# expect: OverflowError math range error
# expect: ValueError factorial() not defined for negative values
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError math domain error
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError cannot convert float NaN to integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError math domain error
# expect: TypeError must be real number, not str
