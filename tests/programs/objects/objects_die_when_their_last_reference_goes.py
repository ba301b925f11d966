import weakref
class A:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
    def __repr__(s): return f"A{s.n}"
a = A(1); r = weakref.ref(a, lambda r: print("gone", r() is None)); print(r() is a, r)if False else print(r() is a)
del a
print(r())
x = A(2); x = A(3)
def f():
    y = A(4)
    print("in f")
f()
l = [A(5), A(6)]
l.pop()
l.clear()
d = {1: A(7)}; d[1] = None
class R:
    keep = None
    def __del__(s): R.keep = s; print("res")
q = R(); del q; print(R.keep is not None); R.keep = None; print("end")
nest = None
for i in range(100000): nest = [nest]
del nest
class N: pass
n = None
for i in range(100000):
    m = N(); m.x = n; n = m
del n, m
print("deep ok")
z = A(99)

# expect: True
# expect: del 1
# expect: gone True
# expect: None
# expect: del 2
# expect: in f
# expect: del 4
# expect: del 6
# expect: del 5
# expect: del 7
# expect: res
# expect: True
# expect: end
# expect: deep ok
# expect: del 3
# expect: del 99
