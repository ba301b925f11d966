"""Names of newer Pythons' typing: those that this Python has, and simple forms of the others."""
import typing as _typing
from typing import *  # noqa: F401,F403 - all of its names
from typing import (Annotated, Any, ClassVar, Concatenate, Final, ForwardRef, Generic, Literal, LiteralString, NamedTuple, Never, NewType,
                    NoReturn, NotRequired, Optional, ParamSpec, Protocol, Required, Self, TypeAlias, TypedDict, TypeGuard,
                    TypeVar as _TypeVar, TypeVarTuple, Union, Unpack, assert_never, assert_type, cast, dataclass_transform,
                    final, get_args, get_origin, get_overloads, get_type_hints, is_typeddict, overload, reveal_type,
                    runtime_checkable)


class _NoDefault:
    def __repr__(self):
        return "typing_extensions.NoDefault"


NoDefault = _NoDefault()


def TypeVar(name, *constraints, default=NoDefault, infer_variance=False, **options):
    made = _TypeVar(name, *constraints, **options)
    if default is not NoDefault:
        made.__default__ = default
    return made


def override(function):
    """Says that a method stands for one of a base class."""
    try:
        function.__override__ = True
    except (AttributeError, TypeError):
        pass
    return function


class deprecated:
    """A decorator that warns whoever calls the function."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, function):
        import functools
        import warnings
        if self.category is None:
            function.__deprecated__ = self.message
            return function
        target = function.__init__ if isinstance(function, type) else function

        @functools.wraps(target)
        def warned(*args, **kwargs):
            warnings.warn(self.message, self.category, stacklevel=self.stacklevel + 1)
            return target(*args, **kwargs)
        warned.__deprecated__ = self.message
        if isinstance(function, type):
            function.__init__, function.__deprecated__ = warned, self.message
            return function
        return warned


class Doc:
    """Documentation of what is annotated."""

    def __init__(self, documentation, /):
        self.documentation = documentation

    def __repr__(self):
        return f"Doc({self.documentation!r})"

    def __eq__(self, other):
        return isinstance(other, Doc) and self.documentation == other.documentation

    def __hash__(self):
        return hash(self.documentation)


class TypeAliasType:
    """A named type: what `type X = ..` makes in newer Pythons."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__value__, self.__type_params__ = name, value, type_params

    def __repr__(self):
        return self.__name__

    def __getitem__(self, parameters):
        return self.__value__[parameters]

    def __or__(self, other):
        return Union[self, other]


def get_original_bases(cls, /):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


TypeIs = TypeGuard
ReadOnly = Required
Buffer = bytes
