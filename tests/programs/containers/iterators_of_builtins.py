# enumerate, zip, map, filter, reversed, iter, next, and the built-in functions over iterables.


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)))
print(list(zip([1, 2], "ab")), list(zip()), list(zip([1, 2, 3], [4])), list(zip([1], [2], strict=True)))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
attempt(lambda: list(zip([], [1], strict=True)))
attempt(lambda: zip([1], 5))
attempt(lambda: enumerate())
attempt(lambda: enumerate(1))
attempt(lambda: enumerate([], "a"))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(map(None.__class__, [])))
attempt(lambda: map(str))
attempt(lambda: list(map(5, [1])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda n: n > 1, [1, 2, 3])), list(filter(bool, [0, 2])))
attempt(lambda: filter(1))
attempt(lambda: filter(None, 1))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))), list(reversed({1: 0, 2: 0})))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(5))
attempt(lambda: list(reversed(zip())))
steps = iter([1, 2, 3, 0, 5])
print(list(iter(lambda: next(steps), 0)), list(steps))
attempt(lambda: next(iter([])))
attempt(lambda: next([]))
attempt(lambda: next(iter([]), "default"))
attempt(lambda: iter(5))
attempt(lambda: iter(5, 6))
print(all([]), all([1, 0]), any([]), any([0, 2]), sum([1, 2]), sum([0.1] * 10), sum([[1], [2]], []), sum((), start=5))
attempt(lambda: sum(["a"], ""))
attempt(lambda: sum(["a"]))
attempt(lambda: sum(5))
print(min(3, 1, 2), max([1, 5, 3]), min("hello"), max([], default=None), min(["bb", "a"], key=len), max("ab", "cd", key=lambda s: s[1]))
attempt(lambda: min([]))
attempt(lambda: max())
attempt(lambda: max(5))
attempt(lambda: max(1, 2, default=3))
attempt(lambda: max(1, "a"))
print(max([(1, "b"), (1, "a")], key=lambda p: p[0]), min([(1, "b"), (1, "a")], key=lambda p: p[0]))
for iterator in (iter([]), iter(()), iter({}), iter(set()), iter(range(1)), iter(range(10 ** 30)), iter({}.values()), iter({}.items()),
                 reversed([]), reversed({}), iter("a"), iter(b""), iter(int, 1), enumerate([]), zip(), map(str, []), filter(None, [])):
    print(type(iterator).__name__, iterator is iter(iterator))


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(list(Sequence()), 20 in Sequence(), list(zip(Sequence(), "abc")), type(iter(Sequence())).__name__)


class Sized(Sequence):
    def __len__(self):
        return 3


print(list(reversed(Sized())))
items = [1, 2, 3]
for item in items:
    if item < 5:
        items.append(item + 3)
print(items)
items = iter([1, 2])
print(list(items), list(items))
a, *b = zip("ab", [1, 2])
print(a, b, dict(zip("xy", range(2))), *map(str.upper, "ab"))


def numbers():
    yield 1
    return "done"


g = numbers()
next(g)
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)
print(next(numbers(), None), sorted(numbers()), sum(numbers()), max(numbers()))

# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [(-1, 'a'), (0, 'b')]
# expect: [(1, 'a'), (2, 'b')] [] [(1, 4)] [(1, 2)]
# expect: ValueError zip() argument 2 is shorter than argument 1
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: ValueError zip() argument 3 is shorter than arguments 1-2
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: TypeError 'int' object is not iterable
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ['1', '2'] [4, 6] []
# expect: TypeError map() must have at least two arguments.
# expect: TypeError 'int' object is not callable
# expect: [1, 'a'] [2, 3] [2]
# expect: TypeError filter expected 2 arguments, got 1
# expect: TypeError 'int' object is not iterable
# expect: [3, 2, 1] ['c', 'b', 'a'] [2, 1] [2, 1]
# expect: TypeError 'set' object is not reversible
# expect: TypeError 'int' object is not reversible
# expect: TypeError 'zip' object is not reversible
# expect: [1, 2, 3] [5]
# expect: StopIteration
# expect: TypeError 'list' object is not an iterator
# expect: default
# expect: TypeError 'int' object is not iterable
# expect: TypeError iter(v, w): v must be callable
# expect: True False False True 3 0.9999999999999999 [1, 2] 5
# expect: TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError 'int' object is not iterable
# expect: 1 5 e None a cd
# expect: ValueError min() arg is an empty sequence
# expect: TypeError max expected at least 1 argument, got 0
# expect: TypeError 'int' object is not iterable
# expect: TypeError Cannot specify a default for max() with multiple positional arguments
# expect: TypeError '>' not supported between instances of 'str' and 'int'
# expect: (1, 'b') (1, 'b')
# expect: list_iterator True
# expect: tuple_iterator True
# expect: dict_keyiterator True
# expect: set_iterator True
# expect: range_iterator True
# expect: longrange_iterator True
# expect: dict_valueiterator True
# expect: dict_itemiterator True
# expect: list_reverseiterator True
# expect: dict_reversekeyiterator True
# expect: str_ascii_iterator True
# expect: bytes_iterator True
# expect: callable_iterator True
# expect: enumerate True
# expect: zip True
# expect: map True
# expect: filter True
# expect: [0, 10, 20] True [(0, 'a'), (10, 'b'), (20, 'c')] iterator
# expect: [20, 10, 0]
# expect: [1, 2, 3, 4, 5, 6, 7]
# expect: [1, 2] []
# expect: ('a', 1) [('b', 2)] {'x': 0, 'y': 1} A B
# expect: value done
# expect: 1 [1] 1 1
