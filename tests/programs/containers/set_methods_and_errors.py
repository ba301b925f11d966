# Sets and frozensets: methods, comparisons, errors.


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


s = {1, 2, 3}
s.add(3)
s.discard(9)
s.remove(2)
print(s, len(s), 1 in s, 2 in s, {1} < s, {1, 3} <= s, s > {1}, s >= {1, 3, 4}, s == {3, 1}, s != {3})
print(s.issubset([1, 3, 5]), s.issuperset([1]), s.isdisjoint([2]), s.isdisjoint({3}), {1} < {2})
print(frozenset([1, 2]), set(), frozenset(), {frozenset([1])}, frozenset({1}) == {1}, hash(frozenset([1])) == hash(frozenset([1])))
print({1} | frozenset([2]), frozenset([2]) | {1}, type(frozenset([2]) | {1}))
print({frozenset([1, 2]): "found"}[frozenset([2, 1])], {1} in {frozenset([1])})
attempt(lambda: {1}.remove(5))
attempt(lambda: set().pop())
attempt(lambda: {[]})
attempt(lambda: {1} | [2])
attempt(lambda: {1} < [2])
attempt(lambda: hash(set()))
attempt(lambda: set(5))
attempt(lambda: set(1, 2))
attempt(lambda: set(a=1))
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: {1, 2}.union([3], (4,), "5") == {1, 2, 3, 4, "5"})
attempt(lambda: {1, 2, 3}.intersection([1, 2], {2}))
attempt(lambda: {1, 2, 3}.difference([1], {2}))
attempt(lambda: {1}.update(5))
attempt(lambda: {1}.union([[]]))


def grow():
    t = {1, 2, 3}
    for item in t:
        t.add(item + 100)


attempt(grow)
t = {1}
u = t
u |= {2}
print(t is u, t)
f = frozenset([1])
g = f
g |= {2}
print(f is g, f, g)


class Bag(set):
    def __repr__(self):
        return "Bag!" + super().__repr__()


b = Bag([1])
b.label = "l"
print(b, b | {2}, type(b | {2}), b.copy(), type(b.copy()), b.label)
print(list(Bag()), set([1, 1, 2]), set("aab") == {"a", "b"})

# expect: {1, 3} 2 True False True True True False True True
# expect: True True True False False
# expect: frozenset({1, 2}) set() frozenset() {frozenset({1})} True True
# expect: {1, 2} frozenset({1, 2}) <class 'frozenset'>
# expect: found True
# expect: KeyError 5
# expect: KeyError 'pop from an empty set'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect: TypeError '<' not supported between instances of 'set' and 'list'
# expect: TypeError unhashable type: 'set'
# expect: TypeError 'int' object is not iterable
# expect: TypeError set expected at most 1 argument, got 2
# expect: TypeError set() takes no keyword arguments
# expect: AttributeError 'frozenset' object has no attribute 'add'
# expect: True
# expect: {2}
# expect: {3}
# expect: TypeError 'int' object is not iterable
# expect: TypeError unhashable type: 'list'
# expect: RuntimeError Set changed size during iteration
# expect: True {1, 2}
# expect: False frozenset({1}) frozenset({1, 2})
# expect: Bag!Bag({1}) {1, 2} <class 'set'> {1} <class 'set'> l
# expect: [] {1, 2} True
