"""Addresses."""
import re

from .errors import invalid

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


class EmailStr(str):
    """An e-mail address, checked by its form."""

    @classmethod
    def _validate(cls, value):
        if not isinstance(value, str):
            raise invalid("string_type", "Input should be a valid string", value)
        if not _EMAIL.fullmatch(value):
            reason = "The email address is not valid. It must have exactly one @-sign." if value.count("@") != 1 else \
                "The part after the @-sign is not valid. It should have a period."
            raise invalid("value_error", f"value is not a valid email address: {reason}", value, reason=reason)
        return value


class AnyUrl(str):
    """A URL."""

    _schemes = None

    @classmethod
    def _validate(cls, value):
        from urllib.parse import urlsplit
        if not isinstance(value, str):
            raise invalid("url_type", "URL input should be a string or URL", value)
        parts = urlsplit(value)
        if not parts.scheme:
            raise invalid("url_parsing", "Input should be a valid URL, relative URL without a base", value,
                          error="relative URL without a base")
        if cls._schemes and parts.scheme not in cls._schemes:
            expected = " or ".join(f"'{s}'" for s in cls._schemes)
            raise invalid("url_scheme", f"URL scheme should be {expected}", value, expected_schemes=expected)
        if not parts.path and not parts.query:
            value += "/"
        return cls(value)

    def __repr__(self):
        return f"Url({str(self)!r})"

    @property
    def host(self):
        from urllib.parse import urlsplit
        return urlsplit(self).hostname

    @property
    def scheme(self):
        from urllib.parse import urlsplit
        return urlsplit(self).scheme


class AnyHttpUrl(AnyUrl):
    _schemes = ("http", "https")


class HttpUrl(AnyHttpUrl):
    pass
