x = "outer"
print([x for x in range(3)], x)
print({x: y for x, y in zip("ab", "cd")}, x)
print({x % 2 for x in range(5)}, x)
total = sum(x for x in range(4))
print(total, x)
print([(i, j) for i in range(3) for j in range(i) if i + j > 1])
print([[i * j for j in range(3)] for i in range(3)])
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
print([last := n for n in range(3)], last)
g = (print("made", n) or n for n in range(2))
print("before")
print(list(g), list(g))


class Body:
    base = 2
    values = [1, 2, 3]
    doubled = [v for v in values]
    try:
        broken = [v * base for v in values]
    except NameError as error:
        message = str(error)


print(Body.doubled, Body.message)
a, *b, c = (n for n in range(6))
print(a, b, c)
try:
    a, b = 1, 2, 3
except ValueError as error:
    print(error)
try:
    a, b, *c = [1]
except ValueError as error:
    print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
