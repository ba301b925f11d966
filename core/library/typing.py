"""Type hints: objects that can be written where a type is expected, and shown; nothing checks them."""
import collections
import collections.abc
import contextlib
import re as _re
import sys
import types
from abc import ABCMeta, abstractmethod

TYPE_CHECKING = False


def _show(t):
    """A type as it stands inside the brackets of another."""
    if t is ...:
        return "..."
    if isinstance(t, types.GenericAlias):
        return repr(t)
    if isinstance(t, type):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if isinstance(t, types.FunctionType):
        return t.__name__
    if isinstance(t, (tuple, list)):
        return "[" + ", ".join(_show(each) for each in t) + "]"
    return repr(t)


def _convert(arg, message="Type expected", module=None):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module)
    return arg


class _Final:
    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        pass


class ForwardRef(_Final):
    """A type named by a string."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_class__ = is_class
        self.__forward_is_argument__ = is_argument

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__ \
            and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Operators:
    """int | X and X | int for everything here."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Operators):
    """Any, Union, Optional, Literal and their like."""

    def __init__(self, name, subscribe=None, doc=""):
        self._name = self.__name__ = self.__qualname__ = name
        self._subscribe = subscribe
        self.__doc__ = doc
        self.__module__ = "typing"

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        if self._subscribe is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._subscribe(self, parameters)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __reduce__(self):
        return self._name

    def __getattr__(self, attr):
        raise AttributeError(attr)


def _collect_parameters(args):
    found = []
    for arg in args:
        for each in (arg,) if isinstance(arg, (TypeVar, ParamSpec)) else getattr(arg, "__parameters__", ()):
            if each not in found:
                found.append(each)
    return tuple(found)


class _GenericAlias(_Operators):
    """A type with its arguments: List[int], Optional[str], MyClass[T]."""

    def __init__(self, origin, args, *, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _collect_parameters(args)
        self.__module__ = "typing" if name else getattr(origin, "__module__", "typing")

    def __call__(self, *args, **kwargs):
        if self._name:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        if self._name and self.__origin__ not in (Generic, Protocol):  # of the library's own
            entries = [self.__origin__]
            if not any(isinstance(b, _GenericAlias) and b is not self or b is Generic for b in bases) \
                    and self.__parameters__:
                entries.append(Generic)
            return tuple(entries)
        if self.__origin__ is Generic and any(
                isinstance(b, _GenericAlias) and b.__origin__ is Protocol for b in bases):
            return ()
        return (self.__origin__,)

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if len(args) != len(self.__parameters__):
            few = "few" if len(args) < len(self.__parameters__) else "many"
            raise TypeError(f"Too {few} arguments for {self}; actual {len(args)}, expected {len(self.__parameters__)}")
        given = dict(zip(self.__parameters__, (_convert(arg) for arg in args)))

        def replaced(arg):
            if arg in self.__parameters__:
                return given[arg]
            inner = getattr(arg, "__parameters__", ())
            return arg[tuple(given[p] for p in inner)] if inner else arg

        return type(self)(self.__origin__, tuple(replaced(arg) for arg in self.__args__), name=self._name)

    def __repr__(self):
        head = f"typing.{self._name}" if self._name else _show(self.__origin__)
        return f"{head}[{', '.join(_show(arg) for arg in self.__args__) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if attr.startswith("__") and attr.endswith("__"):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _UnionGenericAlias(_GenericAlias):
    def __init__(self, origin, args, *, name=None):
        super().__init__(origin, args, name=name)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Optional" if len(self.__args__) == 2 and type(None) in self.__args__ else "Union"
        return super().__getattr__(attr)

    def __getitem__(self, args):
        return Union[super().__getitem__(args).__args__]

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_show(args[0] if args[1] is type(None) else args[1])}]"
        return super().__repr__()

    def __eq__(self, other):
        if isinstance(other, types.UnionType):
            return set(self.__args__) == set(other.__args__)
        return isinstance(other, _UnionGenericAlias) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        *arguments, result = self.__args__
        if len(arguments) == 1 and (arguments[0] is ... or isinstance(arguments[0], ParamSpec)):
            return f"typing.Callable[{_show(arguments[0])}, {_show(result)}]"
        return f"typing.Callable[[{', '.join(_show(a) for a in arguments)}], {_show(result)}]"


