"""Validating a value against a type, whatever type it is."""
import collections.abc
import datetime
import decimal
import enum
import re
import types
import uuid
from typing import Annotated, Any, ForwardRef, Literal, TypeVar, Union, get_args, get_origin

from .errors import Invalid, PydanticUserError, ValidationError, invalid
from .fields import AfterValidator, BeforeValidator, FieldInfo, StringConstraints, Undefined
from .networks import AnyUrl, EmailStr
from .types_ import FutureDate, PastDate, SecretStr

_TRUE, _FALSE = {"1", "true", "t", "yes", "y", "on"}, {"0", "false", "f", "no", "n", "off"}


def plural(count, word):
    return f"{count} {word}{'' if count == 1 else 's'}"


def _to_int(value, strict):
    if isinstance(value, bool):
        if strict:
            raise invalid("int_type", "Input should be a valid integer", value)
        return int(value)
    if isinstance(value, int):
        return value
    if not strict and isinstance(value, (float, decimal.Decimal)):
        if value != value or value in (float("inf"), float("-inf")):
            raise invalid("finite_number", "Input should be a finite number", value)
        if value == int(value):
            return int(value)
        raise invalid("int_from_float", "Input should be a valid integer, got a number with a fractional part", value)
    if not strict and isinstance(value, (str, bytes)):
        text = (value if isinstance(value, str) else value.decode("utf-8", "replace")).strip()
        if re.fullmatch(r"[+-]?\d[\d_]*(\.0*)?", text):
            return int(text.split(".")[0])
        raise invalid("int_parsing", "Input should be a valid integer, unable to parse string as an integer", value)
    raise invalid("int_type", "Input should be a valid integer", value)


def _to_float(value, strict):
    if isinstance(value, (int, float)) and not (strict and isinstance(value, bool)):
        return float(value)
    if not strict and isinstance(value, decimal.Decimal):
        return float(value)
    if not strict and isinstance(value, (str, bytes)):
        try:
            return float(value)
        except ValueError:
            raise invalid("float_parsing", "Input should be a valid number, unable to parse string as a number",
                          value) from None
    raise invalid("float_type", "Input should be a valid number", value)


def _to_str(value, strict):
    if isinstance(value, str):
        return value.value if isinstance(value, enum.Enum) else value
    raise invalid("string_type", "Input should be a valid string", value)


def _to_bool(value, strict):
    if isinstance(value, bool):
        return value
    if not strict:
        if isinstance(value, (int, float)) and value in (0, 1):
            return bool(value)
        if isinstance(value, str):
            if value.lower() in _TRUE:
                return True
            if value.lower() in _FALSE:
                return False
        if isinstance(value, (str, int, float)):
            raise invalid("bool_parsing", "Input should be a valid boolean, unable to interpret input", value)
    raise invalid("bool_type", "Input should be a valid boolean", value)


def _to_bytes(value, strict):
    if isinstance(value, bytes):
        return value
    if isinstance(value, str) and not strict:
        return value.encode()
    raise invalid("bytes_type", "Input should be a valid bytes", value)


def _to_datetime(value, strict):
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return datetime.datetime.fromtimestamp(value, datetime.timezone.utc)
    if isinstance(value, str):
        try:
            return datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
        except ValueError:
            raise invalid("datetime_from_date_parsing", "Input should be a valid datetime or date, "
                          + ("input is too short" if len(value) < 10 else "invalid character in year"), value,
                          error="input is too short" if len(value) < 10 else "invalid character in year") from None
    raise invalid("datetime_type", "Input should be a valid datetime", value)


def _to_date(value, strict):
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            reason = "input is too short" if len(value) < 10 else "invalid character in year"
            raise invalid("date_from_datetime_parsing", f"Input should be a valid date or datetime, {reason}", value,
                          error=reason) from None
    raise invalid("date_type", "Input should be a valid date", value)


def _to_time(value, strict):
    if isinstance(value, datetime.time):
        return value
    if isinstance(value, str):
        try:
            return datetime.time.fromisoformat(value)
        except ValueError:
            raise invalid("time_parsing", "Input should be in a valid time format, invalid character in hour",
                          value) from None
    raise invalid("time_type", "Input should be a valid time", value)


