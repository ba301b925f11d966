"""From annotations to schemas: plain dicts that say what is validated, written and described, with `type` saying which kind.

What a schema holds beside its type depends on it: `items`, `keys`, `choices`, `cls`, constraints by their names. `ser` is
how a value is written instead of by its type; `js` is what is added to its description.
"""
import collections
import collections.abc
import dataclasses
import datetime
import decimal
import enum
import ipaddress
import pathlib
import re
import sys
import types
import typing
import uuid
from typing import Annotated, Any, ClassVar, Final, ForwardRef, Literal, TypeVar, Union, get_args, get_origin

import annotated_types as at

from .errors import PydanticSchemaGenerationError, PydanticUndefinedAnnotation, PydanticUserError
from .fields import FieldInfo, GeneralMetadata, Strict, Undefined
from .functional import (AfterValidator, BeforeValidator, Discriminator, InstanceOf, PlainSerializer, PlainValidator, SerializeAsAny,
                         SkipValidation, Tag, WithJsonSchema, WrapSerializer, WrapValidator)

_SIMPLE = {int: "int", float: "float", str: "str", bool: "bool", bytes: "bytes", datetime.datetime: "datetime",
           datetime.date: "date", datetime.time: "time", datetime.timedelta: "timedelta", uuid.UUID: "uuid",
           decimal.Decimal: "decimal", Any: "any", object: "any", None: "none", type(None): "none"}
_NUMBERS = ("gt", "ge", "lt", "le", "multiple_of", "allow_inf_nan", "strict")
_BOUNDS = ("gt", "ge", "lt", "le", "strict")
_LENGTHS = ("min_length", "max_length", "strict", "fail_fast")
_TAKES = {"int": _NUMBERS, "float": _NUMBERS, "decimal": (*_NUMBERS, "max_digits", "decimal_places"),
          "date": _BOUNDS, "datetime": _BOUNDS, "time": _BOUNDS, "timedelta": _BOUNDS, "bool": ("strict",), "uuid": ("strict",),
          "str": (*_LENGTHS, "pattern", "strip_whitespace", "to_lower", "to_upper", "coerce_numbers_to_str"),
          "bytes": _LENGTHS, "list": _LENGTHS, "set": _LENGTHS, "frozenset": _LENGTHS, "dict": _LENGTHS, "tuple": _LENGTHS,
          "deque": _LENGTHS, "enum": ("strict",), "url": ("max_length", "strict"), "model": ("strict",), "dataclass": ("strict",)}


class Context:
    """Where an annotation stands: the settings, what type variables mean, whose names it may use."""

    def __init__(self, config=None, module=None, local=None, variables=None):
        self.config, self.module, self.local, self.variables = config or {}, module, local or {}, variables or {}

    def resolve(self, text):
        names = dict(vars(sys.modules[self.module])) if self.module in sys.modules else {}
        try:
            return eval(text, names, self.local)
        except NameError as error:
            raise PydanticUndefinedAnnotation(error.name, str(error)) from None


def display(kind):
    """A type as messages show it."""
    if kind is None or kind is type(None):
        return "NoneType"
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return f"Union[{', '.join(display(a) for a in args)}]"
    if origin is Annotated:
        return f"Annotated[{display(args[0])}, {', '.join(repr(m) if not callable(m) else getattr(m, '__name__', repr(m)) for m in args[1:])}]"
    if origin is Literal:
        return f"Literal[{', '.join(map(repr, args))}]"
    if origin is not None:
        name = repr(kind).partition("[")[0].replace("typing.", "")
        shown = [f"[{', '.join(display(b) for b in a)}]" if isinstance(a, list) else "..." if a is ... else display(a) for a in args]
        return f"{name}[{', '.join(shown)}]" if shown else name
    if isinstance(kind, type):
        return kind.__name__
    return getattr(kind, "_name", None) or repr(kind).replace("typing.", "")