class _LiteralGenericAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(repr(arg) for arg in self.__args__)}]"


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def __getattr__(self, attr):
        return "Annotated" if attr in ("__name__", "__qualname__") else super().__getattr__(attr)

    def __repr__(self):
        return f"typing.Annotated[{_show(self.__origin__)}, {', '.join(repr(m) for m in self.__metadata__)}]"


class _SpecialGenericAlias(_Operators):
    """List, Dict, Awaitable: a class of another module under a name of this one."""

    def __init__(self, origin, count, name):
        self.__origin__, self._count, self._name = origin, count, name
        self.__module__ = "typing"
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        args = tuple(_convert(param) for param in params)
        if self._count >= 0 and len(args) != self._count:
            few = "few" if len(args) < self._count else "many"
            raise TypeError(f"Too {few} arguments for {self}; actual {len(args)}, expected {self._count}")
        return _GenericAlias(self.__origin__, args, name=self._name)

    def __call__(self, *args, **kwargs):
        if self.__origin__ in (list, dict, set, frozenset, tuple, type) or self.__origin__.__module__ == "collections.abc":
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __repr__(self):
        return f"typing.{self._name}"

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name
        if attr.startswith("__"):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _GenericAlias(tuple, tuple(_convert(param) for param in params), name="Tuple")


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        arguments, result = params
        arguments = tuple(_convert(a) for a in arguments) if isinstance(arguments, list) else (arguments,)
        return _CallableGenericAlias(collections.abc.Callable, (*arguments, _convert(result)), name="Callable")


# -- special forms ---------------------------------------------------------------------------------------------------

