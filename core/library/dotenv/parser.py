"""The text of a .env file, statement by statement."""
import re
from collections import namedtuple

Original = namedtuple("Original", "string line")
Binding = namedtuple("Binding", "key value original error")

_SKIP = re.compile(r"\s*")
_EXPORT = re.compile(r"(?:export[^\S\r\n]+)?")
_KEY = re.compile(r"'([^']+)'|([^=#\s]+)")
_BLANKS = re.compile(r"[^\S\r\n]*")
_EQUALS = re.compile(r"=[^\S\r\n]*")
_SINGLE = re.compile(r"'((?:\\'|[^'])*)'")
_DOUBLE = re.compile(r'"((?:\\"|[^"])*)"')
_PLAIN = re.compile(r"[^\r\n]*")
_END = re.compile(r"[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)")
_REST = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)?")
_ESCAPES = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _unescape(text, known):
    return re.sub(r"\\(.)", lambda found: _ESCAPES[found[1]] if found[1] in known else found[0], text)


def _value(text, at):
    """(value, where it ends); None where a quote is not closed."""
    sign = text[at:at + 1]
    if sign in ("'", '"'):
        found = (_SINGLE if sign == "'" else _DOUBLE).match(text, at)
        if found is None:
            return None
        return _unescape(found[1], "\\'" if sign == "'" else "\\'\"abfnrtv"), found.end()
    if sign in ("", "\n", "\r"):
        return "", at
    found = _PLAIN.match(text, at)
    return re.sub(r"\s+#.*", "", found[0]).rstrip(), found.end()


def _statement(text, at):
    """(key, value, end), or None for what is no statement."""
    at = _EXPORT.match(text, at).end()
    key, value = None, None
    if text[at:at + 1] != "#":
        found = _KEY.match(text, at)
        if found is None:
            return None
        key, at = found[1] or found[2], _BLANKS.match(text, found.end()).end()
        if text[at:at + 1] == "=":
            read = _value(text, _EQUALS.match(text, at).end())
            if read is None:
                return None
            value, at = read
    end = _END.match(text, at)
    return None if end is None else (key, value, end.end())


def parse_stream(stream):
    """Bindings of all statements and comments; their originals together are the whole text."""
    text = stream.read()
    at, line = 0, 1
    while at < len(text):
        start = _SKIP.match(text, at).end()
        read = (None, None, start) if start == len(text) else _statement(text, start)
        end = _REST.match(text, start).end() if read is None else read[2]
        key, value, _ = read or (None, None, None)
        yield Binding(key, value, Original(text[at:end], line), read is None)
        line += text.count("\n", at, end)
        at = end
