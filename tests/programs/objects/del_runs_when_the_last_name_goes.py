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

# expect: made local
# expect: in use
# expect: gone local
# expect: result
# expect: made a
# expect: made b
# expect: gone a
# expect: b still has it
# expect: gone b
# expect: made temporary
# expect: gone temporary
# expect: made in a list
# expect: gone in a list
# expect: made 0
# expect: gone 0
# expect: made 1
# expect: gone 1
# expect: comprehension ['0', '1']
# expect: made loop 1
# expect: made loop 2
# expect: loop body loop 1
# expect: loop body loop 2
# expect: gone loop 1
# expect: gone loop 2
# expect: loop over
# expect: made in try
# expect: gone in try
# expect: handler
# expect: made dict value
# expect: gone dict value
# expect: made first
# expect: made second
# expect: gone first
# expect: second lives
# expect: gone second
# expect: made held by generator
# expect: generator closes
# expect: gone held by generator
# expect: made cycle
# expect: gone cycle
# expect: collected True
# expect: end of program
# expect: made at exit
# expect: gone at exit
