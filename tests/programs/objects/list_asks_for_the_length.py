"""list(), tuple(), bytes() and stars ask an iterable how long it is; vars() keeps its order."""
class A:
    def __init__(self,n): self.n=n
    def __iter__(self): print("iter"); return iter(range(self.n))
    def __len__(self): print("len"); return self.n
class H:
    def __init__(self): self.i=0
    def __iter__(self): return self
    def __next__(self):
        self.i+=1
        if self.i>2: raise StopIteration
        return self.i
    def __length_hint__(self): print("hint"); return 2
for f in (list, tuple, sorted, set, "".join, max, sum, dict.fromkeys, bytes, bytearray):
    print(getattr(f,'__name__',f))
    try: print(f(A(2)), f(H()))
    except Exception as e: print(type(e), e)
a,b=A(2); print([*A(2)], (*A(2),), {*A(2)}); l=[]; l.extend(A(1)); l+=A(1); l[:]=A(2); print(l)
print(*A(2))
import operator
print(operator.length_hint(A(3)), operator.length_hint(H()), operator.length_hint(5,7))
class E:
    def __iter__(self): return iter([1])
    def __len__(self): raise TypeError("no len")
print(list(E()))
class E2(E):
    def __len__(self): raise ValueError("bad len")
try: list(E2())
except ValueError as e: print(e)
class E3(E):
    def __len__(self): return -1
try: list(E3())
except ValueError as e: print(e)
class E4(H):
    def __length_hint__(self): return "x"
try: list(E4())
except TypeError as e: print(e)
class V:
    z=1
    def __init__(self): self.b=1; self.a=2
    def later(self): self.c=3
v=V(); v.later(); w=V(); w.c=1; del w.b; w.b=5
print(vars(v), vars(w), v.__dict__.keys(), w.__dict__)
class W:
    def __init__(self, flip):
        if flip: self.y=1; self.x=2
        else: self.x=1; self.y=2
print(vars(W(0)), vars(W(1)), vars(W(0)))
x=W(1); x.__dict__.update(q=1); x.__dict__.pop("y"); x.y=9; print(vars(x)); 
x.__dict__={"m":1,"a":2}; x.k=3; print(vars(x), x.__dict__)
class P: pass
class Q1(P): pass
class Q2(P): pass
print(P.__subclasses__()); del Q1
import gc; gc.collect(); print(P.__subclasses__())

# expect: list
# expect: iter
# expect: len
# expect: hint
# expect: [0, 1] [1, 2]
# expect: tuple
# expect: iter
# expect: len
# expect: hint
# expect: (0, 1) (1, 2)
# expect: sorted
# expect: iter
# expect: len
# expect: hint
# expect: [0, 1] [1, 2]
# expect: set
# expect: iter
# expect: {0, 1} {1, 2}
# expect: join
# expect: iter
# expect: <class 'TypeError'> sequence item 0: expected str instance, int found
# expect: max
# expect: iter
# expect: 1 2
# expect: sum
# expect: iter
# expect: 1 3
# expect: fromkeys
# expect: iter
# expect: {0: None, 1: None} {1: None, 2: None}
# expect: bytes
# expect: iter
# expect: len
# expect: hint
# expect: b'\x00\x01' b'\x01\x02'
# expect: bytearray
# expect: iter
# expect: bytearray(b'\x00\x01') bytearray(b'\x01\x02')
# expect: iter
# expect: iter
# expect: len
# expect: iter
# expect: len
# expect: iter
# expect: [0, 1] (0, 1) {0, 1}
# expect: iter
# expect: len
# expect: iter
# expect: len
# expect: iter
# expect: [0, 1]
# expect: iter
# expect: len
# expect: 0 1
# expect: len
# expect: hint
# expect: 3 2 7
# expect: [1]
# expect: bad len
# expect: __len__() should return >= 0
# expect: __length_hint__ must be an integer, not str
# expect: {'b': 1, 'a': 2, 'c': 3} {'a': 2, 'c': 1, 'b': 5} dict_keys(['b', 'a', 'c']) {'a': 2, 'c': 1, 'b': 5}
# expect: {'x': 1, 'y': 2} {'y': 1, 'x': 2} {'x': 1, 'y': 2}
# expect: {'x': 2, 'q': 1, 'y': 9}
# expect: {'m': 1, 'a': 2, 'k': 3} {'m': 1, 'a': 2, 'k': 3}
# expect: [<class '__main__.Q1'>, <class '__main__.Q2'>]
# expect: [<class '__main__.Q2'>]