def _to_timedelta(value, strict):
    if isinstance(value, datetime.timedelta):
        return value
    if isinstance(value, (int, float)):
        return datetime.timedelta(seconds=value)
    raise invalid("time_delta_type", "Input should be a valid timedelta", value)


def _to_uuid(value, strict):
    if isinstance(value, uuid.UUID):
        return value
    if isinstance(value, str):
        try:
            return uuid.UUID(value)
        except ValueError:
            raise invalid("uuid_parsing", "Input should be a valid UUID, invalid character: expected an optional prefix "
                          "of `urn:uuid:` followed by [0-9a-fA-F-]", value) from None
    raise invalid("uuid_type", "UUID input should be a string, bytes or UUID object", value)


def _to_decimal(value, strict):
    if isinstance(value, decimal.Decimal):
        return value
    if isinstance(value, (int, float, str)) and not isinstance(value, bool):
        try:
            return decimal.Decimal(str(value))
        except (decimal.InvalidOperation, ValueError):
            raise invalid("decimal_parsing", "Input should be a valid decimal", value) from None
    raise invalid("decimal_type", "Decimal input should be an integer, float, string or Decimal object", value)


_PLAIN = {int: _to_int, float: _to_float, str: _to_str, bool: _to_bool, bytes: _to_bytes,
          datetime.datetime: _to_datetime, datetime.date: _to_date, datetime.time: _to_time,
          datetime.timedelta: _to_timedelta, uuid.UUID: _to_uuid, decimal.Decimal: _to_decimal}


def _sequence(value, kind, name, words):
    if isinstance(value, (str, bytes, dict)) or not isinstance(value, collections.abc.Iterable):
        raise invalid(f"{name}_type", f"Input should be a valid {words}", value)
    return list(value)


def _each(items, kind, config):
    out, errors = [], []
    for i, item in enumerate(items):
        try:
            out.append(validate(kind, item, config))
        except Invalid as error:
            errors += [{**e, "loc": (i, *e["loc"])} for e in error.errors]
    if errors:
        raise Invalid(errors)
    return out


def _mapping(args, value, config):
    if not isinstance(value, collections.abc.Mapping):
        raise invalid("dict_type", "Input should be a valid dictionary", value)
    key_type, value_type = args or (Any, Any)
    out, errors = {}, []
    for key, item in value.items():
        try:
            key = validate(key_type, key, config)
        except Invalid as error:
            errors += [{**e, "loc": (key, "[key]", *e["loc"])} for e in error.errors]
            continue
        try:
            out[key] = validate(value_type, item, config)
        except Invalid as error:
            errors += [{**e, "loc": (key, *e["loc"])} for e in error.errors]
    if errors:
        raise Invalid(errors)
    return out


def _union(args, value, config):
    for kind in args:  # an exact fit comes first
        if kind is type(None) and value is None:
            return None
        if isinstance(kind, type) and type(value) is kind:
            return validate(kind, value, config)
    rest = [kind for kind in args if kind is not type(None)]
    if len(rest) == 1:
        return validate(rest[0], value, config)
    errors = []
    for kind in rest:
        try:
            return validate(kind, value, config)
        except Invalid as error:
            from .types_ import display
            errors += [{**e, "loc": (display(kind), *e["loc"])} for e in error.errors]
    raise Invalid(errors)


def _literal(args, value):
    for allowed in args:
        if value == allowed and type(value) is type(allowed):
            return allowed
    shown = [repr(a) for a in args]
    expected = shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " or " + shown[-1]
    raise invalid("literal_error", f"Input should be {expected}", value, expected=expected)


def _enum(kind, value, config):
    if isinstance(value, kind):
        found = value
    else:
        try:
            found = kind(value)
        except ValueError:
            shown = [repr(member.value) for member in kind]
            expected = shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " or " + shown[-1]
            raise invalid("enum", f"Input should be {expected}", value, expected=expected) from None
    return found.value if config.get("use_enum_values") else found


