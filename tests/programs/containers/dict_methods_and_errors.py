# Dicts: methods, views, forms of making them, errors.


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


d = {"a": 1, "b": 2}
print(d, len(d), d["a"], d.get("x"), d.get("x", 0), d.setdefault("c", 3), d.setdefault("a", 9), "a" in d)
print(d.pop("c"), d.pop("zz", None), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3), ["w", 4]])
d.update(k=5)
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)))
print(dict(), dict(a=1), dict([(1, 2)]), dict({1: 2}, b=3), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1], 0))
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}, {1: 1, 2: 2} == {2: 2, 1: 1}, {1: 1} != {1: 2})
e = {"a": 1}
e |= [("q", 2)]
print(e, {**e, "r": 3}, {1: "int", 1.0: "float", True: "bool"})
print(d.keys(), d.values(), d.items(), sep="\n")
print(d.keys() & {"x", "nope"}, sorted(d.keys() | {"n"}), sorted(d.keys() - {"x"}), {"a": 1}.items() & {("a", 1)})
print(d.keys() == set(d), d.keys() <= {"x"}, d.keys().isdisjoint(["n"]), ("x", 1) in d.items(), 3 in d.values())
print(e.keys().mapping, type(e.keys().mapping))
attempt(lambda: d["nope"])
attempt(lambda: {}.popitem())
attempt(lambda: {}.pop("a"))
attempt(lambda: {[]: 1})
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict([(1, 2)], [(3, 4)]))
attempt(lambda: {}.update(1, 2))
attempt(lambda: {}.update(["ab", "cde"]))
attempt(lambda: {1: 2} | [3])
attempt(lambda: {} < {})
attempt(lambda: hash({}))
attempt(lambda: {}.get())
attempt(lambda: {}.fromkeys(5))
attempt(lambda: {1: 2}.items() + [])


def change(action):
    target = {1: 1, 2: 2, 3: 3}
    for key in target:
        action(target, key)


attempt(lambda: change(lambda t, k: t.update({k + 10: 1})))
attempt(lambda: change(lambda t, k: t.pop(k)))
attempt(lambda: change(lambda t, k: t.__setitem__(k, 0)))
big = {i: i for i in range(100)}
for i in range(0, 100, 2):
    del big[i]
big[0] = 0
print(list(big)[:5], list(big)[-3:], len(big), sum(big.values()))
recursive = {}
recursive["self"] = recursive
print(recursive, recursive.values())


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


m = Default(a=1)
m.extra = 1
print(m["a"], m["b"], m.get("b"), "b" in m, m, "{a} {b}".format_map(m), m.copy(), type(m.copy()), type(m | {}))
it = iter({"a": 1, "b": 2})
print(next(it), it.__length_hint__(), next(it), next(it, "end"))
del d["x"]
d.clear()
print(d, bool(d), {1: 2}.__contains__(1), dict(a=1).items().__len__())


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


keyed = {Key(i): i for i in range(12)}
print(keyed[Key(7)], Key(13) in keyed, len(keyed), keyed.pop(Key(0)), len(keyed))

# expect: {'a': 1, 'b': 2, 'c': 3} 2 1 None 0 3 1 True
# expect: 3 None ('b', 2) {'a': 1}
# expect: {'a': 1, 'x': 1, 'y': 2, 'z': 3, 'w': 4, 'k': 5} ['a', 'x', 'y', 'z', 'w', 'k'] ['a', 'x', 'y', 'z', 'w', 'k'] [1, 1, 2, 3, 4, 5] [('a', 1), ('x', 1), ('y', 2), ('z', 3), ('w', 4), ('k', 5)] ['k', 'w', 'z', 'y', 'x', 'a']
# expect: {} {'a': 1} {1: 2} {1: 2, 'b': 3} {'a': 1, 'b': 2} {'a': None, 'b': None} {1: 0}
# expect: {'a': 1, 'b': 2} {'a': 2} True True
# expect: {'a': 1, 'q': 2} {'a': 1, 'q': 2, 'r': 3} {1: 'bool'}
# expect: dict_keys(['a', 'x', 'y', 'z', 'w', 'k'])
# expect: dict_values([1, 1, 2, 3, 4, 5])
# expect: dict_items([('a', 1), ('x', 1), ('y', 2), ('z', 3), ('w', 4), ('k', 5)])
# expect: {'x'} ['a', 'k', 'n', 'w', 'x', 'y', 'z'] ['a', 'k', 'w', 'y', 'z'] {('a', 1)}
# expect: True False True True True
# expect: {'a': 1, 'q': 2} <class 'mappingproxy'>
# expect: KeyError 'nope'
# expect: KeyError 'popitem(): dictionary is empty'
# expect: KeyError 'a'
# expect: TypeError unhashable type: 'list'
# expect: TypeError 'int' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError dict expected at most 1 argument, got 2
# expect: TypeError update expected at most 1 argument, got 2
# expect: ValueError dictionary update sequence element #1 has length 3; 2 is required
# expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
# expect: TypeError '<' not supported between instances of 'dict' and 'dict'
# expect: TypeError unhashable type: 'dict'
# expect: TypeError get expected at least 1 argument, got 0
# expect: TypeError 'int' object is not iterable
# expect: TypeError unsupported operand type(s) for +: 'dict_items' and 'list'
# expect: RuntimeError dictionary changed size during iteration
# expect: RuntimeError dictionary changed size during iteration
# expect: None
# expect: [1, 3, 5, 7, 9] [97, 99, 0] 51 2500
# expect: {'self': {...}} dict_values([{'self': {...}}])
# expect: 1 <b> None False {'a': 1} 1 <b> {'a': 1} <class 'dict'> <class 'dict'>
# expect: a 1 b end
# expect: {} False True 1
# expect: 7 False 12 0 11
