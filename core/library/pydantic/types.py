"""Types with a condition."""
import base64
import datetime
import decimal
import re
import uuid
from typing import Annotated, Any, List, Set, FrozenSet

import annotated_types as at

from . import validators
from .core import schema_of
from .errors import Invalid, custom, invalid
from .fields import FieldInfo, GeneralMetadata, Strict
from .functional import Discriminator, Tag  # noqa: F401 - they are found here, too

PositiveInt, NegativeInt = Annotated[int, at.Gt(0)], Annotated[int, at.Lt(0)]
NonNegativeInt, NonPositiveInt = Annotated[int, at.Ge(0)], Annotated[int, at.Le(0)]
PositiveFloat, NegativeFloat = Annotated[float, at.Gt(0)], Annotated[float, at.Lt(0)]
NonNegativeFloat, NonPositiveFloat = Annotated[float, at.Ge(0)], Annotated[float, at.Le(0)]
FiniteFloat = Annotated[float, GeneralMetadata(allow_inf_nan=False)]
StrictInt, StrictStr, StrictFloat = Annotated[int, Strict()], Annotated[str, Strict()], Annotated[float, Strict()]
StrictBool, StrictBytes = Annotated[bool, Strict()], Annotated[bytes, Strict()]


class StringConstraints(at.GroupedMetadata):
    """Constraints of text, for Annotated."""

    def __init__(self, *, strip_whitespace=None, to_upper=None, to_lower=None, strict=None, min_length=None, max_length=None, pattern=None,
                 ascii_only=None):
        self.strip_whitespace, self.to_upper, self.to_lower = strip_whitespace, to_upper, to_lower
        self.strict, self.min_length, self.max_length, self.pattern = strict, min_length, max_length, pattern

    def __iter__(self):
        if self.min_length is not None:
            yield at.MinLen(self.min_length)
        if self.max_length is not None:
            yield at.MaxLen(self.max_length)
        if self.strict is not None:
            yield Strict(self.strict)
        rest = {n: getattr(self, n) for n in ("strip_whitespace", "to_upper", "to_lower", "pattern") if getattr(self, n) is not None}
        if rest:
            yield GeneralMetadata(**rest)

    def __repr__(self):
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in ("strip_whitespace", "to_upper", "to_lower", "strict", "min_length",
                                                                        "max_length", "pattern"))
        return f"StringConstraints({shown})"


def _constrained(kind, **constraints):
    return Annotated[kind, FieldInfo(**constraints)]


def constr(*, strip_whitespace=None, to_upper=None, to_lower=None, strict=None, min_length=None, max_length=None, pattern=None):
    return Annotated[str, StringConstraints(strip_whitespace=strip_whitespace, to_upper=to_upper, to_lower=to_lower, strict=strict,
                                            min_length=min_length, max_length=max_length, pattern=pattern)]


def conint(*, strict=None, gt=None, ge=None, lt=None, le=None, multiple_of=None):
    return _constrained(int, strict=strict, gt=gt, ge=ge, lt=lt, le=le, multiple_of=multiple_of)


def confloat(*, strict=None, gt=None, ge=None, lt=None, le=None, multiple_of=None, allow_inf_nan=None):
    return _constrained(float, strict=strict, gt=gt, ge=ge, lt=lt, le=le, multiple_of=multiple_of, allow_inf_nan=allow_inf_nan)


def condecimal(*, strict=None, gt=None, ge=None, lt=None, le=None, multiple_of=None, max_digits=None, decimal_places=None, allow_inf_nan=None):
    return _constrained(decimal.Decimal, strict=strict, gt=gt, ge=ge, lt=lt, le=le, multiple_of=multiple_of, max_digits=max_digits,
                        decimal_places=decimal_places, allow_inf_nan=allow_inf_nan)


def conlist(item_type, *, min_length=None, max_length=None, unique_items=None):
    return _constrained(List[item_type], min_length=min_length, max_length=max_length)


def conset(item_type, *, min_length=None, max_length=None):
    return _constrained(Set[item_type], min_length=min_length, max_length=max_length)


def confrozenset(item_type, *, min_length=None, max_length=None):
    return _constrained(FrozenSet[item_type], min_length=min_length, max_length=max_length)


def conbytes(*, min_length=None, max_length=None, strict=None):
    return _constrained(bytes, min_length=min_length, max_length=max_length, strict=strict)


def condate(*, strict=None, gt=None, ge=None, lt=None, le=None):
    return _constrained(datetime.date, strict=strict, gt=gt, ge=ge, lt=lt, le=le)


class UuidVersion:
    def __init__(self, uuid_version):
        self.uuid_version = uuid_version

    def _pydantic_apply(self, schema, ctx):
        _, inner = validators.compile(schema)
        wanted = self.uuid_version

        def run(value, st):
            made = inner(value, st)
            if made.version != wanted:
                raise custom("uuid_version", f"UUID version {wanted} expected", value, expected_version=wanted)
            return made
        return {"type": "custom", "name": "uuid", "run": run, "describe": {"type": "string", "format": f"uuid{wanted}"}}


