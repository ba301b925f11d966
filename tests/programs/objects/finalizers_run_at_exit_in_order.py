# exit order and finalizers
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
a = D("a")
b = D("b")
def f(): return a
class Holder: pass
h = Holder(); h.d = D("h")
l = [D("l0"), D("l1")]
cyc = Holder(); cyc.me = cyc; cyc.d = D("cyc")
del cyc
_p = D("_p")
print("end")

# expect: end
# expect: del cyc
# expect: del a
# expect: del b
# expect: del h
# expect: del _p
# expect: del l1
# expect: del l0
