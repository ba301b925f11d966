"""orjson: JSON as bytes, close set; what is read and refused as orjson 3.8 does it."""
import dataclasses
import datetime
import enum
import json
import re
import uuid

__version__ = "3.8.3"
__all__ = ("__version__", "dumps", "JSONDecodeError", "JSONEncodeError", "loads", "OPT_APPEND_NEWLINE", "OPT_INDENT_2",
           "OPT_NAIVE_UTC", "OPT_NON_STR_KEYS", "OPT_OMIT_MICROSECONDS", "OPT_PASSTHROUGH_DATACLASS",
           "OPT_PASSTHROUGH_DATETIME", "OPT_PASSTHROUGH_SUBCLASS", "OPT_SERIALIZE_DATACLASS", "OPT_SERIALIZE_NUMPY",
           "OPT_SERIALIZE_UUID", "OPT_SORT_KEYS", "OPT_STRICT_INTEGER", "OPT_UTC_Z")
OPT_INDENT_2, OPT_NAIVE_UTC, OPT_NON_STR_KEYS, OPT_OMIT_MICROSECONDS, OPT_SERIALIZE_NUMPY = 1, 2, 4, 8, 16
OPT_SORT_KEYS, OPT_STRICT_INTEGER, OPT_UTC_Z, OPT_PASSTHROUGH_SUBCLASS = 32, 64, 128, 256
OPT_PASSTHROUGH_DATETIME, OPT_APPEND_NEWLINE, OPT_PASSTHROUGH_DATACLASS = 512, 1024, 2048
OPT_SERIALIZE_DATACLASS, OPT_SERIALIZE_UUID = 0, 0
_ALL_OPTIONS, _DEEPEST = 4095, 254

JSONEncodeError = TypeError


class JSONDecodeError(json.JSONDecodeError):
    pass


# -- writing --

def _float(value):
    if value != value or value in (float("inf"), float("-inf")):
        return "null"
    text = repr(value)
    if "e" not in text:
        return text
    digits, _, power = text.partition("e")
    power = int(power)
    if -6 < power < 0:  # up to here orjson writes them out
        return f"{value:.{len(digits.replace('.', '').lstrip('-')) - 1 - power}f}"
    return f"{digits}e{power}"


def _int(value, option):
    if option & OPT_STRICT_INTEGER and not -2 ** 53 < value < 2 ** 53:
        raise TypeError("Integer exceeds 53-bit range")
    if not -2 ** 63 <= value < 2 ** 64:
        raise TypeError("Integer exceeds 64-bit range")
    return str(int(value))


def _text(value):
    quoted = json.dumps(str.__str__(value), ensure_ascii=False)
    try:
        quoted.encode()
    except UnicodeEncodeError:
        raise TypeError("str is not valid UTF-8: surrogates not allowed") from None
    return quoted


def _moment(value, option):
    if isinstance(value, datetime.time) and value.tzinfo is not None:
        raise TypeError("datetime's timezone library is not supported: use datetime.timezone.utc, pendulum, pytz, or dateutil")
    if option & OPT_OMIT_MICROSECONDS and not type(value) is datetime.date:
        value = value.replace(microsecond=0)
    text = value.isoformat()
    if isinstance(value, datetime.datetime) and value.tzinfo is None and option & OPT_NAIVE_UTC:
        text += "+00:00"
    return text[:-6] + "Z" if option & OPT_UTC_Z and text.endswith("+00:00") else text


def _key(key, option):
    if type(key) is str:
        return _text(key)
    if not option & OPT_NON_STR_KEYS:
        raise TypeError("Dict key must be str")
    if isinstance(key, enum.Enum):
        return _key(key.value, option)
    if isinstance(key, str):
        return _text(key)
    if key is None or isinstance(key, (bool, int, float, datetime.date, datetime.time, uuid.UUID)):
        written = _Writer(None, option).simple(key)
        return written if written.startswith('"') else f'"{written}"'
    raise TypeError("Dict key must a type serializable with OPT_NON_STR_KEYS")