UUID1, UUID3, UUID4, UUID5 = [Annotated[uuid.UUID, UuidVersion(n)] for n in (1, 3, 4, 5)]
UUID6, UUID7, UUID8 = [Annotated[uuid.UUID, UuidVersion(n)] for n in (6, 7, 8)]


class _Moment:
    """A date or time with a condition; the class itself stands for the type."""

    _of, _kind, _words, _test, _type = None, "", "", None, ""

    @classmethod
    def _pydantic_schema(cls, ctx):
        _, inner = validators.compile({"type": cls._type})

        def run(value, st):
            made = inner(value, st)
            if not cls._test(made):
                raise invalid(cls._kind, cls._words, value)
            return made
        return {"type": "custom", "name": cls._type, "run": run, "describe": {"type": "string", "format": {"datetime": "date-time"}.get(
            cls._type, cls._type)}}


def _now(value):
    return datetime.datetime.now(value.tzinfo)


class PastDate(_Moment):
    _type, _kind, _words = "date", "date_past", "Date should be in the past"
    _test = staticmethod(lambda d: d < datetime.date.today())


class FutureDate(_Moment):
    _type, _kind, _words = "date", "date_future", "Date should be in the future"
    _test = staticmethod(lambda d: d > datetime.date.today())


class PastDatetime(_Moment):
    _type, _kind, _words = "datetime", "datetime_past", "Input should be in the past"
    _test = staticmethod(lambda d: d < _now(d))


class FutureDatetime(_Moment):
    _type, _kind, _words = "datetime", "datetime_future", "Input should be in the future"
    _test = staticmethod(lambda d: d > _now(d))


class AwareDatetime(_Moment):
    _type, _kind, _words = "datetime", "timezone_aware", "Input should have timezone info"
    _test = staticmethod(lambda d: d.tzinfo is not None)


class NaiveDatetime(_Moment):
    _type, _kind, _words = "datetime", "timezone_naive", "Input should not have timezone info"
    _test = staticmethod(lambda d: d.tzinfo is None)


class _Secret:
    _pydantic_str = True

    def __init__(self, secret_value):
        self._secret_value = secret_value

    def get_secret_value(self):
        return self._secret_value

    def __eq__(self, other):
        return type(self) is type(other) and self._secret_value == other._secret_value

    def __hash__(self):
        return hash(self._secret_value)

    def __repr__(self):
        return f"{type(self).__name__}({self._display()!r})"

    def __str__(self):
        return str(self._display())

    def _display(self):
        return "**********" if self._secret_value else ""


class SecretStr(_Secret):
    """Text that is not shown."""

    def __len__(self):
        return len(self._secret_value)

    @classmethod
    def _pydantic_schema(cls, ctx):
        return {"type": "secret", "cls": cls, "schema": {"type": "str"}}


class SecretBytes(SecretStr):
    """Bytes that are not shown."""

    def _display(self):
        return b"**********" if self._secret_value else b""

    @classmethod
    def _pydantic_schema(cls, ctx):
        return {"type": "secret", "cls": cls, "schema": {"type": "bytes"}}


class Secret(_Secret):
    """A value of any type that is not shown."""

    def _display(self):
        return "**********" if self._secret_value else ""

    def __class_getitem__(cls, kind):
        return Annotated[kind, _SecretOf(cls)]


class _SecretOf:
    def __init__(self, cls):
        self.cls = cls

    def _pydantic_apply(self, schema, ctx):
        return {"type": "secret", "cls": self.cls, "schema": schema}


def _secret(schema):
    _, inner = validators.compile(schema["schema"])
    cls = schema["cls"]

    def run(value, st):
        if isinstance(value, cls):
            return value
        return cls(inner(value, st))
    return f"function-after[{cls.__name__}(), {schema['schema']['type']}]", run


validators._MAKERS["secret"] = _secret


class _Json:
    """Text that is JSON; the value is what it says."""

    def __init__(self, checked=True):
        self.checked = checked

    def _pydantic_apply(self, schema, ctx):
        return _json_schema(schema)


def _json_schema(inner_schema):
    _, inner = validators.compile(inner_schema)

    def run(value, st):
        from .adapter import read_json
        from .errors import ValidationError
        if not isinstance(value, (str, bytes, bytearray)):
            raise invalid("json_type", "JSON input should be string, bytes or bytearray", value)
        try:
            found = read_json(value, "")
        except ValidationError as error:
            raise Invalid([dict(e) for e in error._errors]) from None
        return inner(found, st)
    return {"type": "custom", "name": "json", "run": run, "describe": {"type": "string", "contentMediaType": "application/json",
                                                                       "contentSchema": {}}}


