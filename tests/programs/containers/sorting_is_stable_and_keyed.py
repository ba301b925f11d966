people = [("Ann", 30), ("bob", 25), ("Cid", 30), ("dan", 25), ("Eve", 35)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0].lower())), sorted(people, key=lambda p: p[0].lower(), reverse=True)[0])
from operator import itemgetter, attrgetter, methodcaller
from functools import cmp_to_key, total_ordering
print(sorted(people, key=itemgetter(1, 0)), sorted("banana"), sorted({"b": 1, "a": 2}.items()), sorted("The quick Brown fox".split(), key=str.casefold), sorted(["b", "a"], key=methodcaller("upper")))
print(sorted([3, 10, 2], key=str), sorted([[2, 1], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]), sorted([True, 0, 2, -1.5]), sorted([0.0, -0.0, 0]), sorted(["é", "e", "z", "É"]), sorted([b"b", b"a"]), sorted([{1, 2}, {1}], key=len), sorted([None, 1, "a"], key=str))
print(sorted(range(10), key=lambda n: n % 3), sorted(range(10), key=lambda n: n % 3, reverse=True), sorted([5, 3, 1], key=cmp_to_key(lambda a, b: a - b)), sorted([float("nan"), 1.0], key=lambda f: f != f))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(v) for v in ("1.10", "1.2", "0.9", "1.2.1")]
print(sorted(versions), max(versions), min(versions), Version("1.0") >= Version("0.9"), Version("1.0") != Version("1.0"))
versions.sort(key=attrgetter("parts"), reverse=True)
print(versions)
log = []


class Noisy(int):
    def __lt__(self, other):
        log.append((int(self), int(other)))
        return int(self) < int(other)


sorted([Noisy(n) for n in (3, 1, 2)])
print(log)
for text in ("sorted([1, 'a'])", "sorted([None, None])", "sorted([1j, 2j])", "sorted([{}, {}])", "sorted([object(), 1])", "sorted(5)", "sorted([1], key=5)", "sorted([1], lambda x: x)", "[2, 1].sort(key=lambda x: 1/0)", "sorted([3, 1], key=lambda: 1)", "max(1, 'a')", "min([])", "max([], default='none')", "max(1, 2, key=lambda x: -x)", "max('ab', 'b', key=len)", "max([1, 2], [1, 3])", "min({3: 'a', 1: 'b'})"):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, str(error))
a = [3, 1, 2]
try:
    a.sort(key=lambda x: a.append(x) or x)
except ValueError as error:
    print(error, a)
import bisect, heapq
b = [1, 3, 5]
bisect.insort(b, 4)
h = [5, 1, 4]
heapq.heapify(h)
print(b, bisect.bisect(b, 3), bisect.bisect_left(b, 3), h, heapq.heappop(h), heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, "hello"), list(heapq.merge([1, 4], [2, 3])))

# expect: [('bob', 25), ('dan', 25), ('Ann', 30), ('Cid', 30), ('Eve', 35)]
# expect: [('Eve', 35), ('Ann', 30), ('Cid', 30), ('bob', 25), ('dan', 25)]
# expect: [('Eve', 35), ('Ann', 30), ('Cid', 30), ('bob', 25), ('dan', 25)] ('Eve', 35)
# expect: [('bob', 25), ('dan', 25), ('Ann', 30), ('Cid', 30), ('Eve', 35)] ['a', 'a', 'a', 'b', 'n', 'n'] [('a', 2), ('b', 1)] ['Brown', 'fox', 'quick', 'The'] ['a', 'b']
# expect: [10, 2, 3] [[1], [1, 5], [2, 1]] [(1, 'a'), (1, 'b')] [-1.5, 0, True, 2] [0.0, -0.0, 0] ['e', 'z', 'É', 'é'] [b'a', b'b'] [{1}, {1, 2}] [1, None, 'a']
# expect: [0, 3, 6, 9, 1, 4, 7, 2, 5, 8] [2, 5, 8, 1, 4, 7, 0, 3, 6, 9] [1, 3, 5] [1.0, nan]
# expect: [0.9, 1.2, 1.2.1, 1.10] 1.10 0.9 True False
# expect: [1.10, 1.2.1, 1.2, 0.9]
# expect: [(1, 3), (2, 1), (2, 3), (2, 1)]
# expect: sorted([1, 'a']) -> TypeError '<' not supported between instances of 'str' and 'int'
# expect: sorted([None, None]) -> TypeError '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: sorted([1j, 2j]) -> TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: sorted([{}, {}]) -> TypeError '<' not supported between instances of 'dict' and 'dict'
# expect: sorted([object(), 1]) -> TypeError '<' not supported between instances of 'int' and 'object'
# expect: sorted(5) -> TypeError 'int' object is not iterable
# expect: sorted([1], key=5) -> TypeError 'int' object is not callable
# expect: sorted([1], lambda x: x) -> TypeError sorted expected 1 argument, got 2
# expect: [2, 1].sort(key=lambda x: 1/0) -> ZeroDivisionError division by zero
# expect: sorted([3, 1], key=lambda: 1) -> TypeError <lambda>() takes 0 positional arguments but 1 was given
# expect: max(1, 'a') -> TypeError '>' not supported between instances of 'str' and 'int'
# expect: min([]) -> ValueError min() arg is an empty sequence
# expect: max([], default='none') -> none
# expect: max(1, 2, key=lambda x: -x) -> 1
# expect: max('ab', 'b', key=len) -> ab
# expect: max([1, 2], [1, 3]) -> [1, 3]
# expect: min({3: 'a', 1: 'b'}) -> 1
# expect: list modified during sort [1, 2, 3]
# expect: [1, 3, 4, 5] 2 1 [4, 5] 1 [5, 3] ['e', 'h'] [1, 2, 3, 4]
