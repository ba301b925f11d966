"""Cookies in the form of headers."""
import string

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_LEGAL = frozenset(string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:")
_PLAIN = _LEGAL | frozenset(" ()/<=>?@[]{}")


class CookieError(Exception):
    pass


def _quote(text):
    if text is None or all(character in _LEGAL for character in text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _unquote(text):
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")


class Morsel(dict):
    """A cookie: its key, its value, and attributes such as its path as items."""

    _reserved = {"expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age",
                 "secure": "Secure", "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite"}
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, "")

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def __setitem__(self, name, value):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        dict.__setitem__(self, name, value)

    def set(self, key, val, coded_val):
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not key or not all(character in _LEGAL for character in key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, val, coded_val

    def isReservedKey(self, name):
        return name.lower() in self._reserved

    def OutputString(self, attrs=None):
        out = [f"{self._key}={self._coded_value}"]
        for name, value in sorted(self.items()):
            if value == "" or (attrs is not None and name not in attrs):
                continue
            if name in self._flags:
                if value:
                    out.append(self._reserved[name])
            elif name == "max-age" and isinstance(value, int):
                out.append(f"{self._reserved[name]}={value:d}")
            else:
                out.append(f"{self._reserved[name]}={value}")
        return "; ".join(out)

    def output(self, attrs=None, header="Set-Cookie:"):
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{type(self).__name__}: {self.OutputString()}>"


class BaseCookie(dict):
    """Morsels by key."""

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        text = str(val)
        return text, text

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
            return
        value, coded = self.value_encode(value)
        self._set(key, value, coded)

    def _set(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def load(self, rawdata):
        """Reads the text of a header, or a mapping."""
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        morsel = None
        for part in rawdata.split(";"):
            name, equals, value = part.strip().partition("=")
            if morsel is not None and name.lower() in Morsel._reserved:
                morsel[name] = _unquote(value) if equals else True
            elif equals:
                decoded, coded = self.value_decode(value)
                self._set(name, decoded, coded)
                morsel = self[name]

    def output(self, attrs=None, header="Set-Cookie:", sep="\r\n"):
        return sep.join(morsel.output(attrs, header) for _, morsel in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        return f"<{type(self).__name__}: {' '.join(f'{key}={morsel.value!r}' for key, morsel in sorted(self.items()))}>"


class SimpleCookie(BaseCookie):
    """Cookies whose values are text."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