class Json:
    def __class_getitem__(cls, kind):
        return Annotated[kind, _Json()]

    @classmethod
    def _pydantic_schema(cls, ctx):
        return _json_schema({"type": "any"})


class EncodedBytes:
    def __init__(self, encoder):
        self.encoder = encoder


class _Base64:
    def __init__(self, url, as_text):
        self.url, self.as_text = url, as_text

    def _pydantic_apply(self, schema, ctx):
        url, as_text = self.url, self.as_text
        _, inner = validators.compile(schema)

        def run(value, st):
            made = inner(value, st)
            data = made.encode() if isinstance(made, str) else made
            try:
                found = (base64.urlsafe_b64decode if url else base64.b64decode)(data)
            except ValueError as error:
                raise custom("base64_decode", f"Base64 decoding error: '{error}'", value, error=str(error)) from None
            return found.decode() if as_text else found

        def write(value, o, inc=None, exc=None):
            data = value.encode() if isinstance(value, str) else value
            made = (base64.urlsafe_b64encode if url else base64.b64encode)(data)
            return made.decode() if as_text or o.mode == "json" else made
        return {"type": "custom", "run": run, "write": write, "describe": {"type": "string", "format": "base64"}}


Base64Str, Base64Bytes = Annotated[str, _Base64(False, True)], Annotated[bytes, _Base64(False, False)]
Base64UrlStr, Base64UrlBytes = Annotated[str, _Base64(True, True)], Annotated[bytes, _Base64(True, False)]

_UNITS = {"b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12, "pb": 10**15, "eb": 10**18, "kib": 2**10, "mib": 2**20, "gib": 2**30,
          "tib": 2**40, "pib": 2**50, "eib": 2**60, "bit": 1 / 8, "": 1}


class ByteSize(int):
    """A count of bytes, also from text such as `1.5 KB`."""

    @classmethod
    def _pydantic_schema(cls, ctx):
        def run(value, st):
            if isinstance(value, int) and not isinstance(value, bool):
                return cls(value)
            found = re.fullmatch(r"\s*(\d*\.?\d+)\s*(\w+)?", str(value))
            if found is None:
                raise custom("byte_size", "could not parse value and unit from byte string", value)
            unit = (found[2] or "").lower()
            if unit not in _UNITS:
                raise custom("byte_size_unit", f"could not interpret byte unit: {found[2]}", value, unit=found[2])
            return cls(int(float(found[1]) * _UNITS[unit]))
        return {"type": "custom", "run": run, "describe": {"type": "integer", "minimum": 0}}

    def human_readable(self, decimal=False, separator=""):
        step, units = (1000, ("B", "KB", "MB", "GB", "TB", "PB", "EB")) if decimal else (1024, ("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"))
        size = float(self)
        for unit in units:
            if abs(size) < step:
                return f"{size:0.0f}{separator}{unit}" if unit == "B" else f"{size:0.1f}{separator}{unit}"
            size /= step
        return f"{size * step:0.1f}{separator}{units[-1]}"

    def to(self, unit):
        return self / _UNITS[unit.lower()]


class _PathIs:
    def __init__(self, test, kind, words):
        self.test, self.kind, self.words = test, kind, words

    def _pydantic_apply(self, schema, ctx):
        _, inner = validators.compile(schema)

        def run(value, st):
            made = inner(value, st)
            if not self.test(made):
                raise invalid(self.kind, self.words, value)
            return made
        return {"type": "custom", "run": run, "describe": {"type": "string", "format": self.kind.partition("_")[0] + "-path"}}


def _paths():
    import pathlib
    return (Annotated[pathlib.Path, _PathIs(lambda p: p.is_file(), "path_not_file", "Path does not point to a file")],
            Annotated[pathlib.Path, _PathIs(lambda p: p.is_dir(), "path_not_directory", "Path does not point to a directory")],
            Annotated[pathlib.Path, _PathIs(lambda p: not p.exists() and p.parent.exists(), "path_exists", "Path already exists")])


FilePath, DirectoryPath, NewPath = _paths()


class FailFast:
    def __init__(self, fail_fast=True):
        self.fail_fast = fail_fast

    def _pydantic_apply(self, schema, ctx):
        return {**schema, "fail_fast": self.fail_fast}


class AllowInfNan:
    def __init__(self, allow_inf_nan=True):
        self.allow_inf_nan = allow_inf_nan

    def _pydantic_apply(self, schema, ctx):
        return {**schema, "allow_inf_nan": self.allow_inf_nan}


class OnErrorOmit:
    """Items that do not fit are left out of their list."""

    def __class_getitem__(cls, kind):
        return Annotated[kind, cls()]

    def _pydantic_apply(self, schema, ctx):
        from .errors import PydanticOmit
        _, inner = validators.compile(schema)

        def run(value, st):
            try:
                return inner(value, st)
            except Invalid:
                raise PydanticOmit() from None
        return {"type": "custom", "run": run, "schema": schema, "describe": {}}
