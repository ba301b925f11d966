"""copy and deepcopy of built-in containers, classes that say how, and what cannot be copied."""
import copy
from collections import *
from dataclasses import dataclass, field, replace
import asyncio, enum, datetime, threading, fractions, decimal, re, weakref, types


class Node:
    def __init__(self, v):
        self.v, self.children, self.parent = v, [], None

    def add(self, n):
        n.parent = self
        self.children.append(n)
        return n


class Conn:
    def __init__(self):
        self.url = ["x"]
        self.lock = threading.Lock()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = "fresh"


class Slotted:
    __slots__ = ("a", "b", "__weakref__")


class Sub(Slotted):
    __slots__ = ("c",)


class Stack(list):
    def __init__(self, *a):
        super().__init__(*a)
        self.name = "stack"


class Color(enum.Enum):
    RED = [1]


@dataclass(frozen=True)
class P:
    x: list = field(default_factory=list)


class V:
    def __init__(self, n): self.n = n
    def __copy__(self): return V("copied")
    def __deepcopy__(self, memo): return V(f"deep {len(memo)}")


class Err(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


class Single:
    _one = None
    def __new__(cls, *a):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one
    def __getnewargs__(self): return ("arg",)


root = Node(1); kid = root.add(Node(2)); kid.add(Node(3))
r = copy.deepcopy(root)
print(r.children[0].parent is r, r.children[0].children[0].v, copy.copy(root).children is root.children)
c = copy.deepcopy(Conn()); print(c.__dict__, copy.copy(Conn()).lock)
s = Sub(); s.a = [1]; s.c = {2}
t = copy.deepcopy(s); print(t.a, t.a is s.a, t.c, hasattr(t, "b"), copy.copy(s).a is s.a)
st = Stack([[1], 2]); d = copy.deepcopy(st); print(d, d.name, type(d).__name__, d[0] is st[0])
print(copy.deepcopy(Color.RED) is Color.RED, copy.copy(Color.RED) is Color.RED)
p = P([1]); print(copy.deepcopy(p), copy.deepcopy(p).x is p.x, replace(p, x=[2]))
print(copy.copy(V(1)).n, copy.deepcopy([V(1), V(2)])[1].n)
e = Err(5, "t")
try:
    print(copy.copy(e))
except TypeError as x:
    print(x)
print(repr(copy.copy(ValueError(1, [2]))), copy.copy(OSError(2, "no", "f")).filename)
for x in (deque([[1]], 3), defaultdict(list, a=[1]), OrderedDict(b=[1]), Counter("aab"), ChainMap({"a": 1}), UserDict(a=1),
          datetime.datetime(2020, 1, 1), datetime.timedelta(1), fractions.Fraction(1, 3), decimal.Decimal("1.5"), frozenset([1]), range(3), bytearray(b"ab"), {1: {2: [3]}}, (1, [2]), slice(1, 2), types.SimpleNamespace(a=[1]), complex(1, 2), re.compile("a")):
    y = copy.deepcopy(x); z = copy.copy(x)
    print(type(x).__name__, y == x, y is x, z == x, z is x)
a = [1, 2]; b = [a, a]; c = copy.deepcopy(b); print(c[0] is c[1], c[0] is a)
l = []; l.append(l); m = copy.deepcopy(l); print(m[0] is m)
def gen(): yield
async def coro(): pass
k = coro()
for x in (threading.Lock(), gen(), k, {}.keys(), types):
    try:
        copy.deepcopy(x)
        print("?", x)
    except TypeError as e:
        print(e)
k.close()
print(Single(1) is copy.copy(Single(1)), object().__reduce_ex__(2)[1], sorted(n for n in dir(object()) if "r" in n))
f = lambda: 1
print(copy.deepcopy(f) is f, copy.copy(len) is len, copy.deepcopy(Node) is Node)

# expect: True 3 True
# expect: {'url': ['x'], 'lock': 'fresh'} fresh
# expect: [1] False {2} False True
# expect: [[1], 2] stack Stack False
# expect: True True
# expect: P(x=[1]) False P(x=[2])
# expect: copied deep 3
# expect: Err.__init__() missing 1 required positional argument: 'text'
# expect: ValueError(1, [2]) f
# expect: deque True False True False
# expect: defaultdict True False True False
# expect: OrderedDict True False True False
# expect: Counter True False True False
# expect: ChainMap True False True False
# expect: UserDict True False True False
# expect: datetime True False True False
# expect: timedelta True False True False
# expect: Fraction True True True True
# expect: Decimal True True True True
# expect: frozenset True False True True
# expect: range True True True True
# expect: bytearray True False True False
# expect: dict True False True False
# expect: tuple True False True True
# expect: slice True False True True
# expect: SimpleNamespace True False True False
# expect: complex True True True True
# expect: Pattern True True True True
# expect: True False
# expect: True
# expect: cannot pickle '_thread.lock' object
# expect: cannot pickle 'generator' object
# expect: cannot pickle 'coroutine' object
# expect: cannot pickle 'dict_keys' object
# expect: cannot pickle 'module' object
# expect: True (<class 'object'>,) ['__delattr__', '__dir__', '__format__', '__getattribute__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__str__']
# expect: True True True
