"""Objects that stand in for others, record how they are used, and say so."""
import asyncio
import contextlib
import functools
import inspect
import sys
from types import FunctionType, MethodType, ModuleType

from .util import safe_repr

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
           "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
           "InvalidSpecError")

__unittest = True
FILTER_DIR = True
_missing = object()
_deleted = object()


class InvalidSpecError(Exception):
    """A mock given where a spec is wanted."""


# ---- Names for values ----

class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    """sentinel.name is one object for each name."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


# ---- Calls ----

def _call_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """(name, args, kwargs) of a call, or (args, kwargs); equal to tuples that say the same more shortly."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            only, = value
            if isinstance(only, str):
                name = only
            elif isinstance(only, tuple):
                args = only
            else:
                kwargs = only
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3:
            return False
        name, (args, kwargs) = self[0] if len(self) == 3 else "", self[-2:]
        theirs = _Call(tuple(other)) if length else ("", (), {})
        if getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None) and \
                self._mock_parent != other._mock_parent:
            return False
        if length == 3 or length and isinstance(other[0], str):
            if name and theirs[0] != name or not name and theirs[0]:
                return False
        elif name and length == 2 and isinstance(other, _Call):
            return False
        return (theirs[1], theirs[2]) == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ("count", "index"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name = self[0] if len(self) == 3 else ""
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = f"call{name}"
        else:
            name = f"call.{name}"
        return _call_text(name, self[-2], self[-1])

    def call_list(self):
        found, thing = [], self
        while thing is not None:
            if thing._mock_from_kall:
                found.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; `in` also finds several in a row."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[i:i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


# ---- Magic methods ----

_NUMERICS = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow").split()
_MAGICS = {f"__{name}__" for name in (
    "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos abs invert "
    "complex int float index round trunc floor ceil bool next fspath aiter hash dir format missing reversed "
    "call_ iter repr").split()} - {"__call___"}
_MAGICS |= {f"__{prefix}{name}__" for name in _NUMERICS for prefix in ("", "i", "r")}
_ASYNC_MAGICS = {"__aenter__", "__aexit__", "__anext__"}
# Those that a MagicMock does not have until they are set.
_NOT_CONFIGURED = {"__repr__", "__dir__", "__format__", "__missing__", "__reversed__", "__reduce__", "__reduce_ex__",
                   "__getinitargs__", "__getnewargs__", "__getstate__", "__setstate__", "__getformat__", "__get__",
                   "__set__", "__delete__", "__subclasses__"}
_SETTABLE = _MAGICS | _ASYNC_MAGICS | _NOT_CONFIGURED
_UNSUPPORTED = {"__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__",
                "__subclasscheck__", "__del__"}
_RETURN = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
           "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0,
           "__bool__": True, "__index__": 1, "__aexit__": False}
_COMPUTED = {"__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self),
             "__sizeof__": lambda self: object.__sizeof__(self),
             "__fspath__": lambda self: f"{type(self).__name__}/{_full_name(self)}/{id(self)}"}


def _is_magic(name):
    return name[:2] == "__" == name[-2:] and len(name) > 4


def _equality(self):
    def equal(other):
        set_value = self.__eq__._mock_return_value
        if set_value is not DEFAULT:
            return set_value
        return True if self is other else NotImplemented
    return equal


def _inequality(self):
    def unequal(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented
    return unequal


def _iteration(self):
    def iterate():
        value = self.__iter__._mock_return_value
        return iter([]) if value is DEFAULT else iter(value)
    return iterate


def _async_iteration(self):
    def iterate():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if value is DEFAULT else value))
    return iterate


_SIDE_EFFECTS = {"__eq__": _equality, "__ne__": _inequality, "__iter__": _iteration, "__aiter__": _async_iteration}


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self.iterator:
            return value
        raise StopAsyncIteration


