"""JSON text from values."""

import _json

__all__ = ["JSONEncoder"]


def encode_basestring(s):
    return _json.encode_string(s, False)


def encode_basestring_ascii(s):
    return _json.encode_string(s, True)


class JSONEncoder:
    """Encodes one value after another in the same style. Subclasses override default() for values of their own."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to encode in place of a value that JSON does not know."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return _json.encode_string(o, self.ensure_ascii)
        return _json.encode(o, self.default, self.item_separator, self.key_separator, self.indent, self.sort_keys,
                            self.skipkeys, self.ensure_ascii, self.allow_nan, self.check_circular)

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)
