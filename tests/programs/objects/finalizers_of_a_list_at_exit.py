class D:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
a = D("a")
b = D("b")
c = [a, b, D("c")]
print("end")

# expect: end
# expect: del a
# expect: del b
# expect: del c