class _MagicProxy:
    """Makes the mock of a magic method when it is first asked for."""

    def __init__(self, name, parent):
        self.name, self.parent = name, parent

    def create_mock(self):
        name, parent = self.name, self.parent
        made = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, made)
        if name in _RETURN:
            made.return_value = _RETURN[name]
        elif name in _COMPUTED:
            made.return_value = _COMPUTED[name](parent)
        elif name in _SIDE_EFFECTS:
            made.side_effect = _SIDE_EFFECTS[name](parent)
        return made

    def __get__(self, obj, _type=None):
        return self.create_mock()


# ---- Specs ----

def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_coroutine_function(obj):
    if isinstance(obj, NonCallableMock):
        return isinstance(obj, AsyncMock)
    return hasattr(obj, "__code__") and asyncio.iscoroutinefunction(obj)


def _signature_of(spec, is_instance=False):
    """The signature that calls of something must fit; None: not known."""
    skip_first = False
    if isinstance(spec, type):
        if is_instance:
            spec = getattr(spec, "__call__", None)
        else:
            spec = spec.__init__
        if not isinstance(spec, FunctionType):
            return None
        skip_first = True
    elif isinstance(spec, (classmethod, staticmethod)):
        skip_first, spec = isinstance(spec, classmethod), spec.__func__
    elif not isinstance(spec, (FunctionType, MethodType)):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        signature = inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    if skip_first:
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return signature


def _full_name(mock):
    parent, name = mock._mock_new_parent, mock._mock_new_name
    if parent is None:
        return mock._mock_name or "mock"
    return _full_name(parent) + ("()" if name == "()" else f".{name}")


# ---- Mocks ----

_ATTRIBUTES = {"_mock_parent", "_mock_name", "_mock_new_parent", "_mock_new_name", "_mock_children", "_mock_wraps",
               "_mock_delegate", "_mock_methods", "_mock_sealed", "_mock_return_value", "_mock_side_effect",
               "_mock_unsafe", "_spec_class", "_spec_set", "_spec_signature", "_spec_asyncs", "method_calls",
               "called", "call_count", "call_args", "call_args_list", "mock_calls", "return_value", "side_effect",
               "await_count", "await_args", "await_args_list"}