def _tuple(args, value, config):
    items = _sequence(value, tuple, "tuple", "tuple")
    if not args:
        return tuple(items)
    if len(args) == 2 and args[1] is ...:
        return tuple(_each(items, args[0], config))
    if len(items) < len(args):
        raise Invalid([{"type": "missing", "loc": (i,), "msg": "Field required", "input": value}
                       for i in range(len(items), len(args))])
    if len(items) > len(args):
        raise invalid("too_long", f"Tuple should have at most {plural(len(args), 'item')} after validation, not "
                      f"{len(items)}", value, field_type="Tuple", max_length=len(args), actual_length=len(items))
    return tuple(validate(kind, item, config) for kind, item in zip(args, items))


def check_constraints(value, given, constraints):
    """The value, where it fits; Invalid where it does not."""
    for name, limit in constraints.items():
        if name in ("gt", "ge", "lt", "le") and value is not None:
            ok = {"gt": value > limit, "ge": value >= limit, "lt": value < limit, "le": value <= limit}[name]
            if not ok:
                kind, words = {"gt": ("greater_than", "greater than"),
                               "ge": ("greater_than_equal", "greater than or equal to"),
                               "lt": ("less_than", "less than"),
                               "le": ("less_than_equal", "less than or equal to")}[name]
                raise invalid(kind, f"Input should be {words} {limit}", given, **{name: limit})
        elif name == "multiple_of" and value % limit:
            raise invalid("multiple_of", f"Input should be a multiple of {limit}", given, multiple_of=limit)
        elif name in ("min_length", "max_length") and value is not None:
            _check_length(value, given, name, limit)
        elif name == "pattern" and not re.search(limit, value):
            raise invalid("string_pattern_mismatch", f"String should match pattern '{limit}'", given, pattern=limit)
        elif name == "strip_whitespace" and limit:
            value = value.strip()
        elif name == "to_lower" and limit:
            value = value.lower()
        elif name == "to_upper" and limit:
            value = value.upper()
        elif name == "decimal_places" and isinstance(value, decimal.Decimal) and -value.as_tuple().exponent > limit:
            raise invalid("decimal_max_places", f"Decimal input should have no more than {plural(limit, 'decimal place')}",
                          given, decimal_places=limit)
    return value


def _check_length(value, given, name, limit):
    short = name == "min_length"
    if (len(value) >= limit) if short else (len(value) <= limit):
        return
    most = "at least" if short else "at most"
    if isinstance(value, str):
        raise invalid(f"string_too_{'short' if short else 'long'}",
                      f"String should have {most} {plural(limit, 'character')}", given, **{name: limit})
    what = {list: "List", tuple: "Tuple", dict: "Dictionary", set: "Set"}.get(type(value), "Value")
    raise invalid(f"too_{'short' if short else 'long'}",
                  f"{what} should have {most} {plural(limit, 'item')} after validation, not {len(value)}", given,
                  field_type=what, **{name: limit}, actual_length=len(value))


def _annotated(args, value, config):
    kind, *metadata = args
    constraints, after = {}, []
    given = value
    for item in metadata:
        if isinstance(item, (FieldInfo, StringConstraints)):
            constraints.update(item.constraints)
        elif isinstance(item, BeforeValidator):
            value = _user(item.func, value, given)
        elif isinstance(item, AfterValidator):
            after.append(item.func)
    strict = constraints.pop("strict", False)
    value = validate(kind, value, {**config, "strict": True} if strict else config)
    if value is not None:
        value = check_constraints(value, given, constraints)
    for func in after:
        value = _user(func, value, given)
    return value


def _user(func, value, given):
    """A validator of the user's: its ValueError and AssertionError are what is wrong."""
    try:
        return func(value)
    except Invalid:
        raise
    except ValidationError as error:
        raise Invalid(error._errors) from None
    except ValueError as error:
        raise invalid("value_error", f"Value error, {error}", given, error=error) from None
    except AssertionError as error:
        raise invalid("assertion_error", f"Assertion failed, {error}", given, error=error) from None


