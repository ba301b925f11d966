if (n := len("abc")) > 2:
    print(n)
print([y := 1, y + 1, (y := y + 5)], y)
print([last := i * 2 for i in range(4)], last)
values = [1, None, 3, 0]
print([v for x in values if (v := x) is not None], v)
while (line := next(iter(values), None)) and len(values) > 2:
    print("line", line, values.pop())


def f():
    total = 0
    partial = [total := total + i for i in range(5)]
    return total, partial, any((found := c) == "b" for c in "abc"), found


print(f(), f"{(z := 5)} {z:=5}", (lambda: (w := 2) + w)())
print({(k := "a"): (k2 := 1)}, k, k2, [(a := 1, a)], (b := 2, 3), b)
for text in ("x := 1", "[i := 0 for i in range(3)]", "(a.b := 1)", "f(a := 1, b=2)", "class C:\n    [z := i for i in range(2)]", "lambda: x := 1", "[j for j in (j := [1])]"):
    try:
        exec(text, {"f": lambda *a, **k: print(a, k)})
    except SyntaxError as error:
        print(text.split("\n")[0], "->", error.msg)

# expect: 3
# expect: [1, 2, 6] 6
# expect: [0, 2, 4, 6] 6
# expect: [1, 3, 0] 0
# expect: line 1 0
# expect: line 1 3
# expect: (10, [0, 1, 3, 6, 10], True, 'b') 5     5 4
# expect: {'a': 1} a 1 [(1, 1)] (2, 3) 2
# expect: x := 1 -> invalid syntax
# expect: [i := 0 for i in range(3)] -> assignment expression cannot rebind comprehension iteration variable 'i'
# expect: (a.b := 1) -> cannot use assignment expressions with attribute
# expect: (1,) {'b': 2}
# expect: class C: -> assignment expression within a comprehension cannot be used in a class body
# expect: lambda: x := 1 -> cannot use assignment expressions with lambda
# expect: [j for j in (j := [1])] -> assignment expression cannot be used in a comprehension iterable expression