class _Delegating:
    """An attribute kept with the mock, or with the function that stands for it."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, _type=None):
        if obj is None:
            return self
        delegate = obj.__dict__.get("_mock_delegate")
        return obj.__dict__[f"_kept_{self.name}"] if delegate is None else getattr(delegate, self.name)

    def __set__(self, obj, value):
        delegate = obj.__dict__.get("_mock_delegate")
        if delegate is None:
            obj.__dict__[f"_kept_{self.name}"] = value
        else:
            setattr(delegate, self.name, value)


class NonCallableMock:
    """A mock that cannot be called."""

    called, call_count, call_args = _Delegating("called"), _Delegating("call_count"), _Delegating("call_args")
    call_args_list, mock_calls = _Delegating("call_args_list"), _Delegating("mock_calls")

    def __new__(cls, /, *args, **kwargs):
        # A class for each, so that magic methods can be set for one only.
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = kwargs.get("spec_set") or kwargs.get("spec") or (args[0] if args else None)
            if spec is not None and not _is_list(spec) and _is_coroutine_function(spec):
                bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {"__doc__": cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        values = self.__dict__
        values.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
                      _mock_new_parent=parent if _new_parent is None else _new_parent, _mock_sealed=False,
                      _mock_children={}, _mock_wraps=wraps, _mock_delegate=None, _mock_unsafe=unsafe,
                      _mock_return_value=DEFAULT, _mock_side_effect=None, _kept_called=False, _kept_call_count=0,
                      _kept_call_args=None, _kept_call_args_list=_CallList(), _kept_mock_calls=_CallList(),
                      method_calls=_CallList())
        is_set = spec_set is not None
        self._mock_add_spec(spec_set if is_set else spec, is_set, _spec_as_instance)
        if kwargs:
            self.configure_mock(**kwargs)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute of this one, so that its calls are recorded here, too."""
        inner = _mock_of(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name, inner._mock_new_name = "", None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, as_instance=False):
        values = self.__dict__
        if isinstance(spec, NonCallableMock) and spec is not None:
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        names, kind, signature, asyncs = None, None, None, []
        if spec is not None:
            names = list(spec) if _is_list(spec) else dir(spec)
            if not _is_list(spec):
                kind = spec if isinstance(spec, type) else type(spec)
                signature = _signature_of(spec, as_instance)
                for name in names:
                    try:
                        if _is_coroutine_function(inspect.getattr_static(spec, name)):
                            asyncs.append(name)
                    except AttributeError:
                        pass
        values.update(_mock_methods=names, _spec_class=kind, _spec_set=spec_set, _spec_signature=signature,
                      _spec_asyncs=asyncs)

    @property
    def return_value(self):
        """What a call gives: a mock of its own, unless set."""
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        else:
            value = self._mock_return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        return self._mock_side_effect if delegate is None else delegate.side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value) and \
                not isinstance(value, _Effects):
            try:
                value = _Effects(value)
            except TypeError:
                pass
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets the calls."""
        visited = set() if visited is None else visited
        if id(self) in visited:
            return
        visited.add(id(self))
        self.called, self.call_count, self.call_args = False, 0, None
        self.mock_calls, self.call_args_list, self.method_calls = _CallList(), _CallList(), _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if child is not _deleted and not isinstance(child, (_AutospecLater, tuple)):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes, also of children: configure_mock(**{"method.return_value": 3})."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def __getattr__(self, name):
        if name in _ATTRIBUTES or name.startswith("_kept_"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _UNSUPPORTED:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods) and \
                name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant "
                                 "to be an attribute.")
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _AutospecLater):
            child = child.make(self, name)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in _ATTRIBUTES:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and \
                name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _UNSUPPORTED:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _SETTABLE:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if isinstance(value, NonCallableMock):
                _adopt(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
            else:
                def method(self, /, *args, **kw):
                    return value(self, *args, **kw)
                setattr(type(self), name, method)
            return
        if name == "__class__":
            self._spec_class = value
            return
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {_full_name(self)}.{name}")
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _SETTABLE and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def __dir__(self):
        names = set(object.__dir__(self)) if not FILTER_DIR else {
            name for name in object.__dir__(type(self)) if not name.startswith("_")}
        names |= {name for name in self.__dict__ if not name.startswith("_")}
        names |= {name for name, child in self._mock_children.items() if child is not _deleted}
        if self._mock_methods is not None:
            names |= set(self._mock_methods)
        return sorted(names)

    def __repr__(self):
        name = _full_name(self)
        shown = f" name={name!r}" if name not in ("mock", "mock.") else ""
        spec = ""
        if self._spec_class is not None:
            spec = f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def _get_child_mock(self, /, **kwargs):
        if self._mock_sealed:
            name = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(_full_name(self) + name)
        name = kwargs.get("_new_name")
        if name in self._spec_asyncs:
            return AsyncMock(**kwargs)
        base = type(self).__mro__[1]
        if base is AsyncMockMixin:
            base = type(self).__mro__[2]
        if issubclass(type(self), MagicMock) and name in _ASYNC_MAGICS:
            kind = AsyncMock
        elif issubclass(base, AsyncMockMixin):
            if name in _MAGICS or self._mock_methods is not None and name in self._mock_methods:
                kind = MagicMock
            else:
                kind = AsyncMock
        elif issubclass(type(self), AsyncMockMixin):
            kind = AsyncMock if name != "()" else MagicMock
        elif issubclass(base, CallableMixin):
            kind = base
        else:
            kind = MagicMock if issubclass(base, NonCallableMagicMock) else Mock
        return kind(**kwargs)

    # Assertions

    def _shown_name(self):
        return self._mock_name or "mock"

    def _mock_call_text(self, args, kwargs):
        return _call_text(self._mock_name or "mock", args, kwargs)

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _call_matcher(self, found):
        """The call as the spec's signature reads it, so that f(1) and f(a=1) are the same."""
        signature = self._spec_signature
        if isinstance(found, tuple) and len(found) > 2 and found[0]:
            signature = None
        if signature is None:
            return found
        if len(found) == 3:
            name, args, kwargs = found
        else:
            name, (args, kwargs) = "", found
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs)) if name else _Call((bound.args, bound.kwargs), two=True)

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected {self._shown_name()!r} to not have been called. Called "
                                 f"{self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected {self._shown_name()!r} to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected {self._shown_name()!r} to have been called once. Called "
                                 f"{self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {self._mock_call_text(args, kwargs)}\n"
                                 "  Actual: not called.")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            text = self._mock_call_text(*self.call_args)
            raise AssertionError(f"expected call not found.\nExpected: {self._mock_call_text(args, kwargs)}\n"
                                 f"  Actual: {text}") from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected {self._shown_name()!r} to be called once. Called "
                                 f"{self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        _assert_has(self, calls, any_order, self.mock_calls, "Calls", "call",
                    self._calls_repr(prefix="  Actual").rstrip("."))

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._call_matcher(found) for found in self.call_args_list]:
            raise AssertionError(f"{self._mock_call_text(args, kwargs)} call not found") from cause


