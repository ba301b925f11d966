"""Metaclasses, descriptors, every operator of a class of one's own, abstract classes, private names."""
import abc, sys
class Meta(type):
    registry = []
    def __new__(m, name, bases, ns, **kw):
        cls = super().__new__(m, name, bases, ns); m.registry.append((name, kw)); return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("creating", cls.__name__); return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, name, bases, **kw): return {"injected": 1}
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __getitem__(cls, i): return f"{cls.__name__}[{i}]"
    def __len__(cls): return 42
    def __contains__(cls, x): return x == 1
class A(metaclass=Meta, flag=True): pass
class B(A, flag=False):
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k)
class C(B): pass
print(A(), Meta.registry, A[3], len(A), 1 in A, A.injected, type(C), repr(C), C.__mro__)
class Desc:
    def __set_name__(self, o, n): self.n = "_" + n; print("set_name", o.__name__, n)
    def __get__(self, i, o=None): return self if i is None else getattr(i, self.n, "unset")
    def __set__(self, i, v):
        if not isinstance(v, int): raise TypeError(f"{self.n[1:]} must be int, got {type(v).__name__}")
        setattr(i, self.n, v)
    def __delete__(self, i): delattr(i, self.n)
class Vec:
    x = Desc(); y = Desc()
    __slots__ = ("_x", "_y", "__weakref__")
    __match_args__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __iadd__(self, o): self.x += o.x; self.y += o.y; return self
    def __neg__(self): return Vec(-self.x, -self.y)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __bool__(self): return bool(self.x or self.y)
    def __eq__(self, o): return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __repr__(self): return f"Vec({self.x}, {self.y})"
    def __format__(self, s): return f"<{format(self.x, s)}, {format(self.y, s)}>"
    def __round__(self, n=None): return Vec(round(self.x, n), round(self.y, n))
    def __index__(self): return self.x
    def __call__(self, *a): return a
    def __enter__(self): return self
    def __exit__(self, *a): return True
    def __lt__(self, o): return abs(self) < abs(o)
    def __reversed__(self): return iter((self.y, self.x))
    def __contains__(self, v): return v in (self.x, self.y)
v = Vec(3, 4); w = Vec(1, 2)
print(v + w, sum([v, w]), 2 * v, v @ w, -v, abs(v), bool(Vec()), v == Vec(3, 4), {v: 1}[Vec(3, 4)], [*v], v[1], v[::-1], f"{v:03d}", [10, 20, 30, 40][v], v(1), sorted([v, w]), list(reversed(v)), 4 in v, hex(v), max(v, w), dict(zip("ab", v)), Vec.x.n)
v += w; print(v)
with v: 1 / 0
for bad in (lambda: v + 1, lambda: Vec("a"), lambda: setattr(v, "z", 1), lambda: v < 5, lambda: v @ 1, lambda: v - w, lambda: 5 / v, lambda: v.q, lambda: delattr(w, "x") or w.x or delattr(w, "x")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
match v:
    case Vec(0, 0): print("origin")
    case Vec(x, y) if x == y: print("diag")
    case Vec(x=4): print("x is 4")
class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...
    @abc.abstractmethod
    def draw(self, c): ...
    @classmethod
    def make(cls, *a): return cls(*a)
    @staticmethod
    def unit(): return "cm"
class Sq(Shape):
    def __init__(self, s): self.s = s
    area = property(lambda self: self.s ** 2, doc="the area")
    def draw(self, c): return c * self.s
try: Shape()
except TypeError as e: print(e)
try:
    class Half(Shape):
        def draw(self, c): pass
    Half()
except TypeError as e: print(e)
print(Sq.make(3).area, Sq.area.__doc__, Sq(2).draw("#"), Sq.unit(), isinstance(Sq(1), Shape), Shape.__abstractmethods__ == frozenset({"area", "draw"}))
class Priv:
    __secret = 1
    def __init__(self): self.__x = 2; self._y = 3
    def get(self): return self.__x, self.__secret
p = Priv(); print(p.get(), p.__dict__, [a for a in dir(p) if "Priv" in a])
try: p.__x
except AttributeError as e: print(e)
class X:
    def __getattr__(self, n): return n.upper() if not n.startswith("_") else object.__getattribute__(self, n)
    def __setattr__(self, n, v): print("set", n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
    def __dir__(self): return ["b", "a"]
x = X(); x.foo = 1; print(x.foo, x.bar, dir(x)); del x.foo; print(x.foo)
class D1:
    def go(self): print("D1"); 
class D2(D1):
    def go(self): print("D2"); super().go()
class D3(D1):
    def go(self): print("D3"); super().go()
class D4(D2, D3):
    def go(self): print("D4"); super().go(); super(D2, self).go()
D4().go(); print([c.__name__ for c in D4.mro()])
try:
    class Bad(D1, D4): pass
except TypeError as e: print(e)
print(type("Dyn", (D1,), {"a": 1, "m": lambda s: s.a})().m(), D4.__bases__, issubclass(D4, D1), X.__qualname__, Vec.__slots__, vars(Priv)["_Priv__secret"])
class Cnt:
    n = 0
    def __new__(cls, *a): cls.n += 1; return super().__new__(cls)
    def __del__(self): print("del", self.n)
c = Cnt(); c = Cnt(); del c; print(Cnt.n)

# expect: sub C {}
# expect: creating A
# expect: <__main__.A object at 0x..> [('A', {'flag': True}), ('B', {'flag': False}), ('C', {})] A[3] 42 True 1 <class '__main__.Meta'> <Meta C> (<Meta C>, <Meta B>, <Meta A>, <class 'object'>)
# expect: set_name Vec x
# expect: set_name Vec y
# expect: Vec(4, 6) Vec(4, 6) Vec(6, 8) 11 Vec(-3, -4) 5.0 False True 1 [3, 4] 4 (4, 3) <003, 004> 40 (1,) [Vec(1, 2), Vec(3, 4)] [4, 3] True 0x3 Vec(3, 4) {'a': 3, 'b': 4} _x
# expect: Vec(4, 6)
# expect: TypeError unsupported operand type(s) for +: 'Vec' and 'int'
# expect: TypeError x must be int, got str
# expect: AttributeError 'Vec' object has no attribute 'z'
# expect: False
# expect: AttributeError 'int' object has no attribute 'x'
# expect: TypeError unsupported operand type(s) for -: 'Vec' and 'Vec'
# expect: TypeError unsupported operand type(s) for /: 'int' and 'Vec'
# expect: AttributeError 'Vec' object has no attribute 'q'
# expect: unset
# expect: x is 4
# expect: Can't instantiate abstract class Shape with abstract methods area, draw
# expect: Can't instantiate abstract class Half with abstract method area
# expect: 9 the area ## cm True True
# expect: (2, 1) {'_Priv__x': 2, '_y': 3} ['_Priv__secret', '_Priv__x']
# expect: 'Priv' object has no attribute '__x'
# expect: set foo
# expect: 1 BAR ['a', 'b']
# expect: del foo
# expect: FOO
# expect: D4
# expect: D2
# expect: D3
# expect: D1
# expect: D3
# expect: D1
# expect: ['D4', 'D2', 'D3', 'D1', 'object']
# expect: Cannot create a consistent method resolution
# expect: order (MRO) for bases D1, D4
# expect: 1 (<class '__main__.D2'>, <class '__main__.D3'>) True X ('_x', '_y', '__weakref__') 1
# expect: del 2
# expect: del 2
# expect: 2
