# Every name of typing, as annotations and at run time.
import typing as t
from typing import *


def tr(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


T = TypeVar("T")
K = TypeVar("K", bound=int)
V = TypeVar("V", int, str)
C = TypeVar("C", covariant=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
for name in """AbstractSet AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString ChainMap Collection
Container ContextManager Coroutine Counter DefaultDict Deque Dict FrozenSet Generator Hashable ItemsView Iterable Iterator KeysView
List Mapping MappingView MutableMapping MutableSequence MutableSet OrderedDict Reversible Sequence Set Sized ValuesView Tuple Type
Callable Pattern Match Any AnyStr NoReturn Never LiteralString Self Text Optional Union ClassVar Final Literal Annotated
TypeAlias TypeGuard Concatenate Required NotRequired Unpack Generic Protocol BinaryIO TextIO IO SupportsAbs SupportsBytes
SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound""".split():
    print(name, getattr(t, name), get_origin(getattr(t, name)))
for text in """List[int] Dict[str,List[int]] Optional[int] Union[int,str,None] Union[int,int] Callable[[int,str],bool] Callable[...,Any]
Tuple[int,...] Tuple[()] Type[int] Literal[1,'a',None] Annotated[int,'m',3] ClassVar[int] Final[str] Awaitable[int]
Coroutine[Any,Any,int] AsyncIterator[T] AsyncGenerator[int,None] Generator[int,str,bool] Iterable[T] Mapping[str,T] Deque[int]
DefaultDict[str,int] Counter[str] ChainMap[str,int] OrderedDict[str,int] Set[T] FrozenSet[int] Concatenate[int,P] TypeGuard[int]
list[int]|None List[T][int] Dict[K,V] Optional[Union[int,str]] Required[int] NotRequired[int] IO[str] Pattern[str]
Union[List[int],'Fwd'] Match[bytes] ContextManager[int] AsyncContextManager[int]""".split():
    made = eval(text)
    print(text, made, get_origin(made), get_args(made), getattr(made, "__parameters__", None), made == eval(text), hash(made) == hash(eval(text)))
print(T, K, V, C, P, Ts, T.__name__, K.__bound__, V.__constraints__, C.__covariant__, P.args, P.kwargs, isinstance(P.args, ParamSpecArgs), isinstance(P.kwargs, ParamSpecKwargs), ForwardRef("X"), TYPE_CHECKING)
for f in [lambda: List[int, str], lambda: Optional[1], lambda: Union[()], lambda: Optional[int, str], lambda: TypeVar("A", int), lambda: Literal[[]], lambda: Any(), lambda: isinstance(1, List[int]), lambda: isinstance(1, List), lambda: Callable[int], lambda: ClassVar[int, str], lambda: Generic[int], lambda: NoReturn[int], lambda: issubclass(list, List), lambda: isinstance(3, Union[int, str]), lambda: Dict[str]]:
    print(tr(f))


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item


class Pair(Box[K], Generic[K, V]):
    pass


print(Box[int], Box[int](3).item, Box[int].__origin__, Pair.__orig_bases__, Pair.__parameters__, Pair[int, str], Box(1).__class__, tr(lambda: Box[int, str]), Box[T][str], Box[int](4).__orig_class__)


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class Unchecked(Protocol):
    x: int


class Door:
    def close(self): pass


print(isinstance(Door(), Closes), isinstance(3, Closes), issubclass(Door, Closes), tr(lambda: isinstance(3, Unchecked)), tr(Closes), isinstance(3, SupportsInt), isinstance("a", SupportsInt), isinstance(1.5, SupportsRound), isinstance(3, SupportsIndex), isinstance(2, SupportsAbs), isinstance(2.5, SupportsFloat), isinstance(1j, SupportsComplex), isinstance(b"", SupportsBytes))


class Point(NamedTuple):
    x: int
    y: int = 2

    def total(self):
        return self.x + self.y


Old = NamedTuple("Old", [("a", int), ("b", str)])
print(Point(1), Point(1, 5).total(), Point._fields, Point._field_defaults, Point.__annotations__, Point(1)._replace(y=9), Point(3)._asdict(), Old(1, "x"), tr(lambda: Point()))


class Movie(TypedDict, total=False):
    name: Required[str]
    year: int


class Sequel(Movie):
    number: NotRequired[int]


Alt = TypedDict("Alt", {"in": int, "b c": str})
print(Movie(name="A"), Movie.__annotations__, Movie.__total__, sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), is_typeddict(Movie), is_typeddict(dict), Sequel(name="B", number=2), Alt({"in": 1, "b c": "x"}), tr(lambda: isinstance({}, Movie)), sorted(Sequel.__optional_keys__))
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__, cast(int, "a"), assert_type(3, int), tr(lambda: assert_never(3)))