def validate(kind, value, config={}):
    """The value as one of that type; Invalid where it cannot be one."""
    plain = _PLAIN.get(kind)
    if plain is not None:
        out = plain(value, config.get("strict", False))
        if kind is str and config.get("str_strip_whitespace"):
            out = out.strip()
        return out
    if kind is Any or isinstance(kind, TypeVar) or kind is object:
        return value
    if kind is None or kind is type(None):
        if value is not None:
            raise invalid("none_required", "Input should be None", value)
        return None
    origin = get_origin(kind)
    args = get_args(kind)
    if origin is Annotated:
        return _annotated(args, value, config)
    if origin in (Union, types.UnionType):
        return _union(args, value, config)
    if origin is Literal:
        return _literal(args, value)
    base = origin or kind
    if base in (list, collections.abc.Sequence, collections.abc.Iterable):
        items = _sequence(value, list, "list", "list")
        return _each(items, args[0], config) if args else items
    if base in (set, frozenset):
        items = _sequence(value, set, "set", "set")
        return base(_each(items, args[0], config) if args else items)
    if base is tuple:
        return _tuple(args, value, config)
    if base in (dict, collections.abc.Mapping):
        return _mapping(args, value, config)
    if not isinstance(base, type):
        if isinstance(base, ForwardRef):
            raise PydanticUserError(f"`{base.__forward_arg__}` is not fully defined")
        return value
    return _of_class(base, value, config)


def _of_class(kind, value, config):
    own = getattr(kind, "_pydantic_validate", None)
    if own is not None:
        return own(value, config)
    if issubclass(kind, (EmailStr, AnyUrl)):
        return kind._validate(value)
    if issubclass(kind, enum.Enum):
        return _enum(kind, value, config)
    if kind is SecretStr:
        return value if isinstance(value, SecretStr) else SecretStr(_to_str(value, False))
    if kind in (PastDate, FutureDate):
        day, today = _to_date(value, False), datetime.date.today()
        if (day >= today) if kind is PastDate else (day <= today):
            past = "past" if kind is PastDate else "future"
            raise invalid(f"date_{past}", f"Date should be in the {past}", value)
        return day
    if isinstance(value, kind):
        return value
    for base in _PLAIN:
        if issubclass(kind, base) and kind is not base and base is not int:
            return kind(_PLAIN[base](value, False))
    if hasattr(kind, "__dataclass_fields__") and isinstance(value, dict):
        return kind(**value)
    raise invalid("is_instance_of", f"Input should be an instance of {kind.__name__}", value, **{"class": kind.__name__})


def dump(value, mode="python", **options):
    """A value as plain data: models as dicts, and with mode "json" everything as JSON has it."""
    own = getattr(type(value), "_pydantic_dump", None)
    if own is not None:
        return own(value, mode, **options)
    if isinstance(value, dict):
        return {_key(k, mode): dump(v, mode, **options) for k, v in value.items()}
    if isinstance(value, (list, set, frozenset, tuple)):
        items = [dump(v, mode, **options) for v in value]
        return items if mode == "json" else type(value)(items) if type(value) in (list, set, frozenset, tuple) else items
    if mode != "json":
        return value
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime.datetime):
        text = value.isoformat()
        return text.replace("+00:00", "Z")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return f"PT{value.total_seconds():g}S"
    if isinstance(value, (uuid.UUID, decimal.Decimal, SecretStr)):
        return str(value)
    if isinstance(value, bytes):
        return value.decode()
    if hasattr(value, "__dataclass_fields__"):
        return {name: dump(getattr(value, name), mode, **options) for name in value.__dataclass_fields__}
    return value


def _key(key, mode):
    return dump(key, mode) if mode == "json" else key


class TypeAdapter:
    """Validation for any type."""

    def __init__(self, type, *, config=None):
        self._type, self._config = type, config or {}

    def validate_python(self, value, *, strict=None):
        try:
            return validate(self._type, value, self._config)
        except Invalid as error:
            from .types_ import display
            raise ValidationError(display(self._type), error.errors) from None

    def validate_json(self, text):
        import json
        return self.validate_python(json.loads(text))

    def dump_python(self, value, *, mode="python", **options):
        return dump(value, mode, **options)

    def dump_json(self, value, *, indent=None):
        import json
        return json.dumps(dump(value, "json"), indent=indent, separators=None if indent else (",", ":")).encode()
