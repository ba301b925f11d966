class A:
    x = 1
    def __init__(self, n): self.n = n
    def get(self): return self.n
    @property
    def double(self): return self.n * 2
    @double.setter
    def double(self, v): self.n = v // 2
    @classmethod
    def make(cls, n): return cls(n)
    @staticmethod
    def st(a, b=2): return a + b
    def __repr__(self): return f"A({self.n})"
    def __eq__(self, o): return isinstance(o, A) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __lt__(self, o): return self.n < o.n
    def __add__(self, o): return A(self.n + (o.n if isinstance(o, A) else o))
    def __radd__(self, o): return A(o + self.n)
    def __iadd__(self, o): self.n += o; return self
    def __getitem__(self, i): return i * self.n
    def __len__(self): return self.n
    def __contains__(self, x): return x == self.n
    def __call__(self, *a, **k): return (a, k)
    def __iter__(self): return iter(range(self.n))
    def __bool__(self): return self.n != 0
    def __neg__(self): return A(-self.n)
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0]); return True
a = A(3)
print(a, a.get(), a.double, A.make(5), A.st(1), a.st(1, 5), a.x)
a.double = 20
print(a.n, a == A(10), a != A(10), a < A(11), a > A(1), sorted([A(3), A(1)]), hash(a) == hash(A(10)))
print(a + a, a + 1, 1 + a, a[3], len(a), 10 in a, a(1, k=2), list(A(3)), bool(A(0)), -a, max(A(1), A(9)))
a += 5
print(a)
with a as q:
    print(q is a); 1/0
class B(A):
    y = 2
    def __init__(self, n, m):
        super().__init__(n)
        self.m = m
    def get(self): return super().get() * 100
    def __repr__(self): return "B" + super().__repr__()
b = B(1, 2)
print(b, b.get(), b.m, b.x, b.y, B.__mro__, B.__name__, B.__bases__, b.__class__, b.__dict__)
b.new = 7
print(b.__dict__, vars(b), hasattr(b, 'zzz'), getattr(b, 'new'), getattr(b, 'q', 'dflt'))
del b.new
print(b.__dict__)
try: b.new
except AttributeError as e: print(e, e.name, e.obj is b)
try: b.get(1)
except TypeError as e: print(e)
try: A()
except TypeError as e: print(e)
try: object(1)
except TypeError as e: print(e)
try: 1 + 'a'
except TypeError as e: print(e)
try: 'a' + 1
except TypeError as e: print(e)
try: [] < 3
except TypeError as e: print(e)
class M(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, bases, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", a); return super().__call__(*a)
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prep", name, kw); return {}
    def meth(cls): return cls.__name__
class C(metaclass=M, k=3):
    def __init__(self, z): self.z = z
print(C(4).z, C.meth(), type(C), isinstance(C, M))
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); Base.subs.append((cls.__name__, tag))
class S1(Base, tag="x"): pass
class S2(S1): pass
print(Base.subs)
class D:
    def __set_name__(self, o, n): self.n = n; print("set_name", o.__name__, n)
    def __get__(self, i, o): return (self.n, i is None, o.__name__)
    def __set__(self, i, v): print("set", v)
    def __delete__(self, i): print("delete")
class E: d = D()
e = E(); print(E.d, e.d); e.d = 4; del e.d
class Sl:
    __slots__ = ('p', 'q')
    def __init__(self): self.p = 1
s = Sl(); print(s.p)
try: s.q
except AttributeError as x: print(x)
try: s.r = 1
except AttributeError as x: print(x)
class L(list):
    def total(self): return sum(self)
l = L([1, 2, 3]); l.append(4); l.z = 1; print(l, l.total(), l.z, type(l), isinstance(l, list), len(l), l == [1,2,3,4])
class I(int):
    def __add__(self, o): return I(int(self) + o + 1000)
print(I(3) + 4, I(3) - 1, I(5), type(I(2) * 2), repr(I(7)))
class DD(dict):
    def __missing__(self, k): return k * 2
d = DD(a=1); print(d['a'], d['bb'], d)
class G:
    def __getattr__(self, n):
        if n.startswith('x'): return n
        raise AttributeError(n)
g = G(); print(g.xyz, hasattr(g, 'y'))
print(type('T', (A,), {'foo': lambda self: 'foo'})(3).foo())
print(list[int], dict[str, int], int | None, isinstance(3, int | str), type(3).__name__)
print(A.__doc__, C.__module__, A.get.__qualname__)
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
print(list(Old()), 4 in Old(), 5 in Old())
class Cmp:
    def __init__(s, v): s.v = v
    def __le__(s, o): return s.v <= o.v
try: Cmp(1) < Cmp(2)
except TypeError as x: print(x)
print(Cmp(1) >= Cmp(0), Cmp.__subclasses__(), Base.__subclasses__())
try:
    class X(A, object, A): pass
except TypeError as x: print(x)
try:
    class Y(object, A): pass
except TypeError as x: print(x)
print(isinstance(True, int), issubclass(bool, int), issubclass(B, (str, A)))
try: isinstance(3, 3)
except TypeError as x: print(x)

# expect: A(3) 3 6 A(5) 3 6 1
# expect: 10 True False True True [A(1), A(3)] True
# expect: A(20) A(11) A(11) 30 10 True ((1,), {'k': 2}) [0, 1, 2] False A(-10) A(9)
# expect: A(15)
# expect: enter
# expect: True
# expect: exit <class 'ZeroDivisionError'>
# expect: BA(1) 100 2 1 2 (<class '__main__.B'>, <class '__main__.A'>, <class 'object'>) B (<class '__main__.A'>,) <class '__main__.B'> {'n': 1, 'm': 2}
# expect: {'n': 1, 'm': 2, 'new': 7} {'n': 1, 'm': 2, 'new': 7} False 7 dflt
# expect: {'n': 1, 'm': 2}
# expect: 'B' object has no attribute 'new' new True
# expect: B.get() takes 1 positional argument but 2 were given
# expect: A.__init__() missing 1 required positional argument: 'n'
# expect: object() takes no arguments
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: can only concatenate str (not "int") to str
# expect: '<' not supported between instances of 'list' and 'int'
# expect: prep C {'k': 3}
# expect: new C () {'k': 3}
# expect: call (4,)
# expect: 4 C <class '__main__.M'> True
# expect: [('S1', 'x'), ('S2', None)]
# expect: set_name E d
# expect: ('d', True, 'E') ('d', False, 'E')
# expect: set 4
# expect: delete
# expect: 1
# expect: 'Sl' object has no attribute 'q'
# expect: 'Sl' object has no attribute 'r'
# expect: [1, 2, 3, 4] 10 1 <class '__main__.L'> True 4 True
# expect: 1007 2 5 <class 'int'> 7
# expect: 1 bbbb {'a': 1}
# expect: xyz False
# expect: foo
# expect: list[int] dict[str, int] int | None True int
# expect: None __main__ A.get
# expect: [0, 1, 4] True False
# expect: '<' not supported between instances of 'Cmp' and 'Cmp'
# expect: True [] [<class '__main__.S1'>]
# expect: duplicate base class A
# expect: Cannot create a consistent method resolution
# expect: order (MRO) for bases object, A
# expect: True True True
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
