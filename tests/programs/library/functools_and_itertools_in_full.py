"""Caches, dispatch, partial functions and every iterator of itertools."""
import functools, itertools, operator, asyncio, time
from functools import *
from itertools import *


@lru_cache(maxsize=3)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def g(*a, **k): return len(a), sorted(k)


@total_ordering
class Ver:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.t == o.t
    def __lt__(self, o): return self.t < o.t
    def __repr__(self): return ".".join(map(str, self.t))


class Lazy:
    @cached_property
    def data(self):
        print("computing")
        return [1]
    @singledispatchmethod
    def show(self, x): return f"obj {x}"
    @show.register
    def _(self, x: int): return f"int {x}"
    @show.register(list)
    def _(self, x): return f"list {x}"
    def p(self, a, b): return a, b
    q = partialmethod(p, 1)


@singledispatch
def ser(x): raise TypeError(f"no {type(x).__name__}")
@ser.register
def _(x: int | float): return f"num {x}"
@ser.register(str)
def _(x): return f"str {x}"


def async_cache(fn):
    tasks = {}
    @wraps(fn)
    async def w(*a):
        if a not in tasks:
            tasks[a] = asyncio.ensure_future(fn(*a))
        return await tasks[a]
    w.cache = tasks
    return w


@async_cache
async def slow(n):
    "Slow."
    print("running", n)
    await asyncio.sleep(n)
    return n * n


async def main():
    print(await asyncio.gather(slow(1), slow(2), slow(1)), slow.__doc__, len(slow.cache))

print(fib(20), fib.cache_info(), fib.cache_parameters(), fib.__wrapped__.__name__); fib.cache_clear(); print(fib.cache_info())
print(g(1, 2, a=3), g(1, 2, a=3), g.cache_info(), g)
try: fib([])
except TypeError as e: print(e)
print(sorted([Ver("1.10"), Ver("1.2")]), Ver("1") >= Ver("0.9"), max(Ver("2"), Ver("3")))
l = Lazy(); print(l.data, l.data, l.__dict__, l.show(1), l.show("s"), l.show([2]), l.q(2)); del l.data; l.data
print(ser(1), ser(2.5), ser("x"), ser.dispatch(bool), ser.registry.keys())
try: ser(None)
except TypeError as e: print(e)
p = partial(print, "a", sep="-"); p("b"); print(p.func, p.args, p.keywords, partial(int, base=2)("101"), repr(partial(pow, 2)))
print(reduce(operator.add, range(5), 10), reduce(lambda a, b: a * b, [1, 2, 3]), cmp_to_key(lambda a, b: b - a)(3) < cmp_to_key(lambda a, b: b - a)(2))
try: reduce(max, [])
except TypeError as e: print(e)
print(list(accumulate([1, 2, 3, 4], operator.mul, initial=2)), list(batched := zip_longest("abc", [1], fillvalue="-")), list(pairwise("abcd")))
print(list(islice(count(10, 3), 2, 8, 2)), list(takewhile(lambda x: x < 3, count())), list(dropwhile(str.isdigit, "12a3")), list(compress("abcd", [1, 0, 1, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(chain.from_iterable(["ab", "c"])), list(product("ab", repeat=2))[:3], list(permutations("abc", 2))[:3], list(combinations(range(4), 3)), list(combinations_with_replacement("ab", 2)))
for k, grp in groupby(sorted(["apple", "bob", "art", "cat", "bar"], key=lambda s: s[0]), key=lambda s: s[0]): print(k, list(grp), end="; ")
print(); a, b = tee(iter("xyz")); print(next(a), list(b), list(a)); print(list(filterfalse(None, [0, 1, "", "a"])), list(repeat("x", 2)), list(islice(cycle("ab"), 5)), list(zip(*[iter("abcdef")] * 2)))
print(count(5), repeat(3, 2), chain, islice("a", 1).__class__.__name__, operator.itemgetter(1, 2)("abc"), operator.attrgetter("real", "imag")(1j), operator.methodcaller("upper")("q"))
asyncio.run(main())

# expect: 6765 CacheInfo(hits=18, misses=21, maxsize=3, currsize=3) {'maxsize': 3, 'typed': False} fib
# expect: CacheInfo(hits=0, misses=0, maxsize=3, currsize=0)
# expect: (2, ['a']) (2, ['a']) CacheInfo(hits=1, misses=1, maxsize=None, currsize=1) <functools._lru_cache_wrapper object at 0x..>
# expect: unhashable type: 'list'
# expect: [1.2, 1.10] True 3
# expect: computing
# expect: [1] [1] {'data': [1]} int 1 obj s list [2] (1, 2)
# expect: computing
# expect: num 1 num 2.5 str x <function _ at 0x..> dict_keys([<class 'object'>, <class 'int'>, <class 'float'>, <class 'str'>])
# expect: no NoneType
# expect: a-b
# expect: <built-in function print> ('a',) {'sep': '-'} 5 functools.partial(<built-in function pow>, 2)
# expect: 20 6 True
# expect: reduce() of empty iterable with no initial value
# expect: [2, 2, 4, 12, 48] [('a', 1), ('b', '-'), ('c', '-')] [('a', 'b'), ('b', 'c'), ('c', 'd')]
# expect: [16, 22, 28] [0, 1, 2] ['a', '3'] ['a', 'c', 'd'] [8, 9]
# expect: ['a', 'b', 'c'] [('a', 'a'), ('a', 'b'), ('b', 'a')] [('a', 'b'), ('a', 'c'), ('b', 'a')] [(0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3)] [('a', 'a'), ('a', 'b'), ('b', 'b')]
# expect: a ['apple', 'art']; b ['bob', 'bar']; c ['cat'];
# expect: x ['x', 'y', 'z'] ['y', 'z']
# expect: [0, ''] ['x', 'x'] ['a', 'b', 'a', 'b', 'a'] [('a', 'b'), ('c', 'd'), ('e', 'f')]
# expect: count(5) repeat(3, 2) <class 'itertools.chain'> islice ('b', 'c') (0.0, 1.0) Q
# expect: running 1
# expect: running 2
# expect: [1, 4, 1] Slow. 2
