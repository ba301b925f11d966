import gc, weakref
class N:
    def __init__(s, n): s.n = n; s.me = s
    def __del__(s): print("del", s.n)
n = N(1); r = weakref.ref(n)
del n
print(r() is None)
print(gc.collect() > 0)
print(r() is None)

# expect: False
# expect: del 1
# expect: True
# expect: True
