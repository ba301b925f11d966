"""Python's values as the database keeps them, and back."""
import datetime
import json
import uuid

from _sql import types

from .exceptions import DataError

try:
    from decimal import Decimal
except ImportError:
    Decimal = None

_INTEGERS = {"int2": ("int16", 15), "int4": ("int32", 31), "int8": ("int64", 63)}


class _Wrong(Exception):
    pass


def _integer(value, base):
    if isinstance(value, (str, float, bytes)) or not hasattr(value, "__index__"):
        raise _Wrong(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    name, bits = _INTEGERS[base]
    if not -(1 << bits) <= value < 1 << bits:
        raise _Wrong(f"value out of {name} range")
    return int(value)


def _moment(value):
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
        return value.isoformat(" ", "microseconds")
    if isinstance(value, datetime.date):
        return value.isoformat() + " 00:00:00.000000"
    raise _Wrong(f"expected a datetime.date or datetime.datetime instance, got {type(value).__name__!r}")


def _text(value):
    if not isinstance(value, str):
        raise _Wrong(f"expected str, got {type(value).__name__}")
    return value


def _encode_known(value, name):
    base = types.base_of(name)
    if name.endswith("[]"):
        if isinstance(value, (str, bytes)) or not hasattr(value, "__len__"):
            raise _Wrong(f"a sized iterable container expected (got type '{type(value).__name__}')")
        return json.dumps([None if v is None else _encode_known(v, name[:-2]) for v in value])
    if base in _INTEGERS:
        return _integer(value, base)
    if base in ("text", "varchar", "char", "json", "jsonb"):
        return _text(value)
    if base in ("float4", "float8"):
        if isinstance(value, str) or not hasattr(value, "__float__") and not hasattr(value, "__index__"):
            raise _Wrong(f"must be real number, not {type(value).__name__}")
        return float(value)
    if base == "bool":
        if not isinstance(value, bool):
            raise _Wrong(f"a boolean is required (got type {type(value).__name__})")
        return value
    if base in ("timestamp", "timestamptz"):
        return _moment(value)
    if base == "date":
        if not isinstance(value, datetime.date):
            raise _Wrong(f"'{type(value).__name__}' object has no attribute 'toordinal'")
        return value.isoformat()[:10]
    if base == "uuid":
        return str(value)
    if base == "bytea":
        if isinstance(value, str):
            raise _Wrong("a bytes-like object is required, not 'str'")
        return bytes(value)
    return _encode_unknown(value)


def _encode_unknown(value):
    if isinstance(value, datetime.datetime):
        return _moment(value)
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return repr(value.total_seconds())
    if isinstance(value, uuid.UUID) or Decimal is not None and isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (list, tuple)):
        return json.dumps([_encode_unknown(v) for v in value])
    if value is None or isinstance(value, (int, float, str, bytes, bytearray, memoryview)):
        return value
    raise _Wrong(f"expected str, got {type(value).__name__}")


def encode(value, name, position, codecs):
    """A parameter for SQLite; DataError where it does not fit the type that the query asks for."""
    if value is None:
        return None
    codec = codecs.get(types.base_of(name)) if name else None
    try:
        if codec is not None:
            return codec[0](value)
        return _encode_known(value, name) if name else _encode_unknown(value)
    except _Wrong as wrong:
        shown = repr(value)
        if len(shown) > 40:
            shown = shown[:40] + "..."
        raise DataError(f"invalid input for query argument ${position}: {shown} ({wrong})") from None


def _decimal(value, name):
    if Decimal is None:
        return value
    number = Decimal(str(value) if not isinstance(value, float) else repr(value))
    if "," in name:
        scale = int(name[name.index(",") + 1:-1])
        number = number.quantize(Decimal(1).scaleb(-scale))
    return number


def decode(value, name, codecs):
    """A value of a result."""
    if value is None or name is None:
        return value
    base = types.base_of(name)
    if name.endswith("[]"):
        return [decode(v, name[:-2] if base != "any" else None, codecs) for v in json.loads(value)]
    if base in codecs:
        return codecs[base][1](value)
    if base == "bool":
        return bool(value)
    if base in ("float4", "float8"):
        return float(value)
    if base == "numeric":
        return _decimal(value, name)
    if base in ("timestamp", "timestamptz") and isinstance(value, str):
        moment = datetime.datetime.fromisoformat(value)
        return moment.replace(tzinfo=datetime.timezone.utc) if base == "timestamptz" else moment
    if base == "date" and isinstance(value, str):
        return datetime.date.fromisoformat(value[:10])
    if base == "time" and isinstance(value, str):
        return datetime.time.fromisoformat(value)
    if base == "span":
        return datetime.timedelta(seconds=float(value))
    if base == "uuid":
        return uuid.UUID(value)
    if base == "char" and "(" in name and isinstance(value, str):
        return value.ljust(int(name[5:-1]))
    return value
