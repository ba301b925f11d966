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

# expect: [0, 1, 2] outer
# expect: {'a': 'c', 'b': 'd'} outer
# expect: {0, 1} outer
# expect: 6 outer
# expect: [(2, 0), (2, 1)]
# expect: [[0, 0, 0], [0, 1, 2], [0, 2, 4]]
# expect: [2, 2, 2]
# expect: [0, 1, 2] 2
# expect: before
# expect: made 0
# expect: made 1
# expect: [0, 1] []
# expect: [1, 2, 3] name 'base' is not defined
# expect: 0 [1, 2, 3, 4] 5
# expect: too many values to unpack (expected 2)
# expect: not enough values to unpack (expected at least 2, got 1)
# expect: cannot unpack non-iterable int object
