# Every function of itertools.
import itertools as it
import operator


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(list(it.islice(it.count(), 3)), list(it.islice(it.count(10, -2), 3)), it.count(1), it.count(1, 2), list(it.islice(it.count(0.5, 0.5), 3)))
print(list(it.islice(it.cycle("ab"), 5)), list(it.cycle([])), list(it.repeat(1, 3)), it.repeat("x"), it.repeat("x", 2))
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], operator.mul)), list(it.accumulate([1, 2], initial=10)), list(it.accumulate([], initial=5)))
print(list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", [1]])), list(it.chain()))
print(list(it.compress("abcd", [1, 0, 1])), list(it.dropwhile(lambda n: n < 3, [1, 3, 1])), list(it.takewhile(lambda n: n < 3, [1, 2, 3, 1])))
print(list(it.filterfalse(None, [0, 1, 2])), list(it.filterfalse(lambda n: n % 2, range(5))), list(it.starmap(pow, [(2, 3), (3, 2)])))
print([(k, list(g)) for k, g in it.groupby("aabbca")], [(k, list(g)) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
groups = it.groupby("aabb")
first = next(groups)[1]
second = next(groups)[1]
print(list(first), list(second))
print(list(it.islice("abcdef", 2)), list(it.islice("abcdef", 2, 4)), list(it.islice("abcdef", 1, None, 2)), list(it.islice("abc", None)))
attempt(lambda: it.islice("abc", -1))
attempt(lambda: it.islice("abc", 1, 2, 0))
attempt(lambda: it.islice("abc"))
attempt(lambda: it.combinations("abc"))
attempt(lambda: it.combinations("abc", -1))
attempt(lambda: it.permutations("abc", "x"))
attempt(lambda: it.product("ab", repeat=-1))
attempt(lambda: it.chain(5).__next__())
attempt(lambda: it.groupby())
print(list(it.pairwise("abcd")), list(it.pairwise("a")), list(it.zip_longest("ab", "x", fillvalue="-")), list(it.zip_longest([1], [2, 3])))
print(list(it.product("ab", [1, 2])), list(it.product("ab", repeat=2)), list(it.product()), list(it.product("a", [])))
print(list(it.permutations("abc")), list(it.permutations("abc", 2)), list(it.permutations("ab", 3)), list(it.permutations([])))
print(list(it.combinations("abcd", 2)), list(it.combinations("abc", 0)), list(it.combinations("a", 2)), list(it.combinations_with_replacement("abc", 2)))
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a), len(it.tee([], 3)), it.tee([1], 0))
source = iter(range(5))
print(list(it.islice(source, 2)), list(source))
print(len(list(it.permutations(range(5)))), len(list(it.combinations(range(10), 4))), sum(1 for _ in it.product(range(3), repeat=4)))
print(type(it.count()).__name__, it.chain, [type(it.tee("a")[0]).__name__], hasattr(it, "batched"))
print(operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)("abc"), operator.attrgetter("__class__.__name__")(5), operator.methodcaller("upper")("a"))
print(operator.itemgetter(1), operator.attrgetter("a", "b.c"), operator.methodcaller("m", 1, k=2), operator.add(1, 2), operator.not_(0), operator.contains([1], 1))
print(sorted([(2, "a"), (1, "b")], key=operator.itemgetter(0)), operator.countOf("aab", "a"), operator.indexOf("ab", "b"), operator.index(True), operator.length_hint([1]))
attempt(lambda: operator.itemgetter())
attempt(lambda: operator.attrgetter("nope")(5))

# expect: [0, 1, 2] [10, 8, 6] count(1) count(1, 2) [0.5, 1.0, 1.5]
# expect: ['a', 'b', 'a', 'b', 'a'] [] [1, 1, 1] repeat('x') repeat('x', 2)
# expect: [1, 3, 6] [1, 2, 6] [10, 11, 13] [5]
# expect: ['a', 'b', 1] ['a', 'b', 1] []
# expect: ['a', 'c'] [3, 1] [1, 2]
# expect: [0] [0, 2, 4] [8, 9]
# expect: [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c']), ('a', ['a'])] [(1, [1, 3]), (0, [2, 4]), (1, [5])]
# expect: [] ['b', 'b']
# expect: ['a', 'b'] ['c', 'd'] ['b', 'd', 'f'] ['a', 'b', 'c']
# expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ValueError Step for islice() must be a positive integer or None.
# expect: TypeError islice expected at least 2 arguments, got 1
# expect: TypeError combinations() missing required argument 'r' (pos 2)
# expect: ValueError r must be non-negative
# expect: TypeError Expected int as r
# expect: ValueError repeat argument cannot be negative
# expect: TypeError 'int' object is not iterable
# expect: TypeError groupby() missing required argument 'iterable' (pos 1)
# expect: [('a', 'b'), ('b', 'c'), ('c', 'd')] [] [('a', 'x'), ('b', '-')] [(1, 2), (None, 3)]
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')] [()] []
# expect: [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [] [()]
# expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [()] [] [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')]
# expect: 1 [1, 2, 3] [2, 3] 3 ()
# expect: [0, 1] [2, 3, 4]
# expect: 120 210 81
# expect: count <class 'itertools.chain'> ['_tee'] False
# expect: b ('a', 'c') int A
# expect: operator.itemgetter(1) operator.attrgetter('a', 'b.c') operator.methodcaller('m', 1, k=2) 3 True True
# expect: [(1, 'b'), (2, 'a')] 2 1 1 1
# expect: TypeError itemgetter expected 1 argument, got 0
# expect: AttributeError 'int' object has no attribute 'nope'
