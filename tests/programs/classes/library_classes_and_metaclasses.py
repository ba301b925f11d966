import abc, enum, functools, dataclasses, typing, contextlib, collections
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    def __subclasshook__(cls, C): return NotImplemented
try: Shape()
except TypeError as e: print(e)
class Sq(Shape):
    def area(self): return 4
try: Sq()
except TypeError as e: print(e)
class Sq2(Sq):
    name = "sq"
print(Sq2().area(), isinstance(Sq2(), Shape), Shape.__abstractmethods__ == {'area', 'name'})
@Shape.register
class Foreign: pass
print(isinstance(Foreign(), Shape), issubclass(Foreign, Shape))
class Color(enum.Enum):
    RED = 1
    GREEN = 2
    def __str__(self): return "c" + self.name
print(Color.RED, repr(Color.GREEN), Color(1), Color['RED'], list(Color), Color.RED.value, Color.RED is Color(1))
class Num(enum.IntEnum):
    A = 1; B = enum.auto()
print(Num.B + 1, Num.A < Num.B, repr(Num.B), f"{Num.B}")
@dataclasses.dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = dataclasses.field(default_factory=list)
    def norm(self): return self.x
print(P(1), P(1, 2) < P(2), P(1) == P(1), dataclasses.asdict(P(1, 2, [3])), dataclasses.replace(P(1), y=9))
@dataclasses.dataclass(frozen=True, slots=False)
class F: a: int
try: F(1).a = 2
except dataclasses.FrozenInstanceError as e: print("frozen", e)
print(hash(F(1)) == hash(F(1)))
@functools.total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(T(1) <= T(2), T(2) >= T(3))
@functools.lru_cache(maxsize=None)
def fibo(n): return n if n < 2 else fibo(n-1) + fibo(n-2)
print(fibo(50), fibo.cache_info())
@functools.wraps(fibo)
def w(): pass
print(w.__name__, functools.partial(int, base=2)("101"), functools.reduce(lambda a, b: a + b, [1, 2, 3]))
@functools.singledispatch
def sd(x): return "obj"
@sd.register
def _(x: int): return "int"
@sd.register(list)
def _(x): return "list"
print(sd(1), sd([]), sd("s"))
class CP:
    @functools.cached_property
    def v(self): print("compute"); return 5
c = CP(); print(c.v, c.v, c.__dict__)
NT = collections.namedtuple("NT", "a b", defaults=[5])
print(NT(1), NT(1, 2)._replace(a=9), NT._fields, NT(1)._asdict(), NT(1) == (1, 5))
class Emp(typing.NamedTuple):
    name: str
    id: int = 3
print(Emp("x"), Emp("x").id)
X = typing.TypeVar("X")
class Stack(typing.Generic[X]):
    def __init__(self): self.items: list[X] = []
    def push(self, i: X) -> None: self.items.append(i)
s = Stack[int](); s.push(3); print(s.items, Stack[int])
def ann(a: int, b: "str" = "x", *c: float, d: typing.Optional[int] = None) -> list[int]: pass
print(ann.__annotations__, typing.Optional[int], typing.Union[int, str], typing.Callable[[int], str])
class Meta(type):
    def __getattr__(cls, n): return "meta " + n
    def __len__(cls): return 42
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return x == 7
    def __instancecheck__(cls, o): return o == 5
    def __repr__(cls): return "<M>"
