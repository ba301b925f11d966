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
