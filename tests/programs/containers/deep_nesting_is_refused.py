# What nests too deep ends in RecursionError, and what contains itself is shown once.
a = []
a.append(a)
d = {}
d["d"] = d
t = ([],)
t[0].append(t)
print(a, d, t)
for make in (lambda x: [x], lambda x: (x,), lambda x: {0: x}):
    deep = make(0)
    for _ in range(100_000):
        deep = make(deep)
    try:
        repr(deep)
    except RecursionError as error:
        print("RecursionError", error)
    other = make(0)
    for _ in range(100_000):
        other = make(other)
    try:
        print(deep == other)
    except RecursionError as error:
        print("RecursionError", error)
    del deep, other
print("still alive")

# expect: [[...]] {'d': {...}} ([(...)],)
# expect: RecursionError maximum recursion depth exceeded while getting the repr of an object
# expect: RecursionError maximum recursion depth exceeded in comparison
# expect: RecursionError maximum recursion depth exceeded while getting the repr of an object
# expect: RecursionError maximum recursion depth exceeded in comparison
# expect: RecursionError maximum recursion depth exceeded while getting the repr of an object
# expect: RecursionError maximum recursion depth exceeded in comparison
# expect: still alive
