class Tracked:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("gone", self.name)


def use():
    local = Tracked("local")
    print("in use")
    return "result"


print(use())
a = Tracked("a")
a = Tracked("b")
b = a
del a
print("b still has it")
b = None
Tracked("temporary").name
[Tracked("in a list"), 1].clear()
print("comprehension", [Tracked(str(i)).name for i in range(2)])
for item in (Tracked("loop 1"), Tracked("loop 2")):
    print("loop body", item.name)
item = None
print("loop over")
try:
    kept = Tracked("in try")
    raise ValueError("x")
except ValueError as error:
    del kept
    print("handler")
d = {"k": Tracked("dict value")}
d["k"] = 1
pair = (Tracked("first"), Tracked("second"))
first, second = pair
pair = None
first = None
print("second lives")
del second


def generator():
    held = Tracked("held by generator")
    try:
        yield 1
    finally:
        print("generator closes")


g = generator()
next(g)
del g
cycle = Tracked("cycle")
cycle.me = cycle
del cycle
import gc
print("collected", gc.collect() > 0)
print("end of program")
last = Tracked("at exit")