def schema_of(kind, ctx):
    schema = _schema_of(kind, ctx)
    encoders = ctx.config.get("json_encoders")
    if encoders and isinstance(kind, type):
        for base in kind.__mro__[:-1]:
            if base in encoders:
                return {**schema, "ser": PlainSerializer(encoders[base], when_used="json")}
    return schema


def _schema_of(kind, ctx):
    simple = _SIMPLE.get(kind) if _hashable(kind) else None
    if simple is not None:
        return {"type": simple, **({"strict": True} if ctx.config.get("strict") and simple != "any" else {})}
    if isinstance(kind, (str, ForwardRef)):
        text = kind if isinstance(kind, str) else kind.__forward_arg__
        return schema_of(ctx.resolve(text), ctx)
    if isinstance(kind, TypeVar):
        return _variable(kind, ctx)
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _annotated(args, ctx)
    if origin in (Union, types.UnionType):
        return _union(args, ctx)
    if origin is Literal:
        return {"type": "literal", "expected": _flat(args)}
    if origin in (Final, ClassVar, typing.Required, typing.NotRequired) and args:
        return schema_of(args[0], ctx)
    maker = _GENERIC.get(origin or kind) if _hashable(origin or kind) else None
    if maker is not None:
        return maker(args, ctx)
    own = getattr(kind if origin is None else origin, "_pydantic_schema", None)
    if own is not None and not isinstance(own, property):
        return own(ctx, *args)
    if hasattr(kind, "__supertype__"):
        return schema_of(kind.__supertype__, ctx)
    if hasattr(kind, "__value__") and hasattr(kind, "__type_params__"):
        return schema_of(kind.__value__, ctx)
    return _of_class(kind, origin, args, ctx)


def _hashable(kind):
    try:
        hash(kind)
        return True
    except TypeError:
        return False


def _flat(args):
    found = []
    for arg in args:
        found += _flat(get_args(arg)) if get_origin(arg) is Literal else [arg]
    return found


def _variable(kind, ctx):
    if kind in ctx.variables:
        return schema_of(ctx.variables[kind], ctx)
    default = getattr(kind, "__default__", None)
    if default is not None and repr(default) != "typing_extensions.NoDefault":
        return schema_of(default, ctx)
    if kind.__bound__ is not None:
        return schema_of(kind.__bound__, ctx)
    if kind.__constraints__:
        return _union(kind.__constraints__, ctx)
    return {"type": "any"}


def _union(args, ctx):
    kinds = [arg for arg in args if arg is not type(None) and arg is not None]
    if len(kinds) == 1:
        inner = schema_of(kinds[0], ctx)
    else:
        choices = []
        for arg in kinds:
            choice = schema_of(arg, ctx)
            choices.append(choice)
        inner = {"type": "union", "choices": choices}
    return {"type": "nullable", "schema": inner} if len(kinds) < len(args) else inner


def _args(args, count):
    return args if args else (Any,) * count


def _list(args, ctx):
    return {"type": "list", "items": schema_of(_args(args, 1)[0], ctx), **_strict(ctx)}


def _strict(ctx):
    return {"strict": True} if ctx.config.get("strict") else {}


def _set(args, ctx):
    return {"type": "set", "items": schema_of(_args(args, 1)[0], ctx), **_strict(ctx)}


def _frozenset(args, ctx):
    return {"type": "frozenset", "items": schema_of(_args(args, 1)[0], ctx), **_strict(ctx)}


def _deque(args, ctx):
    return {"type": "deque", "items": schema_of(_args(args, 1)[0], ctx)}


def _tuple(args, ctx):
    if not args:
        return {"type": "tuple", "items": [{"type": "any"}], "variadic": True, **_strict(ctx)}
    if len(args) == 2 and args[1] is ...:
        return {"type": "tuple", "items": [schema_of(args[0], ctx)], "variadic": True, **_strict(ctx)}
    items = [schema_of(a, ctx) for a in args] if args != ((),) else []
    return {"type": "tuple", "items": items, "variadic": False, **_strict(ctx)}


