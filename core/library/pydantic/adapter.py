"""Validation for any type, and JSON's own side of it."""
import json
import math

from . import serialize, validators
from .core import Context, display, schema_of
from .errors import Invalid, ValidationError, invalid
from .serialize import Dump
from .validators import State


def _fault(text, error):
    """What is wrong with a text that is no JSON, in words, and where."""
    at = min(error.pos, len(text))
    words = error.msg
    rest = text[at:].lstrip()
    at = len(text) - len(rest) if rest else len(text)
    if not text.strip():
        found = "EOF while parsing a value"
    elif not rest:
        inside = _innermost(text)
        found = {"{": "EOF while parsing an object", "[": "EOF while parsing a list", '"': "EOF while parsing a string"}.get(
            inside, "EOF while parsing a value")
    elif words.startswith("Unterminated string"):
        at, found = len(text), "EOF while parsing a string"
    elif words.startswith("Extra data"):
        found, at = "trailing characters", at + 1
    elif words.startswith("Expecting property name"):
        found, at = ("trailing comma" if rest[:1] == "}" and "," in text[:at] else "key must be a string"), at + 1
    elif words.startswith("Expecting ',' delimiter"):
        found, at = "expected `,` or `}`" if _innermost(text[:at]) == "{" else "expected `,` or `]`", at + 1
    elif words.startswith("Expecting ':' delimiter"):
        found, at = "expected `:`", at + 1
    elif words.startswith("Expecting value") and rest[:1] == "]" and text[:at].rstrip().endswith(","):
        found, at = "trailing comma", at + 1
    elif words.startswith("Expecting value"):
        word = next((w for w in ("true", "false", "null") if w[0] == rest[0]), None)
        found, at = ("expected ident", at + 2) if word else ("expected value", at + 1)
    else:
        found, at = words[0].lower() + words[1:], at + 1
    before = text[:at]
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1)
    return f"{found} at line {line} column {column}"


def _innermost(text):
    stack, quoted, skip = [], False, False
    for c in text:
        if skip:
            skip = False
        elif quoted:
            skip, quoted = c == "\\", c != '"'
        elif c == '"':
            quoted = True
        elif c in "{[":
            stack.append(c)
        elif c in "}]" and stack:
            stack.pop()
    return '"' if quoted else stack[-1] if stack else ""


def read_json(data, title):
    if not isinstance(data, (str, bytes, bytearray)):
        raise ValidationError(title, invalid("json_type", "JSON input should be string, bytes or bytearray", data).errors)
    text = data if isinstance(data, str) else bytes(data).decode("utf-8", "replace")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        reason = _fault(text, error)
        raise ValidationError(title, invalid("json_invalid", f"Invalid JSON: {reason}", data, error=reason).errors) from None


def _finite(value):
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return value


def write_json(value, indent=None, ensure_ascii=False):
    try:
        return json.dumps(value, indent=indent, ensure_ascii=ensure_ascii, separators=None if indent else (",", ":"), allow_nan=False)
    except ValueError:
        return json.dumps(_finite(value), indent=indent, ensure_ascii=ensure_ascii, separators=None if indent else (",", ":"))


class TypeAdapter:
    """Validation for any type."""

    def __init__(self, type, *, config=None, _parent_depth=2, module=None):
        import sys
        self._type = type
        local = {}
        if hasattr(sys, "_getframe"):
            frame = sys._getframe(1)
            module = module or frame.f_globals.get("__name__")
            local = frame.f_locals if frame.f_locals is not frame.f_globals else {}
        self._schema = schema_of(type, Context(config, module, local))
        self._name, self._run = validators.compile(self._schema)
        self._write = serialize.compile(self._schema)

    def _title(self):
        cls = self._schema.get("cls")
        return cls.__name__ if self._schema["type"] in ("model", "dataclass") else self._name

    def _checked(self, value, st):
        try:
            return self._run(value, st)
        except Invalid as error:
            raise ValidationError(self._title(), error.errors) from None

    def validate_python(self, object, /, *, strict=None, extra=None, from_attributes=None, context=None, by_alias=None, by_name=None):
        return self._checked(object, State(strict, False, context, from_attributes, by_alias, by_name))

    def validate_json(self, data, /, *, strict=None, extra=None, context=None, by_alias=None, by_name=None):
        return self._checked(read_json(data, self._title()), State(strict, True, context, None, by_alias, by_name))

    def validate_strings(self, obj, /, *, strict=None, extra=None, context=None, by_alias=None, by_name=None):
        return self._checked(obj, State(strict, True, context, None, by_alias, by_name))

    def dump_python(self, instance, /, *, mode="python", include=None, exclude=None, by_alias=None, exclude_unset=False,
                    exclude_defaults=False, exclude_none=False, round_trip=False, warnings=True, fallback=None, serialize_as_any=False,
                    context=None):
        return self._write(instance, Dump(mode, bool(by_alias), exclude_unset, exclude_defaults, exclude_none, round_trip, context,
                                          serialize_as_any, fallback), include, exclude)

    def dump_json(self, instance, /, *, indent=None, ensure_ascii=False, **options):
        return write_json(self.dump_python(instance, mode="json", **options), indent, ensure_ascii).encode()

    def json_schema(self, *, by_alias=True, ref_template="#/$defs/{model}", schema_generator=None, mode="validation"):
        from .json_schema import schema_for
        return schema_for(self._schema, by_alias, ref_template, mode, schema_generator)

    def get_default_value(self, **options):
        return None

    def rebuild(self, **options):
        return None

    def __repr__(self):
        return f"TypeAdapter({display(self._type)})"
