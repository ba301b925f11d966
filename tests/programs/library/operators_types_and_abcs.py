# operator, collections.abc, types, numbers, abc.
import abc
import collections.abc as c
import numbers
import operator as o
import sys
import types


def t(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in """abs add and_ concat contains countOf eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod
imul index indexOf inv invert ior ipow irshift is_ is_not isub itruediv ixor le length_hint lshift lt matmul mod mul ne neg not_
or_ pos pow rshift sub truediv truth xor call setitem""".split():
    function = getattr(o, name)
    unary = name in "abs index inv invert neg not_ pos truth".split()
    for arguments in ((7, 3), ([1, 2], [3]), ([1, 2], 0), (5,), ("ab", "b"), ({1: 2}, 1), ({1, 2}, {2}), ([1, 2], 0, 9)):
        if unary and len(arguments) > 1 or name in ("countOf", "indexOf") and arguments == (7, 3):
            continue
        print(name, arguments, t(function, *arguments), end="; ")
    print()
items = {1: 2}
o.delitem(items, 1)
print(items)
print(o.attrgetter("real", "imag")(3), o.itemgetter(1, 0)("ab"), o.methodcaller("split", "a")("bac"), repr(o.itemgetter(1)), repr(o.attrgetter("a.b")), repr(o.methodcaller("x", 1, k=2)), o.__add__(1, 2))

values = [1, 1.5, "s", b"b", [1], (1,), {1: 2}, {1}, frozenset(), range(3), iter([]), (i for i in ()), len, lambda: 0, None, object(), {1: 2}.keys(), {1: 2}.values(), {1: 2}.items(), memoryview(b"a"), bytearray(b"x"), map(int, []), int, type]


async def agen():
    yield 1


async def coro():
    pass


running = coro()
values += [agen(), running]
for name in """AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Callable Collection Container Coroutine Generator
Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Reversible Sequence
Set Sized ValuesView""".split():
    kind = getattr(c, name)
    print(name, "".join("1" if isinstance(value, kind) else "0" for value in values), sorted(kind.__abstractmethods__), t(kind))
running.close()


class Seq(c.Sequence):
    def __getitem__(self, i):
        return "abc"[i]

    def __len__(self):
        return 3


s = Seq()
print(list(s), "b" in s, list(reversed(s)), s.index("c"), s.count("a"), t(s.index, "z"), t(lambda: s[9]))


class MSeq(c.MutableSequence):
    def __init__(self, items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, value):
        self.items.insert(i, value)


m = MSeq([3, 1, 2])
m.append(4), m.extend([5, 6]), m.reverse(), m.remove(1)
m += [7]
print(m.items, m.pop(), m.pop(0), m.items, m.clear(), m.items, t(m.pop))


class Map(c.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Map()
m.update({"a": 1}, b=2)
m.update([("c", 3)])
print(dict(m), m.get("z"), m.get("a"), "a" in m, list(m.keys()), list(m.values()), list(m.items()), m.pop("a"), m.pop("a", 9), m.setdefault("x", 5), m.popitem(), m == {"b": 2, "c": 3, "x": 5}, m.keys() & {"b"}, m.items() - {("b", 2)}, repr(m.keys())[:10], m.clear(), len(m), t(m.popitem), t(m.pop, "q"))


class MSet(c.MutableSet):
    def __init__(self, items=()):
        self.s = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def add(self, x):
        if x not in self.s:
            self.s.append(x)

    def discard(self, x):
        if x in self.s:
            self.s.remove(x)


a, b = MSet([1, 2, 3]), MSet([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a < b, a >= MSet([1]), a == MSet([3, 2, 1]), a.isdisjoint(b), a != b)
a |= b
a &= MSet([1, 2, 4])
a -= MSet([1])
a ^= MSet([9])
print(list(a), a.remove(2), t(a.remove, 77), a.pop(), a.clear(), list(a))

print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.MappingProxyType({"a": 1})["a"], t(types.MappingProxyType({}).__class__.__setitem__ if hasattr(types.MappingProxyType, "__setitem__") else len, 3))
C = types.new_class("C", (), {}, lambda ns: ns.update(x=1))
print(C, C.x, types.prepare_class("D", (C,))[0].__name__, types.resolve_bases((int,)), list[int], int | str, isinstance(int | None, types.UnionType))


class Lazy:
    @types.DynamicClassAttribute
    def name(self):
        return "own"


print(Lazy().name, t(lambda: Lazy.name))


def function(x=1):
    def inner():
        return x
    return inner


try:
    1 / 0
except ZeroDivisionError as error:
    trace, frame = error.__traceback__, error.__traceback__.tb_frame
kinds = {"FunctionType": function, "LambdaType": lambda: 0, "GeneratorType": (i for i in ()), "CodeType": function.__code__, "MethodType": Map().clear, "BuiltinFunctionType": len, "BuiltinMethodType": [].append, "ModuleType": sys, "TracebackType": trace, "FrameType": frame, "NoneType": None, "NotImplementedType": NotImplemented, "EllipsisType": ..., "CellType": function().__closure__[0], "AsyncGeneratorType": agen(), "WrapperDescriptorType": object.__init__, "MethodDescriptorType": str.join, "MethodWrapperType": object().__str__, "GetSetDescriptorType": type(function).__code__}
print([types.ClassMethodDescriptorType, types.MemberDescriptorType] != [])
for name, value in kinds.items():
    print(name, getattr(types, name).__name__, isinstance(value, getattr(types, name)))
co = coro()
print(types.CoroutineType.__name__, isinstance(co, types.CoroutineType))
co.close()
print(types.FunctionType(function.__code__, {})(3)(), types.MethodType(lambda self, y: (self, y), 5)(6), types.ModuleType("mod", "doc").__doc__, types.coroutine(function) is not None, types.CellType(4).cell_contents)

for name in "Complex Integral Number Rational Real".split():
    kind = getattr(numbers, name)
    print(name, isinstance(1, kind), isinstance(1.5, kind), isinstance(1j, kind), isinstance("a", kind), isinstance(True, kind))


class Base(abc.ABC):
    @property
    @abc.abstractmethod
    def a(self): ...

    @classmethod
    @abc.abstractmethod
    def b(cls): ...

    @abc.abstractclassmethod
    def c(cls): ...

    @abc.abstractstaticmethod
    def d(): ...

    @abc.abstractproperty
    def e(self): ...


class Part(Base):
    a = 1


print(t(Base), t(Part), sorted(Base.__abstractmethods__), isinstance(Base, abc.ABCMeta))
Part.b = Part.c = Part.d = Part.e = None
abc.update_abstractmethods(Part)
print(Part().a, isinstance(abc.get_cache_token(), int))


class Hooked(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, "quack") else NotImplemented


class Duck:
    quack = 1


Hooked.register(int)
print(issubclass(Duck, Hooked), isinstance(3, Hooked), issubclass(str, Hooked))

# expect: abs (5,) 5;
# expect: add (7, 3) 10; add ([1, 2], [3]) [1, 2, 3]; add ([1, 2], 0) TypeError: can only concatenate list (not "int") to list; add (5,) TypeError: add expected 2 arguments, got 1; add ('ab', 'b') abb; add ({1: 2}, 1) TypeError: unsupported operand type(s) for +: 'dict' and 'int'; add ({1, 2}, {2}) TypeError: unsupported operand type(s) for +: 'set' and 'set'; add ([1, 2], 0, 9) TypeError: add expected 2 arguments, got 3;
# expect: and_ (7, 3) 3; and_ ([1, 2], [3]) TypeError: unsupported operand type(s) for &: 'list' and 'list'; and_ ([1, 2], 0) TypeError: unsupported operand type(s) for &: 'list' and 'int'; and_ (5,) TypeError: and_ expected 2 arguments, got 1; and_ ('ab', 'b') TypeError: unsupported operand type(s) for &: 'str' and 'str'; and_ ({1: 2}, 1) TypeError: unsupported operand type(s) for &: 'dict' and 'int'; and_ ({1, 2}, {2}) {2}; and_ ([1, 2], 0, 9) TypeError: and_ expected 2 arguments, got 3;
# expect: concat (7, 3) TypeError: 'int' object can't be concatenated; concat ([1, 2], [3]) [1, 2, 3]; concat ([1, 2], 0) TypeError: can only concatenate list (not "int") to list; concat (5,) TypeError: concat expected 2 arguments, got 1; concat ('ab', 'b') abb; concat ({1: 2}, 1) TypeError: 'dict' object can't be concatenated; concat ({1, 2}, {2}) TypeError: 'set' object can't be concatenated; concat ([1, 2], 0, 9) TypeError: concat expected 2 arguments, got 3;
# expect: contains (7, 3) TypeError: argument of type 'int' is not iterable; contains ([1, 2], [3]) False; contains ([1, 2], 0) False; contains (5,) TypeError: contains expected 2 arguments, got 1; contains ('ab', 'b') True; contains ({1: 2}, 1) True; contains ({1, 2}, {2}) False; contains ([1, 2], 0, 9) TypeError: contains expected 2 arguments, got 3;
# expect: countOf ([1, 2], [3]) 0; countOf ([1, 2], 0) 0; countOf (5,) TypeError: countOf expected 2 arguments, got 1; countOf ('ab', 'b') 1; countOf ({1: 2}, 1) 1; countOf ({1, 2}, {2}) 0; countOf ([1, 2], 0, 9) TypeError: countOf expected 2 arguments, got 3;
# expect: eq (7, 3) False; eq ([1, 2], [3]) False; eq ([1, 2], 0) False; eq (5,) TypeError: eq expected 2 arguments, got 1; eq ('ab', 'b') False; eq ({1: 2}, 1) False; eq ({1, 2}, {2}) False; eq ([1, 2], 0, 9) TypeError: eq expected 2 arguments, got 3;
# expect: floordiv (7, 3) 2; floordiv ([1, 2], [3]) TypeError: unsupported operand type(s) for //: 'list' and 'list'; floordiv ([1, 2], 0) TypeError: unsupported operand type(s) for //: 'list' and 'int'; floordiv (5,) TypeError: floordiv expected 2 arguments, got 1; floordiv ('ab', 'b') TypeError: unsupported operand type(s) for //: 'str' and 'str'; floordiv ({1: 2}, 1) TypeError: unsupported operand type(s) for //: 'dict' and 'int'; floordiv ({1, 2}, {2}) TypeError: unsupported operand type(s) for //: 'set' and 'set'; floordiv ([1, 2], 0, 9) TypeError: floordiv expected 2 arguments, got 3;
# expect: ge (7, 3) True; ge ([1, 2], [3]) False; ge ([1, 2], 0) TypeError: '>=' not supported between instances of 'list' and 'int'; ge (5,) TypeError: ge expected 2 arguments, got 1; ge ('ab', 'b') False; ge ({1: 2}, 1) TypeError: '>=' not supported between instances of 'dict' and 'int'; ge ({1, 2}, {2}) True; ge ([1, 2], 0, 9) TypeError: ge expected 2 arguments, got 3;
# expect: getitem (7, 3) TypeError: 'int' object is not subscriptable; getitem ([1, 2], [3]) TypeError: list indices must be integers or slices, not list; getitem ([1, 2], 0) 1; getitem (5,) TypeError: getitem expected 2 arguments, got 1; getitem ('ab', 'b') TypeError: string indices must be integers, not 'str'; getitem ({1: 2}, 1) 2; getitem ({1, 2}, {2}) TypeError: 'set' object is not subscriptable; getitem ([1, 2], 0, 9) TypeError: getitem expected 2 arguments, got 3;
# expect: gt (7, 3) True; gt ([1, 2], [3]) False; gt ([1, 2], 0) TypeError: '>' not supported between instances of 'list' and 'int'; gt (5,) TypeError: gt expected 2 arguments, got 1; gt ('ab', 'b') False; gt ({1: 2}, 1) TypeError: '>' not supported between instances of 'dict' and 'int'; gt ({1, 2}, {2}) True; gt ([1, 2], 0, 9) TypeError: gt expected 2 arguments, got 3;
# expect: iadd (7, 3) 10; iadd ([1, 2, 3], [3]) [1, 2, 3]; iadd ([1, 2], 0) TypeError: 'int' object is not iterable; iadd (5,) TypeError: iadd expected 2 arguments, got 1; iadd ('ab', 'b') abb; iadd ({1: 2}, 1) TypeError: unsupported operand type(s) for +=: 'dict' and 'int'; iadd ({1, 2}, {2}) TypeError: unsupported operand type(s) for +=: 'set' and 'set'; iadd ([1, 2], 0, 9) TypeError: iadd expected 2 arguments, got 3;
# expect: iand (7, 3) 3; iand ([1, 2], [3]) TypeError: unsupported operand type(s) for &=: 'list' and 'list'; iand ([1, 2], 0) TypeError: unsupported operand type(s) for &=: 'list' and 'int'; iand (5,) TypeError: iand expected 2 arguments, got 1; iand ('ab', 'b') TypeError: unsupported operand type(s) for &=: 'str' and 'str'; iand ({1: 2}, 1) TypeError: unsupported operand type(s) for &=: 'dict' and 'int'; iand ({2}, {2}) {2}; iand ([1, 2], 0, 9) TypeError: iand expected 2 arguments, got 3;
# expect: iconcat (7, 3) TypeError: 'int' object can't be concatenated; iconcat ([1, 2, 3], [3]) [1, 2, 3]; iconcat ([1, 2], 0) TypeError: 'int' object is not iterable; iconcat (5,) TypeError: iconcat expected 2 arguments, got 1; iconcat ('ab', 'b') abb; iconcat ({1: 2}, 1) TypeError: 'dict' object can't be concatenated; iconcat ({1, 2}, {2}) TypeError: 'set' object can't be concatenated; iconcat ([1, 2], 0, 9) TypeError: iconcat expected 2 arguments, got 3;
# expect: ifloordiv (7, 3) 2; ifloordiv ([1, 2], [3]) TypeError: unsupported operand type(s) for //=: 'list' and 'list'; ifloordiv ([1, 2], 0) TypeError: unsupported operand type(s) for //=: 'list' and 'int'; ifloordiv (5,) TypeError: ifloordiv expected 2 arguments, got 1; ifloordiv ('ab', 'b') TypeError: unsupported operand type(s) for //=: 'str' and 'str'; ifloordiv ({1: 2}, 1) TypeError: unsupported operand type(s) for //=: 'dict' and 'int'; ifloordiv ({1, 2}, {2}) TypeError: unsupported operand type(s) for //=: 'set' and 'set'; ifloordiv ([1, 2], 0, 9) TypeError: ifloordiv expected 2 arguments, got 3;
# expect: ilshift (7, 3) 56; ilshift ([1, 2], [3]) TypeError: unsupported operand type(s) for <<=: 'list' and 'list'; ilshift ([1, 2], 0) TypeError: unsupported operand type(s) for <<=: 'list' and 'int'; ilshift (5,) TypeError: ilshift expected 2 arguments, got 1; ilshift ('ab', 'b') TypeError: unsupported operand type(s) for <<=: 'str' and 'str'; ilshift ({1: 2}, 1) TypeError: unsupported operand type(s) for <<=: 'dict' and 'int'; ilshift ({1, 2}, {2}) TypeError: unsupported operand type(s) for <<=: 'set' and 'set'; ilshift ([1, 2], 0, 9) TypeError: ilshift expected 2 arguments, got 3;
# expect: imatmul (7, 3) TypeError: unsupported operand type(s) for @=: 'int' and 'int'; imatmul ([1, 2], [3]) TypeError: unsupported operand type(s) for @=: 'list' and 'list'; imatmul ([1, 2], 0) TypeError: unsupported operand type(s) for @=: 'list' and 'int'; imatmul (5,) TypeError: imatmul expected 2 arguments, got 1; imatmul ('ab', 'b') TypeError: unsupported operand type(s) for @=: 'str' and 'str'; imatmul ({1: 2}, 1) TypeError: unsupported operand type(s) for @=: 'dict' and 'int'; imatmul ({1, 2}, {2}) TypeError: unsupported operand type(s) for @=: 'set' and 'set'; imatmul ([1, 2], 0, 9) TypeError: imatmul expected 2 arguments, got 3;
# expect: imod (7, 3) 1; imod ([1, 2], [3]) TypeError: unsupported operand type(s) for %=: 'list' and 'list'; imod ([1, 2], 0) TypeError: unsupported operand type(s) for %=: 'list' and 'int'; imod (5,) TypeError: imod expected 2 arguments, got 1; imod ('ab', 'b') TypeError: not all arguments converted during string formatting; imod ({1: 2}, 1) TypeError: unsupported operand type(s) for %=: 'dict' and 'int'; imod ({1, 2}, {2}) TypeError: unsupported operand type(s) for %=: 'set' and 'set'; imod ([1, 2], 0, 9) TypeError: imod expected 2 arguments, got 3;
# expect: imul (7, 3) 21; imul ([1, 2], [3]) TypeError: can't multiply sequence by non-int of type 'list'; imul ([], 0) []; imul (5,) TypeError: imul expected 2 arguments, got 1; imul ('ab', 'b') TypeError: can't multiply sequence by non-int of type 'str'; imul ({1: 2}, 1) TypeError: unsupported operand type(s) for *=: 'dict' and 'int'; imul ({1, 2}, {2}) TypeError: unsupported operand type(s) for *=: 'set' and 'set'; imul ([1, 2], 0, 9) TypeError: imul expected 2 arguments, got 3;
# expect: index (5,) 5;
# expect: indexOf ([1, 2], [3]) ValueError: sequence.index(x): x not in sequence; indexOf ([1, 2], 0) ValueError: sequence.index(x): x not in sequence; indexOf (5,) TypeError: indexOf expected 2 arguments, got 1; indexOf ('ab', 'b') 1; indexOf ({1: 2}, 1) 0; indexOf ({1, 2}, {2}) ValueError: sequence.index(x): x not in sequence; indexOf ([1, 2], 0, 9) TypeError: indexOf expected 2 arguments, got 3;
# expect: inv (5,) -6;
# expect: invert (5,) -6;
# expect: ior (7, 3) 7; ior ([1, 2], [3]) TypeError: unsupported operand type(s) for |=: 'list' and 'list'; ior ([1, 2], 0) TypeError: unsupported operand type(s) for |=: 'list' and 'int'; ior (5,) TypeError: ior expected 2 arguments, got 1; ior ('ab', 'b') TypeError: unsupported operand type(s) for |=: 'str' and 'str'; ior ({1: 2}, 1) TypeError: 'int' object is not iterable; ior ({1, 2}, {2}) {1, 2}; ior ([1, 2], 0, 9) TypeError: ior expected 2 arguments, got 3;
# expect: ipow (7, 3) 343; ipow ([1, 2], [3]) TypeError: unsupported operand type(s) for **=: 'list' and 'list'; ipow ([1, 2], 0) TypeError: unsupported operand type(s) for **=: 'list' and 'int'; ipow (5,) TypeError: ipow expected 2 arguments, got 1; ipow ('ab', 'b') TypeError: unsupported operand type(s) for **=: 'str' and 'str'; ipow ({1: 2}, 1) TypeError: unsupported operand type(s) for **=: 'dict' and 'int'; ipow ({1, 2}, {2}) TypeError: unsupported operand type(s) for **=: 'set' and 'set'; ipow ([1, 2], 0, 9) TypeError: ipow expected 2 arguments, got 3;
# expect: irshift (7, 3) 0; irshift ([1, 2], [3]) TypeError: unsupported operand type(s) for >>=: 'list' and 'list'; irshift ([1, 2], 0) TypeError: unsupported operand type(s) for >>=: 'list' and 'int'; irshift (5,) TypeError: irshift expected 2 arguments, got 1; irshift ('ab', 'b') TypeError: unsupported operand type(s) for >>=: 'str' and 'str'; irshift ({1: 2}, 1) TypeError: unsupported operand type(s) for >>=: 'dict' and 'int'; irshift ({1, 2}, {2}) TypeError: unsupported operand type(s) for >>=: 'set' and 'set'; irshift ([1, 2], 0, 9) TypeError: irshift expected 2 arguments, got 3;
# expect: is_ (7, 3) False; is_ ([1, 2], [3]) False; is_ ([1, 2], 0) False; is_ (5,) TypeError: is_ expected 2 arguments, got 1; is_ ('ab', 'b') False; is_ ({1: 2}, 1) False; is_ ({1, 2}, {2}) False; is_ ([1, 2], 0, 9) TypeError: is_ expected 2 arguments, got 3;
# expect: is_not (7, 3) True; is_not ([1, 2], [3]) True; is_not ([1, 2], 0) True; is_not (5,) TypeError: is_not expected 2 arguments, got 1; is_not ('ab', 'b') True; is_not ({1: 2}, 1) True; is_not ({1, 2}, {2}) True; is_not ([1, 2], 0, 9) TypeError: is_not expected 2 arguments, got 3;
# expect: isub (7, 3) 4; isub ([1, 2], [3]) TypeError: unsupported operand type(s) for -=: 'list' and 'list'; isub ([1, 2], 0) TypeError: unsupported operand type(s) for -=: 'list' and 'int'; isub (5,) TypeError: isub expected 2 arguments, got 1; isub ('ab', 'b') TypeError: unsupported operand type(s) for -=: 'str' and 'str'; isub ({1: 2}, 1) TypeError: unsupported operand type(s) for -=: 'dict' and 'int'; isub ({1}, {2}) {1}; isub ([1, 2], 0, 9) TypeError: isub expected 2 arguments, got 3;
# expect: itruediv (7, 3) 2.3333333333333335; itruediv ([1, 2], [3]) TypeError: unsupported operand type(s) for /=: 'list' and 'list'; itruediv ([1, 2], 0) TypeError: unsupported operand type(s) for /=: 'list' and 'int'; itruediv (5,) TypeError: itruediv expected 2 arguments, got 1; itruediv ('ab', 'b') TypeError: unsupported operand type(s) for /=: 'str' and 'str'; itruediv ({1: 2}, 1) TypeError: unsupported operand type(s) for /=: 'dict' and 'int'; itruediv ({1, 2}, {2}) TypeError: unsupported operand type(s) for /=: 'set' and 'set'; itruediv ([1, 2], 0, 9) TypeError: itruediv expected 2 arguments, got 3;
# expect: ixor (7, 3) 4; ixor ([1, 2], [3]) TypeError: unsupported operand type(s) for ^=: 'list' and 'list'; ixor ([1, 2], 0) TypeError: unsupported operand type(s) for ^=: 'list' and 'int'; ixor (5,) TypeError: ixor expected 2 arguments, got 1; ixor ('ab', 'b') TypeError: unsupported operand type(s) for ^=: 'str' and 'str'; ixor ({1: 2}, 1) TypeError: unsupported operand type(s) for ^=: 'dict' and 'int'; ixor ({1}, {2}) {1}; ixor ([1, 2], 0, 9) TypeError: ixor expected 2 arguments, got 3;
# expect: le (7, 3) False; le ([1, 2], [3]) True; le ([1, 2], 0) TypeError: '<=' not supported between instances of 'list' and 'int'; le (5,) TypeError: le expected 2 arguments, got 1; le ('ab', 'b') True; le ({1: 2}, 1) TypeError: '<=' not supported between instances of 'dict' and 'int'; le ({1, 2}, {2}) False; le ([1, 2], 0, 9) TypeError: le expected 2 arguments, got 3;
# expect: length_hint (7, 3) 3; length_hint ([1, 2], [3]) TypeError: 'list' object cannot be interpreted as an integer; length_hint ([1, 2], 0) 2; length_hint (5,) 0; length_hint ('ab', 'b') TypeError: 'str' object cannot be interpreted as an integer; length_hint ({1: 2}, 1) 1; length_hint ({1, 2}, {2}) TypeError: 'set' object cannot be interpreted as an integer; length_hint ([1, 2], 0, 9) TypeError: length_hint expected at most 2 arguments, got 3;
# expect: lshift (7, 3) 56; lshift ([1, 2], [3]) TypeError: unsupported operand type(s) for <<: 'list' and 'list'; lshift ([1, 2], 0) TypeError: unsupported operand type(s) for <<: 'list' and 'int'; lshift (5,) TypeError: lshift expected 2 arguments, got 1; lshift ('ab', 'b') TypeError: unsupported operand type(s) for <<: 'str' and 'str'; lshift ({1: 2}, 1) TypeError: unsupported operand type(s) for <<: 'dict' and 'int'; lshift ({1, 2}, {2}) TypeError: unsupported operand type(s) for <<: 'set' and 'set'; lshift ([1, 2], 0, 9) TypeError: lshift expected 2 arguments, got 3;
# expect: lt (7, 3) False; lt ([1, 2], [3]) True; lt ([1, 2], 0) TypeError: '<' not supported between instances of 'list' and 'int'; lt (5,) TypeError: lt expected 2 arguments, got 1; lt ('ab', 'b') True; lt ({1: 2}, 1) TypeError: '<' not supported between instances of 'dict' and 'int'; lt ({1, 2}, {2}) False; lt ([1, 2], 0, 9) TypeError: lt expected 2 arguments, got 3;
# expect: matmul (7, 3) TypeError: unsupported operand type(s) for @: 'int' and 'int'; matmul ([1, 2], [3]) TypeError: unsupported operand type(s) for @: 'list' and 'list'; matmul ([1, 2], 0) TypeError: unsupported operand type(s) for @: 'list' and 'int'; matmul (5,) TypeError: matmul expected 2 arguments, got 1; matmul ('ab', 'b') TypeError: unsupported operand type(s) for @: 'str' and 'str'; matmul ({1: 2}, 1) TypeError: unsupported operand type(s) for @: 'dict' and 'int'; matmul ({1, 2}, {2}) TypeError: unsupported operand type(s) for @: 'set' and 'set'; matmul ([1, 2], 0, 9) TypeError: matmul expected 2 arguments, got 3;
# expect: mod (7, 3) 1; mod ([1, 2], [3]) TypeError: unsupported operand type(s) for %: 'list' and 'list'; mod ([1, 2], 0) TypeError: unsupported operand type(s) for %: 'list' and 'int'; mod (5,) TypeError: mod expected 2 arguments, got 1; mod ('ab', 'b') TypeError: not all arguments converted during string formatting; mod ({1: 2}, 1) TypeError: unsupported operand type(s) for %: 'dict' and 'int'; mod ({1, 2}, {2}) TypeError: unsupported operand type(s) for %: 'set' and 'set'; mod ([1, 2], 0, 9) TypeError: mod expected 2 arguments, got 3;
# expect: mul (7, 3) 21; mul ([1, 2], [3]) TypeError: can't multiply sequence by non-int of type 'list'; mul ([1, 2], 0) []; mul (5,) TypeError: mul expected 2 arguments, got 1; mul ('ab', 'b') TypeError: can't multiply sequence by non-int of type 'str'; mul ({1: 2}, 1) TypeError: unsupported operand type(s) for *: 'dict' and 'int'; mul ({1, 2}, {2}) TypeError: unsupported operand type(s) for *: 'set' and 'set'; mul ([1, 2], 0, 9) TypeError: mul expected 2 arguments, got 3;
# expect: ne (7, 3) True; ne ([1, 2], [3]) True; ne ([1, 2], 0) True; ne (5,) TypeError: ne expected 2 arguments, got 1; ne ('ab', 'b') True; ne ({1: 2}, 1) True; ne ({1, 2}, {2}) True; ne ([1, 2], 0, 9) TypeError: ne expected 2 arguments, got 3;
# expect: neg (5,) -5;
# expect: not_ (5,) False;
# expect: or_ (7, 3) 7; or_ ([1, 2], [3]) TypeError: unsupported operand type(s) for |: 'list' and 'list'; or_ ([1, 2], 0) TypeError: unsupported operand type(s) for |: 'list' and 'int'; or_ (5,) TypeError: or_ expected 2 arguments, got 1; or_ ('ab', 'b') TypeError: unsupported operand type(s) for |: 'str' and 'str'; or_ ({1: 2}, 1) TypeError: unsupported operand type(s) for |: 'dict' and 'int'; or_ ({1, 2}, {2}) {1, 2}; or_ ([1, 2], 0, 9) TypeError: or_ expected 2 arguments, got 3;
# expect: pos (5,) 5;
# expect: pow (7, 3) 343; pow ([1, 2], [3]) TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'list'; pow ([1, 2], 0) TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'int'; pow (5,) TypeError: pow expected 2 arguments, got 1; pow ('ab', 'b') TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'str'; pow ({1: 2}, 1) TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'int'; pow ({1, 2}, {2}) TypeError: unsupported operand type(s) for ** or pow(): 'set' and 'set'; pow ([1, 2], 0, 9) TypeError: pow expected 2 arguments, got 3;
# expect: rshift (7, 3) 0; rshift ([1, 2], [3]) TypeError: unsupported operand type(s) for >>: 'list' and 'list'; rshift ([1, 2], 0) TypeError: unsupported operand type(s) for >>: 'list' and 'int'; rshift (5,) TypeError: rshift expected 2 arguments, got 1; rshift ('ab', 'b') TypeError: unsupported operand type(s) for >>: 'str' and 'str'; rshift ({1: 2}, 1) TypeError: unsupported operand type(s) for >>: 'dict' and 'int'; rshift ({1, 2}, {2}) TypeError: unsupported operand type(s) for >>: 'set' and 'set'; rshift ([1, 2], 0, 9) TypeError: rshift expected 2 arguments, got 3;
# expect: sub (7, 3) 4; sub ([1, 2], [3]) TypeError: unsupported operand type(s) for -: 'list' and 'list'; sub ([1, 2], 0) TypeError: unsupported operand type(s) for -: 'list' and 'int'; sub (5,) TypeError: sub expected 2 arguments, got 1; sub ('ab', 'b') TypeError: unsupported operand type(s) for -: 'str' and 'str'; sub ({1: 2}, 1) TypeError: unsupported operand type(s) for -: 'dict' and 'int'; sub ({1, 2}, {2}) {1}; sub ([1, 2], 0, 9) TypeError: sub expected 2 arguments, got 3;
# expect: truediv (7, 3) 2.3333333333333335; truediv ([1, 2], [3]) TypeError: unsupported operand type(s) for /: 'list' and 'list'; truediv ([1, 2], 0) TypeError: unsupported operand type(s) for /: 'list' and 'int'; truediv (5,) TypeError: truediv expected 2 arguments, got 1; truediv ('ab', 'b') TypeError: unsupported operand type(s) for /: 'str' and 'str'; truediv ({1: 2}, 1) TypeError: unsupported operand type(s) for /: 'dict' and 'int'; truediv ({1, 2}, {2}) TypeError: unsupported operand type(s) for /: 'set' and 'set'; truediv ([1, 2], 0, 9) TypeError: truediv expected 2 arguments, got 3;
# expect: truth (5,) True;
# expect: xor (7, 3) 4; xor ([1, 2], [3]) TypeError: unsupported operand type(s) for ^: 'list' and 'list'; xor ([1, 2], 0) TypeError: unsupported operand type(s) for ^: 'list' and 'int'; xor (5,) TypeError: xor expected 2 arguments, got 1; xor ('ab', 'b') TypeError: unsupported operand type(s) for ^: 'str' and 'str'; xor ({1: 2}, 1) TypeError: unsupported operand type(s) for ^: 'dict' and 'int'; xor ({1, 2}, {2}) {1}; xor ([1, 2], 0, 9) TypeError: xor expected 2 arguments, got 3;
# expect: call (7, 3) TypeError: 'int' object is not callable; call ([1, 2], [3]) TypeError: 'list' object is not callable; call ([1, 2], 0) TypeError: 'list' object is not callable; call (5,) TypeError: 'int' object is not callable; call ('ab', 'b') TypeError: 'str' object is not callable; call ({1: 2}, 1) TypeError: 'dict' object is not callable; call ({1, 2}, {2}) TypeError: 'set' object is not callable; call ([1, 2], 0, 9) TypeError: 'list' object is not callable;
# expect: setitem (7, 3) TypeError: setitem expected 3 arguments, got 2; setitem ([1, 2], [3]) TypeError: setitem expected 3 arguments, got 2; setitem ([1, 2], 0) TypeError: setitem expected 3 arguments, got 2; setitem (5,) TypeError: setitem expected 3 arguments, got 1; setitem ('ab', 'b') TypeError: setitem expected 3 arguments, got 2; setitem ({1: 2}, 1) TypeError: setitem expected 3 arguments, got 2; setitem ({1, 2}, {2}) TypeError: setitem expected 3 arguments, got 2; setitem ([9, 2], 0, 9) None;
# expect: {}
# expect: (3, 0) ('b', 'a') ['b', 'c'] operator.itemgetter(1) operator.attrgetter('a.b') operator.methodcaller('x', 1, k=2) 3
# expect: AsyncGenerator 00000000000000000000000010 ['asend', 'athrow'] TypeError: Can't instantiate abstract class AsyncGenerator with abstract methods asend, athrow
# expect: AsyncIterable 00000000000000000000000010 ['__aiter__'] TypeError: Can't instantiate abstract class AsyncIterable with abstract method __aiter__
# expect: AsyncIterator 00000000000000000000000010 ['__anext__'] TypeError: Can't instantiate abstract class AsyncIterator with abstract method __anext__
# expect: Awaitable 00000000000000000000000001 ['__await__'] TypeError: Can't instantiate abstract class Awaitable with abstract method __await__
# expect: ByteString 00010000000000000000100000 ['__getitem__', '__len__'] TypeError: Can't instantiate abstract class ByteString with abstract methods __getitem__, __len__
# expect: Callable 00000000000011000000001100 ['__call__'] TypeError: Can't instantiate abstract class Callable with abstract method __call__
# expect: Collection 00111111110000001111100000 ['__contains__', '__iter__', '__len__'] TypeError: Can't instantiate abstract class Collection with abstract methods __contains__, __iter__, __len__
# expect: Container 00111111110000001111100000 ['__contains__'] TypeError: Can't instantiate abstract class Container with abstract method __contains__
# expect: Coroutine 00000000000000000000000001 ['__await__', 'send', 'throw'] TypeError: Can't instantiate abstract class Coroutine with abstract methods __await__, send, throw
# expect: Generator 00000000000100000000000000 ['send', 'throw'] TypeError: Can't instantiate abstract class Generator with abstract methods send, throw
# expect: Hashable 11110100111111110101011111 ['__hash__'] TypeError: Can't instantiate abstract class Hashable with abstract method __hash__
# expect: ItemsView 00000000000000000010000000 [] TypeError: MappingView.__init__() missing 1 required positional argument: 'mapping'
# expect: Iterable 00111111111100001111110000 ['__iter__'] TypeError: Can't instantiate abstract class Iterable with abstract method __iter__
# expect: Iterator 00000000001100000000010000 ['__next__'] TypeError: Can't instantiate abstract class Iterator with abstract method __next__
# expect: KeysView 00000000000000001000000000 [] TypeError: MappingView.__init__() missing 1 required positional argument: 'mapping'
# expect: Mapping 00000010000000000000000000 ['__getitem__', '__iter__', '__len__'] TypeError: Can't instantiate abstract class Mapping with abstract methods __getitem__, __iter__, __len__
# expect: MappingView 00000000000000001110000000 [] TypeError: MappingView.__init__() missing 1 required positional argument: 'mapping'
# expect: MutableMapping 00000010000000000000000000 ['__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__'] TypeError: Can't instantiate abstract class MutableMapping with abstract methods __delitem__, __getitem__, __iter__, __len__, __setitem__
# expect: MutableSequence 00001000000000000000100000 ['__delitem__', '__getitem__', '__len__', '__setitem__', 'insert'] TypeError: Can't instantiate abstract class MutableSequence with abstract methods __delitem__, __getitem__, __len__, __setitem__, insert
# expect: MutableSet 00000001000000000000000000 ['__contains__', '__iter__', '__len__', 'add', 'discard'] TypeError: Can't instantiate abstract class MutableSet with abstract methods __contains__, __iter__, __len__, add, discard
# expect: Reversible 00111110010000001111100000 ['__iter__', '__reversed__'] TypeError: Can't instantiate abstract class Reversible with abstract methods __iter__, __reversed__
# expect: Sequence 00111100010000000001100000 ['__getitem__', '__len__'] TypeError: Can't instantiate abstract class Sequence with abstract methods __getitem__, __len__
# expect: Set 00000001100000001010000000 ['__contains__', '__iter__', '__len__'] TypeError: Can't instantiate abstract class Set with abstract methods __contains__, __iter__, __len__
# expect: Sized 00111111110000001111100000 ['__len__'] TypeError: Can't instantiate abstract class Sized with abstract method __len__
# expect: ValuesView 00000000000000000100000000 [] TypeError: MappingView.__init__() missing 1 required positional argument: 'mapping'
# expect: ['a', 'b', 'c'] True ['c', 'b', 'a'] 2 1 ValueError:  IndexError: string index out of range
# expect: [] 7 6 [] None [] IndexError: list index out of range
# expect: {'a': 1, 'b': 2, 'c': 3} None 1 True ['a', 'b', 'c'] [1, 2, 3] [('a', 1), ('b', 2), ('c', 3)] 1 9 5 ('b', 2) False set() {('x', 5), ('c', 3)} KeysView(< None 0 KeyError:  KeyError: 'q'
# expect: [2, 3] [1, 2, 3, 4] [1] [1, 4] False False True True False True
# expect: [2, 4, 9] None KeyError: 77 4 None []
# expect: namespace(a=1, b='x') True 1 TypeError: object of type 'int' has no len()
# expect: <class 'types.C'> 1 type (<class 'int'>,) list[int] int | str True
# expect: own AttributeError:
# expect: True
# expect: FunctionType function True
# expect: LambdaType function True
# expect: GeneratorType generator True
# expect: CodeType code True
# expect: MethodType method True
# expect: BuiltinFunctionType builtin_function_or_method True
# expect: BuiltinMethodType builtin_function_or_method True
# expect: ModuleType module True
# expect: TracebackType traceback True
# expect: FrameType frame True
# expect: NoneType NoneType True
# expect: NotImplementedType NotImplementedType True
# expect: EllipsisType ellipsis True
# expect: CellType cell True
# expect: AsyncGeneratorType async_generator True
# expect: WrapperDescriptorType wrapper_descriptor True
# expect: MethodDescriptorType method_descriptor True
# expect: MethodWrapperType method-wrapper True
# expect: GetSetDescriptorType getset_descriptor True
# expect: coroutine True
# expect: 3 (5, 6) doc True 4
# expect: Complex True True True False True
# expect: Integral True False False False True
# expect: Number True True True False True
# expect: Rational True False False False True
# expect: Real True True False False True
# expect: TypeError: Can't instantiate abstract class Base with abstract methods a, b, c, d, e TypeError: Can't instantiate abstract class Part with abstract methods b, c, d, e ['a', 'b', 'c', 'd', 'e'] True
# expect: 1 True
# expect: True True False