def _dict(kind):
    def make(args, ctx):
        key, value = (args + (int,))[:2] if kind is collections.Counter and args else _args(args, 2)
        return {"type": "dict", "keys": schema_of(key, ctx), "values": schema_of(value, ctx), "kind": kind,
                "mapping": kind in (collections.abc.Mapping, collections.abc.MutableMapping), **_strict(ctx),
                **({"factory": _factory_of(value)} if kind is collections.defaultdict else {})}
    return make


def _factory_of(value):
    origin = get_origin(value) or value
    return origin if origin in (int, float, str, bool, list, dict, set) else None


def _sequence(args, ctx):
    return {"type": "sequence", "items": schema_of(_args(args, 1)[0], ctx)}


def _iterable(args, ctx):
    return {"type": "generator", "items": schema_of(_args(args, 1)[0], ctx)}


def _callable(args, ctx):
    return {"type": "callable"}


def _type(args, ctx):
    if not args or args[0] is Any:
        return {"type": "is-type"}
    kind = args[0]
    if isinstance(kind, TypeVar):
        kind = ctx.variables.get(kind, kind.__bound__)
        if kind is None:
            return {"type": "is-type"}
    if get_origin(kind) in (Union, types.UnionType):
        return {"type": "union", "choices": [_type((arg,), ctx) for arg in get_args(kind)]}
    return {"type": "is-subclass", "cls": kind}


def _pattern(args, ctx):
    return {"type": "pattern", "of": args[0] if args else None}


_GENERIC = {list: _list, typing.List: _list, set: _set, collections.abc.MutableSet: _set, collections.abc.Set: _set, frozenset: _frozenset,
            tuple: _tuple, dict: _dict(dict), collections.abc.Mapping: _dict(collections.abc.Mapping),
            collections.abc.MutableMapping: _dict(collections.abc.MutableMapping), collections.OrderedDict: _dict(collections.OrderedDict),
            collections.defaultdict: _dict(collections.defaultdict), collections.Counter: _dict(collections.Counter),
            collections.deque: _deque, collections.abc.Sequence: _sequence, collections.abc.MutableSequence: _list,
            collections.abc.Iterable: _iterable, collections.abc.Generator: _iterable, collections.abc.Iterator: _iterable,
            collections.abc.Callable: _callable, type: _type, re.Pattern: _pattern,
            typing.Dict: _dict(dict), typing.Set: _set, typing.FrozenSet: _frozenset, typing.Tuple: _tuple, typing.Type: _type,
            typing.Sequence: _sequence, typing.Iterable: _iterable, typing.Mapping: _dict(collections.abc.Mapping),
            typing.Deque: _deque, typing.Callable: _callable, typing.Pattern: _pattern}

_ADDRESSES = {ipaddress.IPv4Address: "ipv4", ipaddress.IPv6Address: "ipv6", ipaddress.IPv4Network: "ipv4network",
              ipaddress.IPv6Network: "ipv6network", ipaddress.IPv4Interface: "ipv4interface", ipaddress.IPv6Interface: "ipv6interface"}


