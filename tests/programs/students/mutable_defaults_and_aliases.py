def append(item, target=[]):
    target.append(item)
    return target


print(append(1), append(2), append(3, []), append.__defaults__)
grid = [[0] * 3] * 2
grid[0][1] = 7
print(grid, grid[0] is grid[1])
copy = [row[:] for row in grid]
copy[0][0] = 1
print(grid, copy)
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in [lambda i=i: i for i in range(3)]])
a = b = [1, 2]
b += [3]
a = a + [4]
print(a, b)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
s = "abc"
u = s
s += "d"
print(u, s)
d = {"x": [1]}
e = dict(d)
e["x"].append(2)
e["y"] = 0
print(d, e)


def change(values, number):
    values.append(number)
    values = [number]
    number += 1
    return values


outside = [0]
print(change(outside, 5), outside)
for item in (items := [1, 2, 3, 4]):
    if item % 2 == 0:
        items.remove(item)
print(items)
try:
    for key in (numbers := {1: 1, 2: 2}):
        numbers[key + 10] = 0
except RuntimeError as error:
    print(error, numbers)

# expect: [1, 2] [1, 2] [3] ([1, 2],)
# expect: [[0, 7, 0], [0, 7, 0]] True
# expect: [[0, 7, 0], [0, 7, 0]] [[1, 7, 0], [0, 7, 0]]
# expect: [2, 2, 2] [0, 1, 2]
# expect: [1, 2, 3, 4] [1, 2, 3]
# expect: 'tuple' object does not support item assignment (1, [2, 3])
# expect: abc abcd
# expect: {'x': [1, 2]} {'x': [1, 2], 'y': 0}
# expect: [5] [0, 5]
# expect: [1, 3]
# expect: dictionary changed size during iteration {1: 1, 2: 2, 11: 0}