class WM(metaclass=Meta): pass
print(WM.foo, len(WM), list(WM), 7 in WM, isinstance(5, WM), WM)
class Ctx(contextlib.ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out"); return False
@Ctx()
def deco(): print("body")
deco()
@contextlib.contextmanager
def cm():
    print("a")
    try: yield 1
    except ValueError as e: print("caught", e)
    finally: print("b")
with cm() as v: raise ValueError(v)
with contextlib.suppress(KeyError): {}[1]
with contextlib.ExitStack() as st:
    st.enter_context(cm()); st.callback(print, "cb")
class Desc:
    def __get__(self, o, t=None): return "got"
class HasD:
    d = Desc()
    def __init__(self): self.__dict__['d'] = "inst"
print(HasD().d, HasD.d)
class A:
    def f(self): return "A"
class B(A):
    def f(self): return "B" + super().f()
class C(A):
    def f(self): return "C" + super().f()
class D(B, C):
    def f(self): return "D" + super().f()
print(D().f(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__))
class Outer:
    class Inner:
        def m(self): pass
    print(Inner.m.__qualname__)
def fac():
    class L: pass
    return L
print(fac().__qualname__, fac().__name__, repr(fac()), Outer.Inner)
o = A(); o.f = lambda: "inst"; print(o.f(), A.f(o))
A.g = lambda self: "g"; print(o.g()); del A.g
try: o.g()
except AttributeError as e: print(e)
print(type(o.f), type(A().f), type(A.f), A().f.__self__.__class__, A().f.__func__ is A.f)
class S:
    def __getattribute__(self, n):
        if n == "magic": return 1
        return super().__getattribute__(n)
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
    def __dir__(self): return ["z", "a"]
    def __format__(self, spec): return f"S<{spec}>"
    def __sizeof__(self): return 1
    def __reversed__(self): return iter([3])
    def __missing__(self): pass
    def __index__(self): return 2
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __complex__(self): return 1j
    def __round__(self, n=None): return ("r", n)
    def __bytes__(self): return b"by"
    def __matmul__(self, o): return "mm"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __divmod__(self, o): return "dm"
    def __abs__(self): return "abs"
    def __ilshift__(self, o): return "ils"
s = S(); s.x = 4; print(s.magic, s.x, dir(s), f"{s:abc}", list(reversed(s)), [1,2,3][s], int(s), float(s), complex(s), round(s), round(s, 2), bytes(s), s @ 1, s ** 2, pow(s, 2, 3), divmod(s, 1), abs(s), hex(s), range(s))
s <<= 1; print(s)
print(isinstance(int, type), isinstance(type, type), issubclass(type, object), type(type), object.__class__, type.__bases__)
class Sing:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v): self.v = v
print(Sing(1) is Sing(2), Sing(3).v)
class Tup(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def a(self): return self[0]
print(Tup(1, 2), Tup(1, 2).a, Tup(1, 2) + (3,))
class St(str):
    def shout(self): return self.upper() + "!"
print(St("a").shout(), St("a") == "a", {St("k"): 1}["k"], St("x") + "y", type(St("x") + "y"))
class Fl(float):
    def __repr__(self): return f"Fl({float(self)})"
print(Fl(1.5), Fl(2) * 2)
class EE(Exception): pass
class EF(EE, ValueError):
    code = 3
    def __init__(self, *a, extra=None): super().__init__(*a); self.extra = extra
try: raise EF("m", extra=4)
except ValueError as e: print(e, e.extra, e.code, EF.__mro__)
print(A.__dict__.keys() >= {'f', '__module__', '__dict__', '__weakref__', '__doc__'}, list(A.__dict__))
print(vars(Sing)['__init__'].__name__, '__hash__' in dir(A), A.__hash__ is object.__hash__)
class NoHash:
    def __eq__(self, o): return True
try: hash(NoHash())
except TypeError as e: print(e)
print(NoHash.__hash__, NoHash() != 3)
x = type("Dyn", (), {"a": 1, "__doc__": "d"}); print(x.a, x.__doc__, x().__class__.__name__, x.__module__)
class K:
    __slots__ = ("a", "__dict__")
k = K(); k.a = 1; k.b = 2; print(k.a, k.b, k.__dict__)
class K2(K): pass
k = K2(); k.a = 5; k.c = 6; print(k.__dict__, k.a)
try:
    class Bad(int, str): pass
except TypeError as e: print(e)
try:
    class Bad2(bool): pass
except TypeError as e: print(e)
try:
    class Bad3(metaclass=type, foo=1): pass
except TypeError as e: print(e)
class PS:
    def __init_subclass__(cls, /, **kw): print(cls.__name__, kw)
class PS2(PS, a=1, b=2): pass
print(callable(o), callable(Ctx()), callable(A))
o1 = object(); print(o1 == o1, o1 != o1, o1 == object(), hash(o1) == hash(o1))
print(property(lambda s: 1).fget(0), type(A.__dict__['__dict__']), classmethod(len).__func__ is len)

# expect: Can't instantiate abstract class Shape with abstract methods area, name
# expect: Can't instantiate abstract class Sq with abstract method name
# expect: 4 True True
# expect: True True
# expect: cRED <Color.GREEN: 2> cRED cRED [<Color.RED: 1>, <Color.GREEN: 2>] 1 True
# expect: 3 True <Num.B: 2> 2
# expect: P(x=1, y=0, tags=[]) True True {'x': 1, 'y': 2, 'tags': [3]} P(x=1, y=9, tags=[])
# expect: frozen cannot assign to field 'a'
# expect: True
# expect: True False
# expect: 12586269025 CacheInfo(hits=48, misses=51, maxsize=None, currsize=51)
# expect: fibo 5 6
# expect: int list obj
# expect: compute
# expect: 5 5 {'v': 5}
# expect: NT(a=1, b=5) NT(a=9, b=2) ('a', 'b') {'a': 1, 'b': 5} True
# expect: Emp(name='x', id=3) 3
# expect: [3] __main__.Stack[int]
# expect: {'a': <class 'int'>, 'b': 'str', 'c': <class 'float'>, 'd': typing.Optional[int], 'return': list[int]} typing.Optional[int] typing.Union[int, str] typing.Callable[[int], str]
# expect: meta foo 42 [1, 2] True True <M>
# expect: in
# expect: body
# expect: out
# expect: a
# expect: caught 1
# expect: b
# expect: a
# expect: cb
# expect: b
# expect: inst got
# expect: DBCA ['D', 'B', 'C', 'A', 'object'] True
# expect: Outer.Inner.m
# expect: fac.<locals>.L L <class '__main__.fac.<locals>.L'> <class '__main__.Outer.Inner'>
# expect: inst A
# expect: g
# expect: 'A' object has no attribute 'g'
# expect: <class 'function'> <class 'method'> <class 'function'> <class '__main__.A'> True
# expect: 1 8 ['a', 'z'] S<abc> [3] 3 7 1.5 1j ('r', None) ('r', 2) b'by' mm ('pow', 2, None) ('pow', 2, 3) dm abs 0x2 range(0, 2)
# expect: ils
# expect: True True True <class 'type'> <class 'type'> (<class 'object'>,)
# expect: True 3
# expect: (1, 2) 1 (1, 2, 3)
# expect: A! True 1 xy <class 'str'>
# expect: Fl(1.5) 4.0
# expect: m 4 3 (<class '__main__.EF'>, <class '__main__.EE'>, <class 'ValueError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
# expect: True ['__module__', 'f', '__dict__', '__weakref__', '__doc__']
# expect: __init__ True True
# expect: unhashable type: 'NoHash'
# expect: None False
# expect: 1 d Dyn __main__
# expect: 1 2 {'b': 2}
# expect: {'c': 6} 5
# expect: multiple bases have instance lay-out conflict
# expect: type 'bool' is not an acceptable base type
# expect: Bad3.__init_subclass__() takes no keyword arguments
# expect: PS2 {'a': 1, 'b': 2}
# expect: False True True
# expect: True False False True
# expect: 1 <class 'getset_descriptor'> True