class _Writer:
    def __init__(self, default, option):
        self.default, self.option = default, option
        self.indent = bool(option & OPT_INDENT_2)

    def simple(self, value):
        """The text of what has no parts; None for all else."""
        kind, option = type(value), self.option
        if kind is str:
            return _text(value)
        if value is None or kind is bool:
            return {None: "null", True: "true", False: "false"}[value]
        if kind is int:
            return _int(value, option)
        if kind is float:
            return _float(value)
        if kind in (datetime.datetime, datetime.date, datetime.time) and not option & OPT_PASSTHROUGH_DATETIME:
            return f'"{_moment(value, option)}"'
        if kind is uuid.UUID:
            return f'"{value}"'
        if not option & OPT_PASSTHROUGH_SUBCLASS and not isinstance(value, enum.Enum):
            if isinstance(value, str):
                return _text(value)
            if isinstance(value, int):
                return _int(value, option)
        return None

    def write(self, value, depth=0, asked=0):
        text = self.simple(value)
        if text is not None:
            return text
        if depth > _DEEPEST:
            raise TypeError("Recursion limit reached")
        if isinstance(value, enum.Enum):
            return self.write(value.value, depth, asked)
        kind, strict = type(value), self.option & OPT_PASSTHROUGH_SUBCLASS
        if kind is dict or (isinstance(value, dict) and not strict):
            pairs = [(_key(key, self.option), item) for key, item in value.items()]
            return self._object(sorted(pairs, key=lambda pair: pair[0].encode()) if self.option & OPT_SORT_KEYS else pairs, depth)
        if kind in (list, tuple) or (isinstance(value, list) and not strict):
            return self._joined("[", [self.write(item, depth + 1) for item in value], "]", depth)
        if dataclasses.is_dataclass(kind) and not self.option & OPT_PASSTHROUGH_DATACLASS:
            return self._object([(_text(field.name), getattr(value, field.name)) for field in dataclasses.fields(value)
                                 if not field.name.startswith("_")], depth)
        return self._by_default(value, depth, asked)

    def _by_default(self, value, depth, asked):
        if asked > _DEEPEST:
            raise TypeError("default serializer exceeds recursion limit")
        words = f"Type is not JSON serializable: {_name_of(type(value))}"
        if self.default is None:
            raise TypeError(words)
        try:
            given = self.default(value)
        except Exception:
            raise TypeError(words) from None
        return self.write(given, depth, asked + 1)

    def _object(self, pairs, depth):
        colon = ": " if self.indent else ":"
        return self._joined("{", [key + colon + self.write(item, depth + 1) for key, item in pairs], "}", depth)

    def _joined(self, opening, texts, closing, depth):
        if not texts or not self.indent:
            return opening + ",".join(texts) + closing
        blanks = "\n" + "  " * (depth + 1)
        return opening + blanks + ("," + blanks).join(texts) + "\n" + "  " * depth + closing


def _name_of(kind):
    module = kind.__module__
    return f"{module}.{kind.__name__}" if module in ("datetime", "decimal") else kind.__name__


def dumps(obj, /, default=None, option=None):
    """The object as JSON, in bytes."""
    option = 0 if option is None else option
    if type(option) is not int or not 0 <= option <= _ALL_OPTIONS:
        raise TypeError("Invalid opts")
    text = _Writer(default, option).write(obj)
    return text.encode() + (b"\n" if option & OPT_APPEND_NEWLINE else b"")


# -- reading --

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_LONE = re.compile(r"\\u[dD][89a-fA-F]")


def _read_float(text):
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError
    return value


def _read_int(text):
    value = int(text)
    return value if -2 ** 63 <= value < 2 ** 64 else float(value)


def _refuse(word):
    raise ValueError


def loads(obj, /):
    """What the JSON says; it may be bytes, bytearray, memoryview or str."""
    if not isinstance(obj, (bytes, bytearray, memoryview, str)):
        raise JSONDecodeError("Input must be bytes, bytearray, memoryview, or str", "", 0)
    try:
        text = obj if isinstance(obj, str) else bytes(obj).decode()
    except UnicodeDecodeError:
        raise JSONDecodeError("str is not valid UTF-8: surrogates not allowed", "", 0) from None
    if not text.strip(" \t\n\r"):
        raise JSONDecodeError("input data is empty" if text else "input length is 0", text, 0)
    if _LONE.search(text) is None:
        try:
            return json.loads(text, parse_float=_read_float, parse_int=_read_int, parse_constant=_refuse)
        except (ValueError, RecursionError):
            pass
    fault = _Fault()
    value = fault.document(text)
    if fault.words is None:
        return value
    raise JSONDecodeError(fault.words, text, fault.at)


