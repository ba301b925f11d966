"""orjson: JSON as bytes, close set."""
import dataclasses
import datetime
import enum
import json
import uuid

__version__ = "3.9.15"
OPT_APPEND_NEWLINE, OPT_INDENT_2, OPT_NAIVE_UTC, OPT_NON_STR_KEYS, OPT_OMIT_MICROSECONDS = 1024, 1, 2, 4, 8
OPT_PASSTHROUGH_DATACLASS, OPT_PASSTHROUGH_DATETIME, OPT_PASSTHROUGH_SUBCLASS, OPT_SERIALIZE_NUMPY = 2048, 512, 256, 16
OPT_SORT_KEYS, OPT_STRICT_INTEGER, OPT_UTC_Z, OPT_SERIALIZE_DATACLASS, OPT_SERIALIZE_UUID = 32, 64, 128, 0, 0


class JSONDecodeError(json.JSONDecodeError):
    pass


class JSONEncodeError(TypeError):
    pass


def _plain(value, default, option):
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str) and not option & OPT_NON_STR_KEYS:
                raise JSONEncodeError("Dict key must be str")
        return {str(key): _plain(item, default, option) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item, default, option) for item in value]
    if isinstance(value, enum.Enum):
        return _plain(value.value, default, option)
    if value is None or isinstance(value, (str, int, float, bool)):
        return None if isinstance(value, float) and (value != value or value in (float("inf"), -float("inf"))) else value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name), default, option) for field in dataclasses.fields(value)
                if not field.name.startswith("_")}
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        text = value.isoformat()
        if isinstance(value, datetime.datetime) and value.tzinfo is None and option & OPT_NAIVE_UTC:
            text += "+00:00"
        return text.replace("+00:00", "Z") if option & OPT_UTC_Z else text
    if isinstance(value, uuid.UUID):
        return str(value)
    if default is None:
        raise JSONEncodeError(f"Type is not JSON serializable: {type(value).__name__}")
    return _plain(default(value), default, option)


def dumps(obj, /, default=None, option=0):
    option = option or 0
    plain = _plain(obj, default, option)
    indent = 2 if option & OPT_INDENT_2 else None
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ": " if indent else ":"), indent=indent,
                      sort_keys=bool(option & OPT_SORT_KEYS))
    return text.encode() + (b"\n" if option & OPT_APPEND_NEWLINE else b"")


def loads(obj, /):
    text = bytes(obj).decode() if not isinstance(obj, str) else obj
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise JSONDecodeError(error.msg, error.doc, error.pos) from None
