"""Python's values as MySQL's literals, and a result's values as Python's."""
import datetime

from _sql import types

try:
    from decimal import Decimal
except ImportError:
    Decimal = None

_ESCAPES = {"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\r": "\\r", "\0": "\\0", "\x1a": "\\Z"}


def escape_string(text):
    return "".join([_ESCAPES.get(c, c) for c in text]) if any(c in text for c in _ESCAPES) else text


def literal(value):
    """SQL for a value."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, (int, float)):
        text = repr(value)
        if text in ("inf", "-inf", "nan"):
            from .err import ProgrammingError
            raise ProgrammingError(f"{text} can not be used with MySQL")
        return text
    if isinstance(value, str):
        return "'" + escape_string(value) + "'"
    if isinstance(value, (bytes, bytearray)):
        return f"X'{bytes(value).hex()}'"
    if isinstance(value, datetime.datetime):
        return "'" + value.replace(tzinfo=None).isoformat(" ") + "'"
    if isinstance(value, (datetime.date, datetime.time)):
        return "'" + value.isoformat() + "'"
    if isinstance(value, datetime.timedelta):
        seconds = int(value.total_seconds())
        return f"'{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}'"
    if isinstance(value, dict):
        raise TypeError("dict can not be used as parameter")
    if isinstance(value, (list, tuple, set, frozenset)):
        return "(" + ",".join(literal(v) for v in value) + ")"
    return "'" + escape_string(str(value)) + "'"


def mogrify(query, args):
    """The query with its parameters put in, as the client sends it."""
    if args is None:
        return query
    if isinstance(args, dict):
        return query % {key: literal(value) for key, value in args.items()}
    if isinstance(args, (list, tuple)):
        return query % tuple(literal(value) for value in args)
    return query % literal(args)


def decode(value, name):
    """A value of a result, by its column's type."""
    if value is None or name is None:
        return value
    base = types.base_of(name)
    if base == "timestamp" and isinstance(value, str):
        return datetime.datetime.fromisoformat(value)
    if base == "date" and isinstance(value, str):
        return datetime.date.fromisoformat(value[:10])
    if base == "span" and isinstance(value, str):
        hours, minutes, seconds = value.split(":")
        return datetime.timedelta(hours=int(hours), minutes=int(minutes), seconds=float(seconds))
    if base in ("float4", "float8"):
        return float(value)
    if base == "numeric" and Decimal is not None:
        number = Decimal(repr(value) if isinstance(value, float) else str(value))
        if "," in name:
            number = number.quantize(Decimal(1).scaleb(-int(name[name.index(",") + 1:-1])))
        return number
    return value
