"""From values back to plain data: by what their types say, and where these say nothing, by what they are."""
import collections
import dataclasses
import datetime
import decimal
import enum
import ipaddress
import pathlib
import re
import uuid

from .errors import PydanticSerializationError
from .fields import Undefined
from .functional import SerializationInfo, positionals


class Dump:
    """How to write: into Python's values or JSON's, what is left out."""

    __slots__ = ("mode", "by_alias", "exclude_unset", "exclude_defaults", "exclude_none", "round_trip", "context", "as_any", "fallback",
                 "exclude_computed", "depth")

    def __init__(self, mode="python", by_alias=False, exclude_unset=False, exclude_defaults=False, exclude_none=False, round_trip=False,
                 context=None, as_any=False, fallback=None, exclude_computed=False):
        self.mode, self.by_alias, self.exclude_unset = mode, by_alias, exclude_unset
        self.exclude_defaults, self.exclude_none, self.round_trip = exclude_defaults, exclude_none, round_trip
        self.context, self.as_any, self.fallback, self.exclude_computed = context, as_any, fallback, exclude_computed
        self.depth = 0


_ADDRESSES = (ipaddress.IPv4Address, ipaddress.IPv6Address, ipaddress.IPv4Network, ipaddress.IPv6Network)


def _duration(value):
    """ISO 8601's way of saying it."""
    sign, value = ("-", -value) if value.days < 0 else ("", value)
    hours, rest = divmod(value.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    fraction = f"{value.microseconds:06}".rstrip("0")
    shown = f"{seconds}.{fraction}" if fraction else str(seconds)
    years, days = divmod(value.days, 365)
    date = (f"{years}Y" if years else "") + (f"{days}D" if days else "")
    clock = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "") + (f"{shown}S" if shown != "0" else "")
    if not date and not clock:
        return "PT0S"
    return f"{sign}P{date}{'T' + clock if clock else ''}"


def _moment(value):
    text = value.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def infer_json(value):
    """A plain value as JSON has it."""
    if value is None or isinstance(value, (bool, str, int, float)):
        return value.value if isinstance(value, enum.Enum) else value
    if isinstance(value, enum.Enum):
        return infer_json(value.value)
    if isinstance(value, (datetime.datetime, datetime.time)):
        return _moment(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return _duration(value)
    if isinstance(value, (uuid.UUID, decimal.Decimal, pathlib.PurePath, *_ADDRESSES)) or hasattr(value, "_pydantic_str"):
        return str(value)
    if isinstance(value, (bytes, bytearray)):
        try:
            return bytes(value).decode()
        except UnicodeDecodeError as error:
            raise PydanticSerializationError(f"invalid utf-8 sequence of 1 bytes from index {error.start}") from None
    if isinstance(value, re.Pattern):
        return value.pattern
    raise PydanticSerializationError(f"Unable to serialize unknown type: {type(value)}")


def _key(key, o):
    if o.mode != "json":
        return key
    key = infer_json(key) if not hasattr(type(key), "__pydantic_fields__") else str(key)
    if key is None:
        return "None"
    return ("true" if key else "false") if isinstance(key, bool) else str(key)


def _inner(filters, key):
    """What of a value's own parts is wanted: (filter, is the whole of it meant)."""
    if filters is None:
        return None, False
    if isinstance(filters, dict):
        found = filters.get(key, filters.get("__all__") if isinstance(key, int) or "__all__" in filters else None)
        if key in filters and "__all__" in filters and isinstance(filters[key], dict) and isinstance(filters["__all__"], dict):
            found = {**filters["__all__"], **filters[key]}
        if found is None:
            return None, False
        if found is True or found is ...:
            return None, True
        return (None, False) if found is False else (found, False)
    return None, key in filters or "__all__" in filters


def wanted(key, inc, exc):
    """(is it written, what of it is included, what of it is left out)."""
    inner_exc, whole_exc = _inner(exc, key)
    if whole_exc:
        return False, None, None
    if inc is None:
        return True, None, inner_exc
    inner_inc, whole_inc = _inner(inc, key)
    if not whole_inc and inner_inc is None:
        return False, None, None
    return True, inner_inc, inner_exc


def _items(items, write, o, inc, exc):
    if inc is None and exc is None:
        return [write(item, o, None, None) for item in items]
    out, items = [], list(items)
    count = len(items)
    exc = _positive(exc, count)
    inc = _positive(inc, count)
    for i, item in enumerate(items):
        ok, inner_inc, inner_exc = wanted(i, inc, exc)
        if ok:
            out.append(write(item, o, inner_inc, inner_exc))
    return out


def _positive(filters, count):
    if isinstance(filters, dict):
        return {(key + count if isinstance(key, int) and key < 0 else key): value for key, value in filters.items()}
    return filters


def _pairs(value, write_key, write, o, inc, exc):
    out = {}
    for key, item in value.items():
        ok, inner_inc, inner_exc = wanted(key, inc, exc)
        if ok and not (o.exclude_none and item is None):
            out[write_key(key, o)] = write(item, o, inner_inc, inner_exc)
    return out


def infer(value, o, inc=None, exc=None):
    """By what the value is."""
    kind = type(value)
    if kind in (int, str, float, bool) or value is None:
        return value
    if hasattr(kind, "__pydantic_fields__") and not hasattr(kind, "__dataclass_fields__"):
        return value._pydantic_write(o, inc, exc)
    if isinstance(value, dict):
        made = _pairs(value, _key, infer, o, inc, exc)
        return made
    if isinstance(value, (list, tuple, set, frozenset, collections.deque)):
        made = _items(value, infer, o, inc, exc)
        if o.mode == "json" or kind is list:
            return made
        return tuple(made) if hasattr(kind, "_fields") else kind(made)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: infer(getattr(value, f.name), o) for f in dataclasses.fields(value)}
    if o.mode != "json":
        return value
    if hasattr(value, "__next__"):
        return _items(value, infer, o, inc, exc)
    try:
        return infer_json(value)
    except PydanticSerializationError:
        if o.fallback is None:
            raise
        return infer(o.fallback(value), o)