class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _union(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for each in parameters:
        each = _convert(each)
        for part in each.__args__ if isinstance(each, (_UnionGenericAlias, types.UnionType)) else (each,):
            if part not in flat:
                flat.append(part)
    set(flat)  # they must be hashable
    if len(flat) == 1:
        return flat[0]
    return _UnionGenericAlias(Union, tuple(flat), name="Union")


def _one(form, parameter, needs):
    if isinstance(parameter, tuple):
        raise TypeError(f"{form} {needs}. Got {parameter!r:.100}.")


def _optional(form, parameter):
    _one(form, parameter, "requires a single type")
    return Union[parameter, type(None)]


def _literal(form, parameters):
    return _LiteralGenericAlias(Literal, parameters if isinstance(parameters, tuple) else (parameters,), name="Literal")


def _single(form, parameter):
    _one(form, parameter, "accepts only single type")
    return _GenericAlias(form, (_convert(parameter),), name=form._name)


def _several(form, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    return _GenericAlias(form, tuple(_convert(p) for p in parameters), name=form._name)


Union = _SpecialForm("Union", _union)
Optional = _SpecialForm("Optional", _optional)
Literal = _SpecialForm("Literal", _literal)
ClassVar = _SpecialForm("ClassVar", _single)
Final = _SpecialForm("Final", _single)
Required = _SpecialForm("Required", _single)
NotRequired = _SpecialForm("NotRequired", _single)
TypeGuard = _SpecialForm("TypeGuard", _single)
Unpack = _SpecialForm("Unpack", _single)
Concatenate = _SpecialForm("Concatenate", _several)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


class Annotated:
    """A type with something said about it."""

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        return _AnnotatedAlias(_convert(params[0]), params[1:])


# -- variables -------------------------------------------------------------------------------------------------------

class _Variable(_Operators):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = _convert(bound) if bound is not None else None
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class TypeVar(_Variable):
    """A type to be filled in."""


class TypeVarTuple(_Variable):
    """Any number of types to be filled in."""

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Variable):
    """The parameters of a function, to be filled in."""

    args = property(lambda self: ParamSpecArgs(self))
    kwargs = property(lambda self: ParamSpecKwargs(self))


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    """Derive from Generic[T] to make a class that takes type arguments."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_convert(param) for param in params)
        if cls in (Generic, Protocol):
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple, _GenericAlias)) for p in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification "
                                "variables.")
        else:
            expected = getattr(cls, "__parameters__", ())
            if not expected:
                raise TypeError(f"{cls} is not a generic class")
            if len(params) != len(expected) and not any(isinstance(p, (ParamSpec, TypeVarTuple)) for p in expected):
                few = "few" if len(params) < len(expected) else "many"
                raise TypeError(f"Too {few} arguments for {cls}; actual {len(params)}, expected {len(expected)}")
        return _GenericAlias(cls, params, name=cls.__name__ if cls in (Generic, Protocol) else None)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        cls.__parameters__ = _collect_parameters([b for b in bases if isinstance(b, (_GenericAlias, types.GenericAlias))])


_PROTOCOL_OWN = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
                 "__parameters__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
                 "__orig_bases__", "__init_subclass__", "_is_protocol", "_is_runtime_protocol", "_abc_registry",
                 "__qualname__", "__match_args__", "_abc_impl"}


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic):
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", {})):
            if name not in _PROTOCOL_OWN:
                names.add(name)
    return names


def _asked_by_abc():
    """Whether it is a subclass check of the library's own, as of functools.singledispatch and isinstance()."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_code.co_filename.startswith("loopscope/library/abc"):
        frame = frame.f_back
    return frame is not None and frame.f_code.co_filename.startswith("loopscope/library/")


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if getattr(cls, "_is_protocol", False):
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if all(hasattr(instance, name) for name in _protocol_members(cls)):
                return True
        return super().__instancecheck__(instance)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Derive from it to say what methods and attributes something must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            cls.__init__ = object.__init__

    @classmethod
    def __subclasshook__(cls, other):
        if not cls.__dict__.get("_is_protocol", False):
            return NotImplemented
        if not getattr(cls, "_is_runtime_protocol", False):
            if _asked_by_abc():
                return NotImplemented
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if any(not callable(getattr(cls, name, None)) for name in _protocol_members(cls)):
            if _asked_by_abc():
                return NotImplemented
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        for name in _protocol_members(cls):
            if not any(name in base.__dict__ or name in base.__dict__.get("__annotations__", {})
                       for base in other.__mro__):
                return NotImplemented
        return True


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    @abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    @abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    @abstractmethod
    def __round__(self, ndigits=0):
        pass


# -- aliases ---------------------------------------------------------------------------------------------------------

def _alias(name, origin, count):
    return _SpecialGenericAlias(origin, count, name)


List = _alias("List", list, 1)
Set = _alias("Set", set, 1)
FrozenSet = _alias("FrozenSet", frozenset, 1)
Dict = _alias("Dict", dict, 2)
Type = _alias("Type", type, 1)
Tuple = _TupleType(tuple, -1, "Tuple")
Callable = _CallableType(collections.abc.Callable, 2, "Callable")
Deque = _alias("Deque", collections.deque, 1)
DefaultDict = _alias("DefaultDict", collections.defaultdict, 2)
OrderedDict = _alias("OrderedDict", collections.OrderedDict, 2)
Counter = _alias("Counter", collections.Counter, 1)
ChainMap = _alias("ChainMap", collections.ChainMap, 2)
for _name, _count in (("Hashable", 0), ("Awaitable", 1), ("Coroutine", 3), ("AsyncIterable", 1), ("AsyncIterator", 1),
                      ("Iterable", 1), ("Iterator", 1), ("Reversible", 1), ("Sized", 0), ("Container", 1),
                      ("Collection", 1), ("MutableSet", 1), ("Mapping", 2), ("MutableMapping", 2), ("Sequence", 1),
                      ("MutableSequence", 1), ("ByteString", 0), ("MappingView", 1), ("KeysView", 1), ("ItemsView", 2),
                      ("ValuesView", 1), ("Generator", 3), ("AsyncGenerator", 2)):
    globals()[_name] = _alias(_name, getattr(collections.abc, _name), _count)
AbstractSet = _alias("AbstractSet", collections.abc.Set, 1)
ContextManager = _alias("ContextManager", contextlib.AbstractContextManager, 1)
AsyncContextManager = _alias("AsyncContextManager", contextlib.AbstractAsyncContextManager, 1)
Pattern = _alias("Pattern", _re.Pattern, 1)
Match = _alias("Match", _re.Match, 1)
Text = str


class IO(Generic[AnyStr]):
    """A file."""


class TextIO(IO[str]):
    """A file of text."""


class BinaryIO(IO[bytes]):
    """A file of bytes."""


# -- classes made from annotations -----------------------------------------------------------------------------------

class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        annotations = {name: _convert(tp) for name, tp in namespace.get("__annotations__", {}).items()}
        defaults = []
        for name in annotations:
            if name in namespace:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = collections.namedtuple(typename, list(annotations), defaults=[namespace[n] for n in defaults],
                                      module=namespace["__module__"])
        made.__annotations__ = annotations
        for key, value in namespace.items():
            if key not in annotations and key not in ("__annotations__", "__module__", "__qualname__", "__slots__"):
                setattr(made, key, value)
        made.__qualname__ = namespace.get("__qualname__", typename)
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A namedtuple with types."""
    fields = list(kwargs.items()) if fields is None else list(fields)
    made = collections.namedtuple(typename, [name for name, _ in fields], module=sys._getframe(1).f_globals["__name__"])
    made.__annotations__ = {name: _convert(tp) for name, tp in fields}
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), dict(ns))
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        own = {key: _convert(tp, module=ns.get("__module__")) for key, tp in ns.get("__annotations__", {}).items()}
        annotations.update(own)
        for key, tp in own.items():
            origin = getattr(tp, "__origin__", None)
            (required if origin is Required or (total and origin is not NotRequired) else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict with named keys of given types."""
    ns = {"__annotations__": dict(fields or kwargs), "__module__": sys._getframe(1).f_globals["__name__"]}
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType(_Operators):
    """A distinct name for a type; calling it gives its argument back."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


# -- functions -------------------------------------------------------------------------------------------------------

def cast(typ, val):
    """Gives val back; for type checkers."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def overload(func):
    """One of several signatures; calling it is an error."""
    def dummy(*args, **kwds):
        raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated "
                                  "functions outside a stub module should always be followed by an implementation that "
                                  "is not @overload-ed.")
    inner = getattr(func, "__func__", func)
    if hasattr(inner, "__qualname__"):
        _overloads.setdefault((inner.__module__, inner.__qualname__), []).append(func)
    return dummy