def _assert_has(mock, calls, any_order, found, what, one, actual_text):
    calls = list(calls)
    expected = [mock._call_matcher(one_call) for one_call in calls]
    cause = next((error for error in expected if isinstance(error, Exception)), None)
    actual = _CallList(mock._call_matcher(one_call) for one_call in found)
    if not any_order:
        if expected not in actual:
            if cause is None:
                problem = f"{what} not found."
            else:
                problem = (f"Error processing expected {what.lower()}.\nErrors: "
                           f"{[error if isinstance(error, Exception) else None for error in expected]}")
            raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{actual_text}") from cause
        return
    left, absent = list(actual), []
    for one_call in expected:
        try:
            left.remove(one_call)
        except ValueError:
            absent.append(one_call)
    if absent:
        raise AssertionError("%r does not contain all of %r in its %s list, found %r instead" % (
            mock._mock_name or "mock", tuple(absent), one, left)) from cause


def _mock_of(value):
    """The mock behind a function that create_autospec made, or the mock itself."""
    return getattr(value, "mock", None) if isinstance(value, FunctionType) else value


def _adopt(parent, value, name, new_name):
    """Makes a mock without a parent a child; calls of it are recorded in the parent, too."""
    value = _mock_of(value)
    if not isinstance(value, NonCallableMock):
        return False
    if value.__dict__["_mock_name"] or value._mock_new_name or value._mock_parent is not None or \
            value._mock_new_parent is not None:
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    if new_name:
        value._mock_new_parent, value._mock_new_name = parent, new_name
    if name:
        value._mock_parent, value._mock_name = parent, name
    return True


class _Effects:
    """What successive calls come to."""

    def __init__(self, values):
        self.values = iter(values)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.values)


class CallableMixin:
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect if self._mock_side_effect is None else self._mock_side_effect

    def __call__(self, /, *args, **kwargs):
        if self._spec_signature is not None:
            self._spec_signature.bind(*args, **kwargs)
        self._increment_mock_call(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, args, kwargs):
        self.called = True
        self.call_count += 1
        found = _Call((args, kwargs), two=True)
        self.call_args = found
        self.call_args_list.append(found)
        self.mock_calls.append(_Call(("", args, kwargs)))
        tell_methods = self._mock_parent is not None
        method_name, name = self._mock_name, self._mock_new_name
        was_call = name == "()"
        parent = self._mock_new_parent
        while parent is not None:
            if tell_methods:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                tell_methods = parent._mock_parent is not None
                if tell_methods:
                    method_name = f"{parent._mock_name}.{method_name}"
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                name = parent._mock_new_name + ("" if was_call else ".") + name
                was_call = parent._mock_new_name == "()"
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if isinstance(effect, _Effects):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A callable stand-in that has every attribute asked of it, and records how it is used."""


class MagicMixin:
    """What gives a mock the magic methods."""

    def __init__(self, /, *args, **kwargs):
        self._mock_set_magics()
        super().__init__(*args, **kwargs)
        self._mock_set_magics()

    def _mock_set_magics(self):
        names = _MAGICS | _ASYNC_MAGICS
        cls = type(self)
        methods = self.__dict__.get("_mock_methods")
        if methods is not None:
            allowed = names.intersection(methods)
            for name in names - allowed:
                if name in cls.__dict__:
                    delattr(cls, name)
            names = allowed
        for name in names - _NOT_CONFIGURED - set(cls.__dict__):
            setattr(cls, name, _MagicProxy(name, self))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A Mock with the magic methods, too."""