class _Fault:
    """Goes through a text that cannot be read, up to what is wrong with it, and says that in orjson's words."""

    def __init__(self):
        self.words, self.at = None, 0

    def _wrong(self, words, at):
        if self.words is None:
            self.words, self.at = words, at
        return len(self.text)

    def document(self, text):
        self.text, waiting = text, []  # waiting: the closing signs of what is open
        at, expected = self._blanks(0), "value"
        while self.words is None:
            if at >= len(text):
                if waiting or expected != "end":
                    self._wrong("unexpected end of data", len(text))
                break
            sign = text[at]
            if expected == "end":
                self._wrong("unexpected content after document", at)
            elif expected == "more":
                at, expected = self._after_item(sign, at, waiting)
            elif sign in "]}" and waiting[-1:] == [sign] and expected != "value":
                waiting.pop()
                at, expected = at + 1, "more" if waiting else "end"
            elif expected in ("key", "next key"):
                at = self._string(at) if sign == '"' else self._wrong(
                    "unexpected end of data" if sign == "}" else "unexpected character", at + (sign == "}"))
                at = self._blanks(at)
                if self.words is None and at < len(text):
                    at = at + 1 if text[at] == ":" else self._wrong("unexpected character", at)
                    expected = "value"
            elif sign in "[{":
                waiting.append("]" if sign == "[" else "}")
                at, expected = at + 1, "item" if sign == "[" else "key"
            else:
                at, expected = self._scalar(sign, at), "more" if waiting else "end"
            at = self._blanks(at)
        return json.loads(text) if self.words is None else None

    def _blanks(self, at):
        while at < len(self.text) and self.text[at] in " \t\n\r":
            at += 1
        return at

    def _after_item(self, sign, at, waiting):
        if sign == waiting[-1]:
            waiting.pop()
            return at + 1, "more" if waiting else "end"
        if sign != ",":
            return self._wrong("unexpected character", at), "more"
        follows = self._blanks(at + 1)
        if self.text[follows:follows + 1] in ("]", "}"):
            return self._wrong("unexpected end of data", follows + 1), "more"
        return at + 1, "value" if waiting[-1] == "]" else "next key"

    def _scalar(self, sign, at):
        if sign == '"':
            return self._string(at)
        for word in ("null", "true", "false"):
            if sign == word[0]:
                return at + len(word) if self.text.startswith(word, at) else self._wrong("invalid literal", at)
        if sign == "-" or sign.isdigit():
            return self._number(at)
        return self._wrong("unexpected character", at)

    def _number(self, at):
        found = _NUMBER.match(self.text, at)
        if found is None:
            return self._wrong("no digit after minus sign", at)
        end, following = found.end(), self.text[found.end():found.end() + 1]
        if following.isdigit():
            return self._wrong("number with leading zero is not allowed", at)
        if following == ".":
            return self._wrong("no digit after decimal point", end)
        if following in ("e", "E"):
            return self._wrong("no digit after exponent sign", end)
        if float(found[0]) in (float("inf"), float("-inf")):
            return self._wrong("number is infinity when parsed as double", at)
        return end

    def _string(self, at):
        at += 1
        text = self.text
        while at < len(text):
            sign = text[at]
            if sign == '"':
                return at + 1
            if sign < " ":
                return self._wrong("unexpected control character in string", at)
            if sign != "\\":
                at += 1
            elif text[at + 1:at + 2] == "u":
                at = self._escape(at)
            elif text[at + 1:at + 2] in tuple('"\\/bfnrt'):
                at += 2
            else:
                return self._wrong("invalid escaped character in string", at + 1)
        return self._wrong("unexpected end of data", len(text))

    def _escape(self, at):
        digits = self.text[at + 2:at + 6]
        if not re.fullmatch("[0-9a-fA-F]{4}", digits):
            return self._wrong("invalid escaped character in string", at + 1)
        code = int(digits, 16)
        if 0xDC00 <= code < 0xE000:
            return self._wrong("invalid high surrogate in string", at)
        if 0xD800 <= code < 0xDC00:
            if not re.match(r"\\u[dD][c-fC-F][0-9a-fA-F]{2}", self.text[at + 6:at + 12]):
                return self._wrong("no matched low surrogate in string", at + 6)
            return at + 12
        return at + 6
