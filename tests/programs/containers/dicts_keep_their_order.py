d = {"b": 1, "a": 2, 3: "c", (1, 2): None, None: 0, 2.5: "f", True: "t"}
d["z"] = 26; d["b"] = 100; del d["a"]; d["a"] = "again"
print(d, list(d), d.popitem(), d.pop(3), d.pop("none", "default"), len(d), 1 in d, "b" in d, d.get("nope"), d.setdefault("new", []), d.setdefault("b", 5), list(d.items())[:2])
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": 1}, j=2), dict(zip("ab", range(2))), dict.fromkeys("abc", 0), {**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 1} | {"b": 2}, {k: v for k, v in zip("xy", (1, 2))}, dict.fromkeys([1, 2]))
e = {"a": 1, "b": 2}
keys, values, items = e.keys(), e.values(), e.items()
e["c"] = 3
print(keys, values, items, keys & {"a", "z"}, keys | {"z"} == {"a", "b", "c", "z"}, keys - {"a"} == {"b", "c"}, ("a", 1) in items, 3 in values, list(reversed(e)), list(reversed(items)), keys == {"a", "b", "c"}, items ^ {("a", 1)} == {("b", 2), ("c", 3)})
e.update(b=20, d=4); e.update([("e", 5)]); e.update({"f": 6}, g=7); e |= {"h": 8}
print(e, e == dict(reversed(e.items())), {1: 1} == {1.0: True}, {} == [], e.copy() == e, e.clear(), e, bool(e), sorted({"b": 1, "a": 2}), max({"a": 5, "b": 3}, key={"a": 5, "b": 3}.get), sum({1: 2, 3: 4}), str({"a": {"b": [1, {2}]}}), repr({1: "x"}))
for text in ("d['nope']", "d[[]]", "{{}: 1}", "d.pop('nope')", "{}.popitem()", "dict([1])", "dict([(1, 2, 3)])", "dict(5)", "dict(['ab', 'c'])", "d + d", "d < d", "d.foo", "d[1:2]", "{**5}", "{**[1]}", "d.update(5)", "d.update([1])", "del d['nope']", "d()", "hash(d)", "d.get()", "d.keys()[0]", "dict(**{1: 2})", "d.items().add(1)", "for k in d: d[k + 'x'] = 1", "for k in d: del d[k]", "d | 5", "d |= 5", "dict(a=1, **{'a': 2})", "d['a']['b']", "d[1][2]"):
    try:
        exec(text, {"d": {"a": 1, "b": 2, 1: {}}})
        print(text, "fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
nested = {}
nested.setdefault("x", {}).setdefault("y", []).append(1)
counts = {}
for c in "mississippi": counts[c] = counts.get(c, 0) + 1
print(nested, counts, sorted(counts, key=counts.get, reverse=True), {v: k for k, v in counts.items()}, dict(sorted(counts.items())), {c: i for i, c in enumerate("aba")}, next(iter(counts)), list(counts.values())[-1], *counts, [*counts.items()][0])

# expect: {'b': 100, (1, 2): None, None: 0, 2.5: 'f', True: 't', 'z': 26, 'new': []} ['b', 3, (1, 2), None, 2.5, True, 'z', 'a'] ('a', 'again') c default 6 True True None [] 100 [('b', 100), ((1, 2), None)]
# expect: {'a': 1, 'b': 2} {'x': 1, 'y': 2} {'k': 1, 'j': 2} {'a': 0, 'b': 1} {'a': 0, 'b': 0, 'c': 0} {'a': 3, 'b': 2} {'a': 1, 'b': 2} {'x': 1, 'y': 2} {1: None, 2: None}
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) {'a'} True True True True ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)] True True
# expect: {} True True False True None {} False ['a', 'b'] a 4 {'a': {'b': [1, {2}]}} {1: 'x'}
# expect: d['nope'] -> KeyError 'nope'
# expect: d[[]] -> TypeError unhashable type: 'list'
# expect: {{}: 1} -> TypeError unhashable type: 'dict'
# expect: d.pop('nope') -> KeyError 'nope'
# expect: {}.popitem() -> KeyError 'popitem(): dictionary is empty'
# expect: dict([1]) -> TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: dict([(1, 2, 3)]) -> ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: dict(5) -> TypeError 'int' object is not iterable
# expect: dict(['ab', 'c']) -> ValueError dictionary update sequence element #1 has length 1; 2 is required
# expect: d + d -> TypeError unsupported operand type(s) for +: 'dict' and 'dict'
# expect: d < d -> TypeError '<' not supported between instances of 'dict' and 'dict'
# expect: d.foo -> AttributeError 'dict' object has no attribute 'foo'
# expect: d[1:2] -> TypeError unhashable type: 'slice'
# expect: {**5} -> TypeError 'int' object is not a mapping
# expect: {**[1]} -> TypeError 'list' object is not a mapping
# expect: d.update(5) -> TypeError 'int' object is not iterable
# expect: d.update([1]) -> TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: del d['nope'] -> KeyError 'nope'
# expect: d() -> TypeError 'dict' object is not callable
# expect: hash(d) -> TypeError unhashable type: 'dict'
# expect: d.get() -> TypeError get expected at least 1 argument, got 0
# expect: d.keys()[0] -> TypeError 'dict_keys' object is not subscriptable
# expect: dict(**{1: 2}) -> TypeError keywords must be strings
# expect: d.items().add(1) -> AttributeError 'dict_items' object has no attribute 'add'
# expect: for k in d: d[k + 'x'] = 1 -> RuntimeError dictionary changed size during iteration
# expect: for k in d: del d[k] -> RuntimeError dictionary changed size during iteration
# expect: d | 5 -> TypeError unsupported operand type(s) for |: 'dict' and 'int'
# expect: d |= 5 -> TypeError 'int' object is not iterable
# expect: dict(a=1, **{'a': 2}) -> TypeError dict() got multiple values for keyword argument 'a'
# expect: d['a']['b'] -> TypeError 'int' object is not subscriptable
# expect: d[1][2] -> KeyError 2
# expect: {'x': {'y': [1]}} {'m': 1, 'i': 4, 's': 4, 'p': 2} ['i', 's', 'p', 'm'] {1: 'm', 4: 's', 2: 'p'} {'i': 4, 'm': 1, 'p': 2, 's': 4} {'a': 2, 'b': 1} m 2 m i s p ('m', 1)