def _of_class(kind, origin, args, ctx):
    if kind in (SerializeAsAny, SkipValidation, InstanceOf):
        raise PydanticUserError(f"{kind.__name__} needs a type in brackets")
    if isinstance(kind, type):
        if issubclass(kind, enum.Enum):
            return {"type": "enum", "cls": kind, "use_values": bool(ctx.config.get("use_enum_values"))}
        if typing.is_typeddict(kind):
            return _typed_dict(kind, ctx)
        if dataclasses.is_dataclass(kind):
            return {"type": "dataclass", "cls": kind}
        if issubclass(kind, tuple) and hasattr(kind, "_fields"):
            notes = typing.get_type_hints(kind, include_extras=True) if getattr(kind, "__annotations__", None) else {}
            return {"type": "namedtuple", "cls": kind, "items": [schema_of(notes.get(f, Any), ctx) for f in kind._fields]}
        if issubclass(kind, pathlib.PurePath):
            return {"type": "path", "cls": kind}
        if kind in _ADDRESSES:
            return {"type": "address", "cls": kind, "format": _ADDRESSES[kind]}
        if hasattr(kind, "__get_pydantic_core_schema__"):
            raise NotImplementedError(f"{kind.__name__}.__get_pydantic_core_schema__ is not available in Loopscope; use Annotated with "
                                      "BeforeValidator, AfterValidator and PlainSerializer")
        for base, name in ((str, "str"), (bool, "bool"), (int, "int"), (float, "float"), (bytes, "bytes")):
            if issubclass(kind, base) and ctx.config.get("arbitrary_types_allowed") is not True:
                break
    if isinstance(origin, type) and dataclasses.is_dataclass(origin):
        return {"type": "dataclass", "cls": origin, "args": args}
    if origin is not None and typing.is_typeddict(origin):
        return _typed_dict(origin, Context(ctx.config, ctx.module, ctx.local, dict(zip(origin.__parameters__, args))))
    if ctx.config.get("arbitrary_types_allowed"):
        return {"type": "is-instance", "cls": origin or kind}
    raise PydanticSchemaGenerationError(
        f"Unable to generate pydantic-core schema for {kind!r}. Set `arbitrary_types_allowed=True` in the model_config to ignore this "
        "error or implement `__get_pydantic_core_schema__` on your type to fully support it.\n\nIf you got this error by calling "
        "handler(<some type>) within `__get_pydantic_core_schema__` then you likely need to call `handler.generate_schema(<some type>)` "
        "since we do not call `__get_pydantic_core_schema__` on `<some type>` otherwise to avoid infinite recursion.")


def _typed_dict(kind, ctx):
    inner = Context({**ctx.config, **getattr(kind, "__pydantic_config__", {})}, kind.__module__, ctx.local, ctx.variables)
    fields = {}
    for name, note in typing.get_type_hints(kind, include_extras=True).items():
        required = name in kind.__required_keys__
        origin = get_origin(note)
        if origin in (typing.Required, typing.NotRequired):
            required = origin is typing.Required
            note = get_args(note)[0]
        fields[name] = (schema_of(note, inner), required)
    return {"type": "typed-dict", "cls": kind, "fields": fields, "extra": inner.config.get("extra", "ignore")}


# -- Annotated --

def _annotated(args, ctx):
    kind, *metadata = args
    schema = schema_of(kind, ctx)
    for item in metadata:
        schema = apply(schema, item, ctx)
    return schema


def apply(schema, item, ctx):
    """The schema with one more condition on it."""
    if isinstance(item, FieldInfo):
        for inner in item.metadata:
            schema = apply(schema, inner, ctx)
        if item.discriminator is not None:
            schema = discriminated(schema, item.discriminator)
        more = {name: getattr(item, name) for name in ("title", "description", "examples") if getattr(item, name) is not None}
        if isinstance(item.json_schema_extra, dict):
            more.update(item.json_schema_extra)
        return {**schema, "js": {**schema.get("js", {}), **more}} if more else schema
    own = getattr(item, "_pydantic_apply", None)
    if own is not None:
        return own(schema, ctx)
    if isinstance(item, at.GroupedMetadata):
        for inner in item:
            schema = apply(schema, inner, ctx)
        return schema
    named = constraint_of(item)
    if named:
        return constrain(schema, named)
    if isinstance(item, Discriminator):
        return discriminated(schema, item)
    if isinstance(item, Tag):
        return {**schema, "tag": item.tag}
    if isinstance(item, (AfterValidator, BeforeValidator, WrapValidator, PlainValidator)):
        return {"type": item.schema_type, "func": item.func, "schema": schema}
    if isinstance(item, (PlainSerializer, WrapSerializer)):
        return {**schema, "ser": item}
    if isinstance(item, WithJsonSchema):
        return {**schema, "json_schema": item.json_schema}
    if isinstance(item, at.Predicate):
        return {"type": "predicate", "func": item.func, "schema": schema}
    return schema


