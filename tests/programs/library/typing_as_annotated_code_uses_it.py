"""Typing as annotated code uses it: generics, protocols, typed dicts, dataclasses, signatures."""
from __future__ import annotations
import asyncio, typing as t
from typing import *
from dataclasses import dataclass, KW_ONLY, InitVar, fields, astuple, asdict, field, make_dataclass
import inspect

T = TypeVar("T", bound="Comparable")
K = TypeVar("K"); V = TypeVar("V", covariant=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


@runtime_checkable
class Closeable(Protocol):
    name: str
    def close(self) -> None: ...


class Repo(Generic[K, V]):
    def __init__(self) -> None:
        self._d: dict[K, V] = {}
    def get(self, k: K) -> Optional[V]:
        return self._d.get(k)
    def __class_getitem__(cls, item):
        r = super().__class_getitem__(item)
        return r


class User(TypedDict, total=False):
    name: Required[str]
    age: int


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class Pt(NamedTuple):
    x: int
    y: int = 0
    def norm(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** .5


UserId = NewType("UserId", int)
Mode = Literal["r", "w"]
Handler: TypeAlias = "Callable[[str], Awaitable[None]]"


@dataclass
class Cfg:
    host: str
    port: InitVar[int] = 80
    _: KW_ONLY
    debug: bool = False
    tags: list[str] = field(default_factory=list, repr=False, metadata={"k": 1})
    counter: ClassVar[int] = 0
    def __post_init__(self, port):
        self.url = f"{self.host}:{port}"


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x


def deco(fn: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
    async def w(*a: P.args, **k: P.kwargs) -> T:
        return await fn(*a, **k)
    return w


@final
class Leaf: pass


class C:
    name = "c"
    def close(self): pass


print(get_type_hints(Repo.get), get_type_hints(Cfg)["tags"], Repo[int, str], Repo[int, str].__args__, Repo.__parameters__)
print(isinstance(C(), Closeable), isinstance(3, Closeable))
u: User = {"name": "x"}
print(User.__required_keys__, User.__optional_keys__, Movie.__total__, Movie.__annotations__, type(u))
print(Pt(3, 4).norm(), Pt(1), Pt.__annotations__, Pt._field_defaults, UserId(5), UserId, UserId.__supertype__)
print(get_args(Mode), get_origin(dict[str, int]), get_args(Callable[[int], str]), get_origin(Optional[int]), Union[int, None], Optional[Union[str, int]])
print(Cfg("h", 8080, debug=True), Cfg("h").url, [f.name for f in fields(Cfg)], fields(Cfg)[2].metadata["k"])
print(inspect.signature(Cfg), inspect.signature(deco), inspect.signature(Repo.get))
print(Annotated[int, "meta"].__metadata__, Annotated[int, "m"], get_type_hints(f), cast(int, "x"), Final, ClassVar[int], Type[int], Tuple[int, ...], Dict[str, List[int]], AsyncIterator[int], Awaitable[str], Coroutine[Any, Any, int], Callable[..., int], Generator[int, None, str])
print(T, K, V, P, Ts, T.__bound__, V.__covariant__, t.TYPE_CHECKING, Any, NoReturn, Self, LiteralString, Never)
assert_type(1, int)
print(reveal_type.__name__, Leaf.__final__, is_typeddict(User))
for bad in (lambda: Repo[int], lambda: List[int, str], lambda: Optional[int, str], lambda: Literal[1][2], lambda: isinstance(1, List[int]), lambda: User("x", 1), lambda: Generic(), lambda: Protocol(), lambda: TypeVar("A", int), lambda: NamedTuple("X", [("a", int), ("a", int)]), lambda: Union[1], lambda: isinstance(1, Union[int, str]), lambda: Any(), lambda: class_any(), lambda: Cfg(), lambda: Cfg("h", 1, True), lambda: Closeable()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
D = make_dataclass("D", [("x", int), ("y", int, 5)], frozen=True, order=True)
print(D(1), D(1) < D(2), astuple(D(3)), asdict(D(4)))
def class_any():
    class X(Any): pass
    return X
print(class_any().__name__)

# expect: {'k': ~K, 'return': typing.Optional[+V]} list[str] __main__.Repo[int, str] (<class 'int'>, <class 'str'>) (~K, +V)
# expect: True False
# expect: frozenset() frozenset({'age', 'name'}) True {'title': ForwardRef('str', module='__main__'), 'year': ForwardRef('NotRequired[int]', module='__main__')} <class 'dict'>
# expect: 5.0 Pt(x=1, y=0) {'x': ForwardRef('int'), 'y': ForwardRef('int')} {'y': 0} 5 __main__.UserId <class 'int'>
# expect: ('r', 'w') <class 'dict'> ([<class 'int'>], <class 'str'>) typing.Union typing.Optional[int] typing.Union[str, int, NoneType]
# expect: Cfg(host='h', debug=True) h:80 ['host', 'debug', 'tags'] 1
# expect: (host: 'str', port: 'InitVar[int]' = 80, *, debug: 'bool' = False, tags: 'list[str]' = <factory>) -> None (fn: 'Callable[P, Awaitable[T]]') -> 'Callable[P, Awaitable[T]]' (self, k: 'K') -> 'Optional[V]'
# expect: ('meta',) typing.Annotated[int, 'm'] {} x typing.Final typing.ClassVar[int] typing.Type[int] typing.Tuple[int, ...] typing.Dict[str, typing.List[int]] typing.AsyncIterator[int] typing.Awaitable[str] typing.Coroutine[typing.Any, typing.Any, int] typing.Callable[..., int] typing.Generator[int, NoneType, str]
# expect: ~T ~K +V ~P Ts ForwardRef('Comparable') True False typing.Any typing.NoReturn typing.Self typing.LiteralString typing.Never
# expect: reveal_type True True
# expect: TypeError Too few arguments for <class '__main__.Repo'>; actual 1, expected 2
# expect: TypeError Too many arguments for typing.List; actual 2, expected 1
# expect: TypeError typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
# expect: TypeError typing.Literal[1] is not a generic class
# expect: TypeError Subscripted generics cannot be used with class and instance checks
# expect: TypeError dict expected at most 1 argument, got 2
# expect: <typing.Generic object at 0x..>
# expect: <typing.Protocol object at 0x..>
# expect: TypeError A single constraint is not allowed
# expect: ValueError Encountered duplicate field name: 'a'
# expect: 1
# expect: True
# expect: TypeError Any cannot be instantiated
# expect: NameError name 'class_any' is not defined
# expect: TypeError Cfg.__init__() missing 1 required positional argument: 'host'
# expect: TypeError Cfg.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: TypeError Protocols cannot be instantiated
# expect: D(x=1, y=5) True (3, 5) {'x': 4, 'y': 5}
# expect: X