@overload
def f(x: int) -> int: ...


@overload
def f(x: str) -> str: ...


def f(x):
    return x


print(f(3), len(get_overloads(f)), clear_overloads(), get_overloads(f))


@final
class Last:
    @final
    def m(self): pass


@no_type_check
def g(x: "nope"): pass


@no_type_check_decorator
def deco(h):
    return h


@deco
def h(x: "nope2"): pass


@dataclass_transform()
def make(cls):
    return cls


print(Last.__final__, Last.m.__final__, get_type_hints(g), get_type_hints(h), make(Last) is Last)


class Hints:
    a: int
    b: "Hints"
    c: Optional["str"] = None
    d: ClassVar[int] = 3
    e: Annotated[int, "meta"] = 4

    def method(self, x: "int", y: "List[Hints]" = None) -> "Hints": ...


print(get_type_hints(Hints), get_type_hints(Hints, include_extras=True)["e"], get_type_hints(Hints.method), tr(lambda: get_type_hints(g_bad)))


def g_bad(x: "Missing"): pass


print(tr(lambda: get_type_hints(g_bad)))
print(reveal_type(3))
X: TypeAlias = "int"

# expect: AbstractSet typing.AbstractSet <class 'collections.abc.Set'>
# expect: AsyncContextManager typing.AsyncContextManager <class 'contextlib.AbstractAsyncContextManager'>
# expect: AsyncGenerator typing.AsyncGenerator <class 'collections.abc.AsyncGenerator'>
# expect: AsyncIterable typing.AsyncIterable <class 'collections.abc.AsyncIterable'>
# expect: AsyncIterator typing.AsyncIterator <class 'collections.abc.AsyncIterator'>
# expect: Awaitable typing.Awaitable <class 'collections.abc.Awaitable'>
# expect: ByteString typing.ByteString <class 'collections.abc.ByteString'>
# expect: ChainMap typing.ChainMap <class 'collections.ChainMap'>
# expect: Collection typing.Collection <class 'collections.abc.Collection'>
# expect: Container typing.Container <class 'collections.abc.Container'>
# expect: ContextManager typing.ContextManager <class 'contextlib.AbstractContextManager'>
# expect: Coroutine typing.Coroutine <class 'collections.abc.Coroutine'>
# expect: Counter typing.Counter <class 'collections.Counter'>
# expect: DefaultDict typing.DefaultDict <class 'collections.defaultdict'>
# expect: Deque typing.Deque <class 'collections.deque'>
# expect: Dict typing.Dict <class 'dict'>
# expect: FrozenSet typing.FrozenSet <class 'frozenset'>
# expect: Generator typing.Generator <class 'collections.abc.Generator'>
# expect: Hashable typing.Hashable <class 'collections.abc.Hashable'>
# expect: ItemsView typing.ItemsView <class 'collections.abc.ItemsView'>
# expect: Iterable typing.Iterable <class 'collections.abc.Iterable'>
# expect: Iterator typing.Iterator <class 'collections.abc.Iterator'>
# expect: KeysView typing.KeysView <class 'collections.abc.KeysView'>
# expect: List typing.List <class 'list'>
# expect: Mapping typing.Mapping <class 'collections.abc.Mapping'>
# expect: MappingView typing.MappingView <class 'collections.abc.MappingView'>
# expect: MutableMapping typing.MutableMapping <class 'collections.abc.MutableMapping'>
# expect: MutableSequence typing.MutableSequence <class 'collections.abc.MutableSequence'>
# expect: MutableSet typing.MutableSet <class 'collections.abc.MutableSet'>
# expect: OrderedDict typing.OrderedDict <class 'collections.OrderedDict'>
# expect: Reversible typing.Reversible <class 'collections.abc.Reversible'>
# expect: Sequence typing.Sequence <class 'collections.abc.Sequence'>
# expect: Set typing.Set <class 'set'>
# expect: Sized typing.Sized <class 'collections.abc.Sized'>
# expect: ValuesView typing.ValuesView <class 'collections.abc.ValuesView'>
# expect: Tuple typing.Tuple <class 'tuple'>
# expect: Type typing.Type <class 'type'>
# expect: Callable typing.Callable <class 'collections.abc.Callable'>
# expect: Pattern typing.Pattern <class 're.Pattern'>
# expect: Match typing.Match <class 're.Match'>
# expect: Any typing.Any None
# expect: AnyStr ~AnyStr None
# expect: NoReturn typing.NoReturn None
# expect: Never typing.Never None
# expect: LiteralString typing.LiteralString None
# expect: Self typing.Self None
# expect: Text <class 'str'> None
# expect: Optional typing.Optional None
# expect: Union typing.Union None
# expect: ClassVar typing.ClassVar None
# expect: Final typing.Final None
# expect: Literal typing.Literal None
# expect: Annotated <class 'typing.Annotated'> None
# expect: TypeAlias typing.TypeAlias None
# expect: TypeGuard typing.TypeGuard None
# expect: Concatenate typing.Concatenate None
# expect: Required typing.Required None
# expect: NotRequired typing.NotRequired None
# expect: Unpack typing.Unpack None
# expect: Generic <class 'typing.Generic'> <class 'typing.Generic'>
# expect: Protocol <class 'typing.Protocol'> None
# expect: BinaryIO <class 'typing.BinaryIO'> None
# expect: TextIO <class 'typing.TextIO'> None
# expect: IO <class 'typing.IO'> None
# expect: SupportsAbs <class 'typing.SupportsAbs'> None
# expect: SupportsBytes <class 'typing.SupportsBytes'> None
# expect: SupportsComplex <class 'typing.SupportsComplex'> None
# expect: SupportsFloat <class 'typing.SupportsFloat'> None
# expect: SupportsIndex <class 'typing.SupportsIndex'> None
# expect: SupportsInt <class 'typing.SupportsInt'> None
# expect: SupportsRound <class 'typing.SupportsRound'> None
# expect: List[int] typing.List[int] <class 'list'> (<class 'int'>,) () True True
# expect: Dict[str,List[int]] typing.Dict[str, typing.List[int]] <class 'dict'> (<class 'str'>, typing.List[int]) () True True
# expect: Optional[int] typing.Optional[int] typing.Union (<class 'int'>, <class 'NoneType'>) () True True
# expect: Union[int,str,None] typing.Union[int, str, NoneType] typing.Union (<class 'int'>, <class 'str'>, <class 'NoneType'>) () True True
# expect: Union[int,int] <class 'int'> None () None True True
# expect: Callable[[int,str],bool] typing.Callable[[int, str], bool] <class 'collections.abc.Callable'> ([<class 'int'>, <class 'str'>], <class 'bool'>) () True True
# expect: Callable[...,Any] typing.Callable[..., typing.Any] <class 'collections.abc.Callable'> (Ellipsis, typing.Any) () True True
# expect: Tuple[int,...] typing.Tuple[int, ...] <class 'tuple'> (<class 'int'>, Ellipsis) () True True
# expect: Tuple[()] typing.Tuple[()] <class 'tuple'> () () True True
# expect: Type[int] typing.Type[int] <class 'type'> (<class 'int'>,) () True True
# expect: Literal[1,'a',None] typing.Literal[1, 'a', None] typing.Literal (1, 'a', None) () True True
# expect: Annotated[int,'m',3] typing.Annotated[int, 'm', 3] <class 'typing.Annotated'> (<class 'int'>, 'm', 3) () True True
# expect: ClassVar[int] typing.ClassVar[int] typing.ClassVar (<class 'int'>,) () True True
# expect: Final[str] typing.Final[str] typing.Final (<class 'str'>,) () True True
# expect: Awaitable[int] typing.Awaitable[int] <class 'collections.abc.Awaitable'> (<class 'int'>,) () True True
# expect: Coroutine[Any,Any,int] typing.Coroutine[typing.Any, typing.Any, int] <class 'collections.abc.Coroutine'> (typing.Any, typing.Any, <class 'int'>) () True True
# expect: AsyncIterator[T] typing.AsyncIterator[~T] <class 'collections.abc.AsyncIterator'> (~T,) (~T,) True True
# expect: AsyncGenerator[int,None] typing.AsyncGenerator[int, NoneType] <class 'collections.abc.AsyncGenerator'> (<class 'int'>, <class 'NoneType'>) () True True
# expect: Generator[int,str,bool] typing.Generator[int, str, bool] <class 'collections.abc.Generator'> (<class 'int'>, <class 'str'>, <class 'bool'>) () True True
# expect: Iterable[T] typing.Iterable[~T] <class 'collections.abc.Iterable'> (~T,) (~T,) True True
# expect: Mapping[str,T] typing.Mapping[str, ~T] <class 'collections.abc.Mapping'> (<class 'str'>, ~T) (~T,) True True
# expect: Deque[int] typing.Deque[int] <class 'collections.deque'> (<class 'int'>,) () True True
# expect: DefaultDict[str,int] typing.DefaultDict[str, int] <class 'collections.defaultdict'> (<class 'str'>, <class 'int'>) () True True
# expect: Counter[str] typing.Counter[str] <class 'collections.Counter'> (<class 'str'>,) () True True
# expect: ChainMap[str,int] typing.ChainMap[str, int] <class 'collections.ChainMap'> (<class 'str'>, <class 'int'>) () True True
# expect: OrderedDict[str,int] typing.OrderedDict[str, int] <class 'collections.OrderedDict'> (<class 'str'>, <class 'int'>) () True True
# expect: Set[T] typing.Set[~T] <class 'set'> (~T,) (~T,) True True
# expect: FrozenSet[int] typing.FrozenSet[int] <class 'frozenset'> (<class 'int'>,) () True True
# expect: Concatenate[int,P] typing.Concatenate[int, ~P] typing.Concatenate (<class 'int'>, ~P) (~P,) True True
# expect: TypeGuard[int] typing.TypeGuard[int] typing.TypeGuard (<class 'int'>,) () True True
# expect: list[int]|None list[int] | None <class 'types.UnionType'> (list[int], <class 'NoneType'>) () True True
# expect: List[T][int] typing.List[int] <class 'list'> (<class 'int'>,) () True True
# expect: Dict[K,V] typing.Dict[~K, ~V] <class 'dict'> (~K, ~V) (~K, ~V) True True
# expect: Optional[Union[int,str]] typing.Union[int, str, NoneType] typing.Union (<class 'int'>, <class 'str'>, <class 'NoneType'>) () True True
# expect: Required[int] typing.Required[int] typing.Required (<class 'int'>,) () True True
# expect: NotRequired[int] typing.NotRequired[int] typing.NotRequired (<class 'int'>,) () True True
# expect: IO[str] typing.IO[str] <class 'typing.IO'> (<class 'str'>,) () True True
# expect: Pattern[str] typing.Pattern[str] <class 're.Pattern'> (<class 'str'>,) () True True
# expect: Union[List[int],'Fwd'] typing.Union[typing.List[int], ForwardRef('Fwd')] typing.Union (typing.List[int], ForwardRef('Fwd')) () True True
# expect: Match[bytes] typing.Match[bytes] <class 're.Match'> (<class 'bytes'>,) () True True
# expect: ContextManager[int] typing.ContextManager[int] <class 'contextlib.AbstractContextManager'> (<class 'int'>,) () True True
# expect: AsyncContextManager[int] typing.AsyncContextManager[int] <class 'contextlib.AbstractAsyncContextManager'> (<class 'int'>,) () True True
# expect: ~T ~K ~V +C ~P Ts T <class 'int'> (<class 'int'>, <class 'str'>) True P.args P.kwargs True True ForwardRef('X') False
# expect: TypeError: Too many arguments for typing.List; actual 2, expected 1
# expect: typing.Optional[1]
# expect: TypeError: Cannot take a Union of no types.
# expect: TypeError: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
# expect: TypeError: A single constraint is not allowed
# expect: typing.Literal[[]]
# expect: TypeError: Any cannot be instantiated
# expect: TypeError: Subscripted generics cannot be used with class and instance checks
# expect: False
# expect: TypeError: Callable must be used as Callable[[arg, ...], result].
# expect: TypeError: typing.ClassVar accepts only single type. Got (<class 'int'>, <class 'str'>).
# expect: TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.
# expect: TypeError: typing.NoReturn is not subscriptable
# expect: True
# expect: True
# expect: TypeError: Too few arguments for typing.Dict; actual 1, expected 2
# expect: __main__.Box[int] 3 <class '__main__.Box'> (__main__.Box[~K], typing.Generic[~K, ~V]) (~K, ~V) __main__.Pair[int, str] <class '__main__.Box'> TypeError: Too many arguments for <class '__main__.Box'>; actual 2, expected 1 __main__.Box[str] __main__.Box[int]
# expect: True False True TypeError: Instance and class checks can only be used with @runtime_checkable protocols TypeError: Protocols cannot be instantiated True False True True True True True True
# expect: Point(x=1, y=2) 6 ('x', 'y') {'y': 2} {'x': <class 'int'>, 'y': <class 'int'>} Point(x=1, y=9) {'x': 3, 'y': 2} Old(a=1, b='x') TypeError: Point.__new__() missing 1 required positional argument: 'x'
# expect: {'name': 'A'} {'name': typing.Required[str], 'year': <class 'int'>} False ['name'] ['year'] True False {'name': 'B', 'number': 2} {'in': 1, 'b c': 'x'} TypeError: TypedDict does not support instance and class checks ['number', 'year']
# expect: 5 __main__.UserId <class 'int'> UserId a 3 AssertionError: Expected code to be unreachable, but got: 3
# expect: 3 2 None []
# expect: True True {} {} True
# expect: {'a': <class 'int'>, 'b': <class '__main__.Hints'>, 'c': typing.Optional[str], 'd': typing.ClassVar[int], 'e': <class 'int'>} typing.Annotated[int, 'meta'] {'x': <class 'int'>, 'y': typing.List[__main__.Hints], 'return': <class '__main__.Hints'>} NameError: name 'g_bad' is not defined
# expect: NameError: name 'Missing' is not defined
# expect: 3