def constraint_of(item):
    if isinstance(item, (at.Gt, at.Ge, at.Lt, at.Le, at.MultipleOf, at.MinLen, at.MaxLen, Strict)):
        return {name: value for name, value in vars(item).items()}
    if isinstance(item, GeneralMetadata):
        return {name: value for name, value in vars(item).items() if name not in ("union_mode",)} or None
    return None


def constrain(schema, named):
    kind = schema["type"]
    if kind == "nullable":
        return {**schema, "schema": constrain(schema["schema"], named)}
    takes = _TAKES.get(kind, ())
    own = {name: value for name, value in named.items() if name in takes}
    rest = {name: value for name, value in named.items() if name not in takes}
    if own:
        schema = {**schema, **own}
    if set(rest) <= {"strict"} and rest and "schema" in schema:
        return {**schema, "schema": constrain(schema["schema"], rest)}
    rest.pop("strict", None)
    rest.pop("union_mode", None)
    if rest and kind in _TAKES and kind not in ("model", "dataclass", "enum") and set(rest) & {"pattern", "strip_whitespace", "to_lower",
                                                                                         "max_digits", "decimal_places"}:
        name = next(iter(rest))
        raise TypeError(f"Unable to apply constraint '{name}' to schema of type '{kind}'")
    return {"type": "check", "schema": schema, "constraints": rest} if rest else schema


def discriminated(schema, by):
    if schema["type"] == "nullable":
        return {**schema, "schema": discriminated(schema["schema"], by)}
    choices = _choices(schema)
    if isinstance(by, Discriminator) and not isinstance(by.discriminator, str):
        found = {choice["tag"]: choice for choice in choices if "tag" in choice}
        if len(found) < len(choices):
            raise PydanticUserError(f"`Tag` not provided for choice {choices[0]} used with `Discriminator`", code="callable-discriminator-no-tag")
        return {"type": "tagged-union", "choices": found, "by": by.discriminator, "custom": by}
    name = by.discriminator if isinstance(by, Discriminator) else by
    if schema["type"] not in ("union", "model", "dataclass", "function-after", "function-before", "tagged-union"):
        raise TypeError(f"`discriminator` can only be used with `Union` type with more than one variant")
    found, alias = {}, None
    for choice in choices:
        values, alias_here = _tags(choice, name)
        alias = alias_here or alias
        for value in values:
            found[value.value if isinstance(value, enum.Enum) else value] = choice
    return {"type": "tagged-union", "choices": found, "by": name, "alias": alias}


def _choices(schema):
    if schema["type"] == "union":
        return [inner for choice in schema["choices"] for inner in _choices(choice)]
    if schema["type"] == "tagged-union":
        unique = []
        for choice in schema["choices"].values():
            if not any(choice is other for other in unique):
                unique.append(choice)
        return [schema] if False else unique
    return [schema]


def _tags(choice, name):
    if choice["type"] == "tagged-union":
        return list(choice["choices"]), None
    while "schema" in choice and choice["type"].startswith("function"):
        choice = choice["schema"]
    cls = choice.get("cls")
    if choice["type"] == "typed-dict":
        field = choice["fields"].get(name)
        return (field[0].get("expected", []) if field else []), None
    fields = getattr(cls, "__pydantic_fields__", {})
    if name not in fields:
        raise PydanticUserError(f"Model {cls.__name__!r} needs a discriminator field for key {name!r}" if cls is not None else
                                f"{choice['type']!r} is not a valid discriminated union variant; should be a `BaseModel` or `dataclass`",
                                code="discriminator-no-field")
    info = fields[name]
    kind = info.annotation
    if get_origin(kind) is not Literal:
        raise PydanticUserError(f"Model {cls.__name__!r} needs field {name!r} to be of type `Literal`", code="discriminator-needs-literal")
    return _flat(get_args(kind)), info.alias if isinstance(info.alias, str) else None


def field_schema(info, ctx):
    """What a field's value has to be."""
    schema = schema_of(info.annotation, ctx)
    for item in info.metadata:
        schema = apply(schema, item, ctx)
    if info.discriminator is not None:
        schema = discriminated(schema, info.discriminator)
    return schema