def compile(schema):
    """A function (value, options, include, exclude) for values of that schema; infer where it says nothing."""
    if schema.get("as_any"):
        return infer
    if schema.get("ser") is not None:
        return with_function(schema["ser"], lambda: compile({**schema, "ser": None}))
    maker = _MAKERS.get(schema["type"])
    return infer if maker is None else maker(schema)


def with_function(ser, make_inner, field=None, instance_first=False):
    """What a serializer of the user's makes of the value."""
    inner = make_inner()
    count = positionals(ser.func)
    least = (2 if ser.wraps else 1)

    def write(value, o, inc=None, exc=None):
        if ser.when_used == "json" and o.mode != "json" or ser.when_used == "unless-none" and value is None or \
                ser.when_used == "json-unless-none" and (value is None or o.mode != "json"):
            return inner(value, o, inc, exc)
        args = [value]
        if ser.wraps:
            args.append(lambda v, *index: inner(v, o, inc, exc))
        if count > least:
            args.append(SerializationInfo(o, field))
        return infer(ser.func(*args), o, inc, exc)
    return write


def _model(schema):
    cls = schema["cls"]

    def write(value, o, inc=None, exc=None):
        if o.as_any or not isinstance(value, cls):
            if not isinstance(value, cls) and value is not None and o.depth == 0:
                _warn_unexpected(cls.__name__, value)
            return infer(value, o, inc, exc)
        return value._pydantic_write(o, inc, exc, cls)
    return write


def _warn_unexpected(expected, value):
    import warnings
    shown = repr(value)
    shown = shown if len(shown) <= 50 else shown[:25] + "..." + shown[-24:]
    warnings.warn(f"Pydantic serializer warnings:\n  PydanticSerializationUnexpectedValue(Expected `{expected}` - serialized value may not be "
                  f"as expected [input_value={shown}, input_type={type(value).__name__}])", UserWarning, stacklevel=2)


def _list(schema):
    inner = compile(schema["items"])
    if inner is infer:
        return infer

    def write(value, o, inc=None, exc=None):
        if not isinstance(value, (list, tuple, set, frozenset, collections.deque)):
            return infer(value, o, inc, exc)
        made = _items(value, inner, o, inc, exc)
        return made if o.mode == "json" or type(value) is list else type(value)(made)
    return write


def _tuple(schema):
    inner = [compile(item) for item in schema["items"]]
    if all(one is infer for one in inner):
        return infer

    def write(value, o, inc=None, exc=None):
        if not isinstance(value, tuple):
            return infer(value, o, inc, exc)
        steps = inner * len(value) if schema["variadic"] else inner
        made = [step(item, o, None, None) for step, item in zip(steps, value)]
        return made if o.mode == "json" else tuple(made)
    return write


def _dict(schema):
    keys, values = compile(schema["keys"]), compile(schema["values"])
    if keys is infer and values is infer:
        return infer

    def write(value, o, inc=None, exc=None):
        if not isinstance(value, dict):
            return infer(value, o, inc, exc)
        return _pairs(value, lambda key, o: _key(keys(key, o), o), values, o, inc, exc)
    return write


def _nullable(schema):
    inner = compile(schema["schema"])
    return infer if inner is infer else lambda value, o, inc=None, exc=None: None if value is None else inner(value, o, inc, exc)


def _through(schema):
    return compile(schema["schema"])


def _union(schema):
    choices = schema["choices"].values() if isinstance(schema["choices"], dict) else schema["choices"]
    found = [(choice.get("cls"), compile(choice)) for choice in choices]
    if all(write is infer for _, write in found):
        return infer

    def write(value, o, inc=None, exc=None):
        for cls, inner in found:
            if isinstance(cls, type) and type(value) is cls:
                return inner(value, o, inc, exc)
        for cls, inner in found:
            if isinstance(cls, type) and isinstance(value, cls):
                return inner(value, o, inc, exc)
        return infer(value, o, inc, exc)
    return write


def _typed_dict(schema):
    inner = {name: compile(field) for name, (field, _) in schema["fields"].items()}
    if all(one is infer for one in inner.values()):
        return infer

    def write(value, o, inc=None, exc=None):
        out = {}
        for key, item in value.items():
            ok, inner_inc, inner_exc = wanted(key, inc, exc)
            if ok and not (o.exclude_none and item is None):
                out[_key(key, o)] = inner.get(key, infer)(item, o, inner_inc, inner_exc)
        return out
    return write


def _dataclass(schema):
    from .dataclasses import writer
    return writer(schema["cls"])


def _custom(schema):
    return schema.get("write", infer)


_MAKERS = {"model": _model, "list": _list, "set": _list, "frozenset": _list, "deque": _list, "sequence": _list, "tuple": _tuple,
           "dict": _dict, "nullable": _nullable, "union": _union, "tagged-union": _union, "function-after": _through,
           "function-before": _through, "function-wrap": _through, "check": _through, "predicate": _through, "typed-dict": _typed_dict,
           "dataclass": _dataclass, "custom": _custom}
