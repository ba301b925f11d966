xs = [1, 2, 3, 4]
print([x for x in xs if x % 2], {x for x in xs}, {x: x * x for x in xs}, list(x for x in xs), [(x, y) for x in xs[:2] for y in "ab"], [x for x in xs if x > 1 if x < 4], [[x * y for x in xs] for y in (1, 2)])
print([x for xs in [[1, 2], [3]] for x in xs], xs, [(lambda: x)() for x in xs], [f() for f in [lambda: x for x in xs]], [a + b for a, b in zip(xs, xs[1:])], [i for i, in [(1,), (2,)]], [h for h, *t in ["abc", "de"]])
print({k: v for k, v in {"a": 1, "b": 2}.items() if v > 1}, {v: k for k, v in enumerate("ab")}, {(x, y): x for x in (1, 2) for y in (3,)}, [x if x > 2 else -x for x in xs], [y := x, y][0] if (x := 5) else 0, sum(x * x for x in xs), any(x > 3 for x in xs), ",".join(str(x) for x in xs), [*(x for x in "ab"), *[1]], {**{c: 1 for c in "ab"}})
x = "outer"
print([x for x in range(2)], x, [x for _ in range(2)], (lambda: [x for x in "q"])(), x)


class C:
    n = 3
    items = [i for i in range(n)]
    try:
        wrong = [n for i in range(2)]
    except NameError as e:
        print(e)


def lazily():
    print("made")
    source = [1, 2, 3]
    gen = (print("item", s) or s for s in source)
    source = [9]
    print("before")
    return gen


print(C.items, list(lazily()))
for text in ("(x for x in 5)", "[x for x in 5]", "[undefined for x in [1]]", "{[]: 1 for x in [1]}", "{[] for x in [1]}", "[x for x, y in [1]]", "list(1/x for x in (1, 0))", "next(x for x in [])", "[x async for x in []]", "[1/0 for x in []]", "sum(c for c in 'ab')", "sorted(x for x in [1, 'a'])"):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)

# expect: [1, 3] {1, 2, 3, 4} {1: 1, 2: 4, 3: 9, 4: 16} [1, 2, 3, 4] [(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')] [2, 3] [[1, 2, 3, 4], [2, 4, 6, 8]]
# expect: [1, 2, 3] [1, 2, 3, 4] [1, 2, 3, 4] [4, 4, 4, 4] [3, 5, 7] [1, 2] ['a', 'd']
# expect: {'b': 2} {'a': 0, 'b': 1} {(1, 3): 1, (2, 3): 2} [-1, -2, 3, 4] 5 30 True 1,2,3,4 ['a', 'b', 1] {'a': 1, 'b': 1}
# expect: [0, 1] outer ['outer', 'outer'] ['q'] outer
# expect: name 'n' is not defined
# expect: made
# expect: before
# expect: item 1
# expect: item 2
# expect: item 3
# expect: [0, 1, 2] [1, 2, 3]
# expect: (x for x in 5) -> TypeError 'int' object is not iterable
# expect: [x for x in 5] -> TypeError 'int' object is not iterable
# expect: [undefined for x in [1]] -> NameError name 'undefined' is not defined
# expect: {[]: 1 for x in [1]} -> TypeError unhashable type: 'list'
# expect: {[] for x in [1]} -> TypeError unhashable type: 'list'
# expect: [x for x, y in [1]] -> TypeError cannot unpack non-iterable int object
# expect: list(1/x for x in (1, 0)) -> ZeroDivisionError division by zero
# expect: next(x for x in []) -> StopIteration
# expect: [x async for x in []] -> SyntaxError asynchronous comprehension outside of an asynchronous function (<string>, line 1)
# expect: [1/0 for x in []] -> []
# expect: sum(c for c in 'ab') -> TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: sorted(x for x in [1, 'a']) -> TypeError '<' not supported between instances of 'str' and 'int'
