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
