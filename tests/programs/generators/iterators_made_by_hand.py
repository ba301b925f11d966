class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 2


print(list(Countdown(3)), [*Countdown(2)], dict(zip("ab", Countdown(2))), 2 in Countdown(3), max(Countdown(4)), list(Old()), 4 in Old(), list(reversed([1, 2])), tuple(Countdown(0)), sum(Countdown(3)))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "default"), iter(it) is it, it.__length_hint__(), list(iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)))
a, b, *c = Countdown(5)
print(a, b, c, list(map(lambda x, y: x + y, Countdown(3), Old())), list(filter(lambda x: x > 1, Countdown(3))), list(enumerate(Countdown(2), 1)), list(zip(Countdown(3), Countdown(2))), sorted(Countdown(3)), list(zip()), [x for x in Countdown(2) for y in Countdown(2)])
first = iter("abc")
print([(x, y) for x, y in zip(first, first)], list(first), iter("a").__class__.__name__, [type(iter(x)).__name__ for x in ([], (), {}, set(), "", b"", range(1), {}.items(), bytearray(), reversed([]), zip(), map(str, []))])


class Bad:
    def __iter__(self):
        return 5


class Bad2:
    def __iter__(self):
        return self


class Raises:
    def __iter__(self):
        raise LookupError("no iteration")


for thing in (Bad(), Bad2(), Raises(), 5, None, int, len):
    try:
        for x in thing:
            pass
    except Exception as error:
        print(type(error).__name__, error)
for text in ("next([])", "next(iter([]))", "next(5)", "iter(5)", "iter(5, 6)", "reversed({1})", "reversed(Countdown(2))", "zip(1)", "map()", "map(5, [1]).__next__()", "enumerate([], 'x')", "list(zip([1], [1, 2], strict=True))", "list(zip([1, 2], [1], strict=True))", "list(zip([1], [1], [], strict=True))", "list(map(lambda: 1, [1]))", "list(filter(5, [1]))", "sum([], 'a')", "a, b = Countdown(3)", "[*5]", "min(Countdown(0))", "dict([1])", "len(Countdown(1))", "Countdown(1)[0]"):
    try:
        exec(f"print({text!r}, '->', {text})" if "=" not in text or "(" in text.split("=")[0] else text)
    except Exception as error:
        print(text, "->", type(error).__name__, error)
d = {"a": 1}
i = iter(d)
d["b"] = 2
try:
    next(i)
except RuntimeError as error:
    print(error)
numbers = [1, 2, 3]
for n in numbers:
    if len(numbers) < 6:
        numbers.append(n * 10)
print(numbers)

# expect: [3, 2, 1] [2, 1] {'a': 2, 'b': 1} True 4 [0, 2, 4] True [2, 1] () 6
# expect: 1 [2, 3] default True 0 [1, 2, 3]
# expect: 5 4 [3, 2, 1] [3, 4, 5] [3, 2] [(1, 2), (2, 1)] [(3, 2), (2, 1)] [1, 2, 3] [] [2, 2, 1, 1]
# expect: [('a', 'b')] [] str_ascii_iterator ['list_iterator', 'tuple_iterator', 'dict_keyiterator', 'set_iterator', 'str_ascii_iterator', 'bytes_iterator', 'range_iterator', 'dict_itemiterator', 'bytearray_iterator', 'list_reverseiterator', 'zip', 'map']
# expect: TypeError iter() returned non-iterator of type 'int'
# expect: TypeError iter() returned non-iterator of type 'Bad2'
# expect: LookupError no iteration
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError 'type' object is not iterable
# expect: TypeError 'builtin_function_or_method' object is not iterable
# expect: next([]) -> TypeError 'list' object is not an iterator
# expect: next(iter([])) -> StopIteration
# expect: next(5) -> TypeError 'int' object is not an iterator
# expect: iter(5) -> TypeError 'int' object is not iterable
# expect: iter(5, 6) -> TypeError iter(v, w): v must be callable
# expect: reversed({1}) -> TypeError 'set' object is not reversible
# expect: reversed(Countdown(2)) -> TypeError 'Countdown' object is not reversible
# expect: zip(1) -> TypeError 'int' object is not iterable
# expect: map() -> TypeError map() must have at least two arguments.
# expect: map(5, [1]).__next__() -> TypeError 'int' object is not callable
# expect: enumerate([], 'x') -> TypeError 'str' object cannot be interpreted as an integer
# expect: list(zip([1], [1, 2], strict=True)) -> ValueError zip() argument 2 is longer than argument 1
# expect: list(zip([1, 2], [1], strict=True)) -> ValueError zip() argument 2 is shorter than argument 1
# expect: list(zip([1], [1], [], strict=True)) -> ValueError zip() argument 3 is shorter than arguments 1-2
# expect: list(map(lambda: 1, [1])) -> TypeError <lambda>() takes 0 positional arguments but 1 was given
# expect: list(filter(5, [1])) -> TypeError 'int' object is not callable
# expect: sum([], 'a') -> TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect: a, b = Countdown(3) -> ValueError too many values to unpack (expected 2)
# expect: [*5] -> TypeError Value after * must be an iterable, not int
# expect: min(Countdown(0)) -> ValueError min() arg is an empty sequence
# expect: dict([1]) -> TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: len(Countdown(1)) -> TypeError object of type 'Countdown' has no len()
# expect: Countdown(1)[0] -> TypeError 'Countdown' object is not subscriptable
# expect: dictionary changed size during iteration
# expect: [1, 2, 3, 10, 20, 30]