class AsyncMockMixin:
    """What makes the call of a mock a coroutine, and records when it is awaited."""

    await_count, await_args = _Delegating("await_count"), _Delegating("await_args")
    await_args_list = _Delegating("await_args_list")

    def __init__(self, /, *args, **kwargs):
        self.__dict__.update(_kept_await_count=0, _kept_await_args=None, _kept_await_args_list=_CallList(),
                             _mock_delegate=None)
        super().__init__(*args, **kwargs)
        self.__dict__["_is_coroutine"] = asyncio.coroutines._is_coroutine

    async def _execute_mock_call(self, /, *args, **kwargs):
        found = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = found
        self.await_args_list.append(found)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if isinstance(effect, _Effects):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif asyncio.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if asyncio.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._shown_name()} to have been awaited.")

    def _assert_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._shown_name()} to have been awaited once. Awaited "
                                 f"{self.await_count} times.")

    def assert_awaited_once(self):
        self._assert_once()

    def assert_awaited_with(self, /, *args, **kwargs):
        text = self._mock_call_text(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {text}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f"expected await not found.\nExpected: {text}\n"
                                 f"  Actual: {self._mock_call_text(*self.await_args)}") from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self._assert_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._call_matcher(found) for found in self.await_args_list]:
            raise AssertionError(f"{self._mock_call_text(args, kwargs)} await not found") from cause

    def assert_has_awaits(self, calls, any_order=False):
        _assert_has(self, calls, any_order, self.await_args_list, "Awaits", "await",
                    f"\nActual: {self.await_args_list}")

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._shown_name()} to not have been awaited. Awaited "
                                 f"{self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count, self.await_args, self.await_args_list = 0, None, _CallList()


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock whose call gives a coroutine."""


class PropertyMock(Mock):
    """A mock to be used as a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    """No attributes from here on but those that the mock has."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock and \
                not isinstance(mock._mock_children.get(name), _AutospecLater):
            seal(child)


# ---- Mocks like something ----

class _AutospecLater:
    """A child of an autospecced mock, made when it is asked for."""

    def __init__(self, spec, spec_set, is_instance, skip_first):
        self.spec, self.spec_set, self.is_instance, self.skip_first = spec, spec_set, is_instance, skip_first

    def make(self, parent, name):
        return create_autospec(self.spec, self.spec_set, self.is_instance, parent, name,
                               _skip_first=self.skip_first)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False,
                    _skip_first=False, **kwargs):
    """A mock with the attributes and signatures of something."""
    if _is_list(spec):
        spec = type(spec)
    is_type, is_async = isinstance(spec, type), _is_coroutine_function(spec)
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    options = {"spec_set" if spec_set else "spec": spec} if spec is not None else {}
    is_function = isinstance(spec, (FunctionType, MethodType))
    kind = MagicMock
    if is_async:
        kind = AsyncMock
    elif is_type and instance and not callable(getattr(spec, "__call__", None)) or \
            not callable(spec) or is_type and instance and "__call__" not in dir(spec):
        kind = NonCallableMagicMock
    if is_type and instance and not any("__call__" in vars(base) for base in spec.__mro__):
        kind = NonCallableMagicMock
    name = kwargs.pop("name", _name)
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=name, _spec_as_instance=instance,
                unsafe=unsafe, **options)
    if _skip_first and mock._spec_signature is not None:
        signature = mock._spec_signature
        mock._spec_signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, True, _name="()", _parent=mock)
    for attribute in dir(spec):
        if _is_magic(attribute):
            continue
        try:
            original = getattr(spec, attribute)
        except AttributeError:
            continue
        if isinstance(original, FunctionType) or isinstance(original, MethodType) or isinstance(original, type):
            static = inspect.getattr_static(spec, attribute)
            skip = is_type and isinstance(static, FunctionType)
            mock._mock_children[attribute] = _AutospecLater(original, spec_set, False, skip)
        elif not is_function:
            mock._mock_children[attribute] = _AutospecLater(original, spec_set, True, False) \
                if not callable(original) else NonCallableMock.__dict__ and \
                MagicMock(parent=mock, name=attribute, _new_name=attribute, _new_parent=mock)
    if kwargs:
        mock.configure_mock(**kwargs)
    if isinstance(spec, FunctionType) and _parent is None:
        return _function_like(spec, mock)
    return mock


def _function_like(spec, mock):
    """A function with the name and signature of spec that calls a mock, and has its attributes."""
    if asyncio.iscoroutinefunction(spec):
        async def function(*args, **kwargs):
            return await mock(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            return mock(*args, **kwargs)
    function.__name__, function.__qualname__, function.__doc__ = spec.__name__, spec.__qualname__, spec.__doc__
    function.__module__ = spec.__module__
    function.__wrapped__ = spec
    function.mock = mock
    function.return_value, function.side_effect = mock.return_value, mock.side_effect
    function.called, function.call_count, function.call_args = False, 0, None
    function.call_args_list, function.mock_calls = mock.call_args_list, mock.mock_calls
    function.method_calls = mock.method_calls
    names = ["assert_called_with", "assert_called_once_with", "assert_has_calls", "assert_any_call", "assert_called",
             "assert_not_called", "assert_called_once", "reset_mock"]
    if isinstance(mock, AsyncMock):
        function.await_count, function.await_args = 0, None
        function.await_args_list = mock.await_args_list
        names += ["assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with",
                  "assert_any_await", "assert_has_awaits", "assert_not_awaited"]
    for name in names:
        setattr(function, name, getattr(mock, name))
    mock._mock_delegate = function
    return function


# ---- Patching ----

def _resolve(name):
    parts = name.split(".")
    target = __import__(parts[0])
    for i, part in enumerate(parts[1:], 2):
        try:
            target = getattr(target, part)
        except AttributeError:
            __import__(".".join(parts[:i]))
            target = getattr(target, part)
    return target


class _Startable:
    """A context manager that can be entered without a with block, until stopped."""

    _active_patches = []

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        if self not in self._active_patches:
            return None
        self._active_patches.remove(self)
        return self.__exit__(None, None, None)


class _patch(_Startable):
    """Puts something in the place of an attribute: for a function, a class of tests, a with block, or until stopped."""

    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *,
                 unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.kwargs, self.unsafe, self.additional_patchers = kwargs, unsafe, []
        self.is_started = False

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs, unsafe=self.unsafe)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [patcher.copy() for patcher in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self._decorated(func, is_async=True)
        return self._decorated(func, is_async=False)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(klass, name)
                if hasattr(value, "__call__"):
                    setattr(klass, name, self.copy()(value))
        return klass

    @contextlib.contextmanager
    def _entered(self, patched, args, kwargs):
        extra = []
        with contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                value = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    kwargs.update(value)
                elif patching.new is DEFAULT:
                    extra.append(value)
            yield args + tuple(extra), kwargs

    def _decorated(self, func, is_async):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if is_async:
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with self._entered(patched, args, kwargs) as (all_args, all_kwargs):
                    return await func(*all_args, **all_kwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with self._entered(patched, args, kwargs) as (all_args, all_kwargs):
                    return func(*all_args, **all_kwargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        try:
            original, local = target.__dict__[name], True
        except (AttributeError, KeyError):
            original, local = getattr(target, name, DEFAULT), False
        import builtins
        if isinstance(target, ModuleType) and hasattr(builtins, name):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def _make_new(self, original):
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        kwargs = dict(self.kwargs)
        if spec is None and _is_coroutine_function(original):
            kind = AsyncMock
        else:
            kind = MagicMock
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec_set is True:
            spec_set = original
        like = spec if spec is not None else spec_set
        if self.new_callable is not None:
            kind = self.new_callable
        elif like is not None:
            is_async = _is_coroutine_function(like)
            if is_async:
                kind = AsyncMock
            elif not callable(like) and not _is_list(like):
                kind = NonCallableMagicMock
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(kwargs)
        made = kind(**options)
        if like is not None and isinstance(like, type) and isinstance(made, NonCallableMock) and \
                isinstance(made, CallableMixin) and "return_value" not in kwargs:
            options.pop("spec", None), options.pop("spec_set", None)
            as_instance = MagicMock if "__call__" in dir(like) and any(
                "__call__" in vars(base) for base in like.__mro__) else NonCallableMagicMock
            made.return_value = as_instance(like, _new_parent=made, _new_name="()")
        return made

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        new = self.new
        self.target = self.getter()
        original, local = self.get_original()
        if new is DEFAULT and self.autospec is None:
            new = self._make_new(original)
        elif self.autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            like = original if self.autospec is True else self.autospec
            new = create_autospec(like, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs) \
                if not isinstance(like, FunctionType) else create_autospec(like, bool(self.spec_set), **self.kwargs)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local, self.is_started = original, local, True
        self._stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            extra = {self.attribute_name: new} if self.new is DEFAULT else {}
            for patching in self.additional_patchers:
                value = self._stack.enter_context(patching)
                if patching.new is DEFAULT:
                    extra.update(value)
            return extra
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False
        return self._stack.__exit__(*exc_info)


def _target_of(target):
    try:
        name, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return functools.partial(_resolve, name), attribute


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = functools.partial(_resolve, target) if isinstance(target, str) else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Puts a mock, or new, in the place of the attribute named by "module.attribute"."""
    getter, attribute = _target_of(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


class _patch_dict(_Startable):
    """Sets items of a dict, and restores it afterwards."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear, self._original = in_dict, clear, None
        self.values = dict(values)
        self.values.update(kwargs)

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                value = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and hasattr(value, "__call__"):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return func
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with self:
                    return await func(*args, **kwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with self:
                    return func(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        mapping = self.in_dict
        self._original = {key: mapping[key] for key in mapping}
        if self.clear:
            self._empty(mapping)
        for key, value in self.values.items():
            mapping[key] = value
        return mapping

    def _empty(self, mapping):
        for key in list(mapping):
            del mapping[key]

    def __exit__(self, *args):
        if self._original is not None:
            self._empty(self.in_dict)
            for key, value in self._original.items():
                self.in_dict[key] = value
            self._original = None
        return False


def _stop_all():
    for patching in reversed(list(_Startable._active_patches)):
        patching.stop()


patch.object, patch.dict, patch.multiple, patch.stopall = _patch_object, _patch_dict, _patch_multiple, _stop_all
patch.TEST_PREFIX = "test"


def mock_open(mock=None, read_data=""):
    """A mock to put in the place of open: the file it gives reads as read_data."""
    import io

    def fresh():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    state = [fresh()]

    def returning(handle_method, read):
        def effect(*args, **kwargs):
            return DEFAULT if handle_method.return_value is not None else read(*args, **kwargs)
        return effect

    if mock is None:
        mock = MagicMock(name="open", spec=open)
    names = ["__iter__", "__next__", "__enter__", "__exit__"] + [name for name in dir(io.StringIO)
                                                                if not name.startswith("_")] + ["fileno", "mode", "name"]
    handle = MagicMock(spec=sorted(set(names)))
    handle.__enter__.return_value = handle
    for name in ("write", "read", "readline", "readlines"):
        getattr(handle, name).return_value = None
    handle.read.side_effect = returning(handle.read, lambda *a: state[0].read(*a))
    handle.readline.side_effect = returning(handle.readline, lambda *a: state[0].readline(*a))
    handle.readlines.side_effect = returning(handle.readlines, lambda *a: state[0].readlines(*a))
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__next__.side_effect = lambda: next(state[0])

    def opened(*args, **kwargs):
        state[0] = fresh()
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