_overloads = {}


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def dataclass_transform(**ignored):
    return lambda cls_or_fn: cls_or_fn


def clear_overloads():
    _overloads.clear()


def get_overloads(func):
    func = getattr(func, "__func__", func)
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def get_origin(tp):
    if tp is Generic:
        return Generic
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return getattr(tp, "__origin__", None) if not isinstance(tp, ParamSpecArgs) else tp.__origin__


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    args = getattr(tp, "__args__", ())
    if get_origin(tp) is collections.abc.Callable and args and args[0] is not ...:
        return (list(args[:-1]), args[-1])
    return args


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with names in strings looked up."""
    def resolve(hint, names):
        if hint is None:
            return type(None)
        if isinstance(hint, ForwardRef):
            hint = hint.__forward_arg__
        if isinstance(hint, str):
            hint = eval(hint, names, localns)
            if isinstance(hint, (_GenericAlias, types.GenericAlias, str)):
                return resolve(hint, names)
            return type(None) if hint is None else hint
        if isinstance(hint, _AnnotatedAlias):
            inner = resolve(hint.__origin__, names)
            return _AnnotatedAlias(inner, hint.__metadata__) if include_extras else inner
        if isinstance(hint, _GenericAlias) and not isinstance(hint, _LiteralGenericAlias):
            if hint.__origin__ in (Required, NotRequired) and not include_extras:
                return resolve(hint.__args__[0], names)
            new = tuple(resolve(arg, names) if isinstance(arg, (ForwardRef, _GenericAlias, types.GenericAlias)) else arg
                        for arg in hint.__args__)
            if any(a is not b for a, b in zip(new, hint.__args__)):
                return Union[new] if isinstance(hint, _UnionGenericAlias) else type(hint)(
                    hint.__origin__, new, name=hint._name)
        elif isinstance(hint, types.GenericAlias):
            new = tuple(resolve(arg, names) if isinstance(arg, (str, ForwardRef, _GenericAlias)) else arg
                        for arg in hint.__args__)
            if any(a is not b for a, b in zip(new, hint.__args__)):
                return hint.__origin__[new]
        return hint

    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            names = globalns or getattr(sys.modules.get(base.__module__), "__dict__", {})
            for name, hint in base.__dict__.get("__annotations__", {}).items():
                hints[name] = resolve(hint, names)
        return hints
    inner = obj
    while globalns is None and hasattr(inner, "__wrapped__"):
        inner = inner.__wrapped__
    names = globalns or getattr(inner, "__globals__", None) or getattr(obj, "__dict__", {})
    return {name: resolve(hint, names) for name, hint in getattr(obj, "__annotations__", {}).items()}


def no_type_check_decorator(decorator):
    """A decorator whose functions' annotations are no types."""
    def wrapped(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))
    return wrapped


@runtime_checkable
class SupportsComplex(Protocol):
    """Something with __complex__."""

    @abstractmethod
    def __complex__(self):
        pass


__all__ = [name for name in globals() if not name.startswith("_") and name not in
           ("collections", "contextlib", "sys", "types", "ABCMeta", "abstractmethod")]
