"""URLs as values: taken apart, joined, given another query."""
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from multidict import MultiDict, MultiDictProxy

__all__ = ("URL",)

_DEFAULT_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_SAFE_IN_PATH = "/:@!$&'()*+,;=-._~%"
_SAFE_IN_QUERY = "/?:@!$'()*,;-._~"


class URL:
    """A URL. It never changes; what changes it gives a new one."""

    def __init__(self, val="", *, encoded=False):
        if isinstance(val, URL):
            parts = val._parts
        elif isinstance(val, str):
            parts = _normal(urlsplit(val), encoded)
        else:
            raise TypeError("Constructor parameter should be str")
        self._parts = parts

    @classmethod
    def build(cls, *, scheme="", authority="", user=None, password=None, host="", port=None, path="", query=None,
              query_string="", fragment="", encoded=False):
        """Puts a URL together from its parts."""
        if authority and (user or password or host or port):
            raise ValueError('Can\'t mix "authority" with "user", "password", "host" or "port".')
        if query and query_string:
            raise ValueError('Only one of "query" or "query_string" should be passed')
        if not authority:
            authority = _authority(user, password, host, port)
        url = cls(urlunsplit((scheme, authority, path, query_string, fragment)), encoded=encoded)
        if not path:
            url = url._with(path="")
        return url.with_query(query) if query else url

    @classmethod
    def _of(cls, scheme, netloc, path, query, fragment):
        url = cls.__new__(cls)
        url._parts = (scheme, netloc, path, query, fragment)
        return url

    # -- parts --

    @property
    def scheme(self):
        return self._parts[0]

    @property
    def raw_authority(self):
        return self._parts[1]

    authority = raw_authority

    @property
    def user(self):
        user, _, _ = self._parts[1].rpartition("@")
        return unquote(user.partition(":")[0]) or None

    @property
    def password(self):
        user, _, _ = self._parts[1].rpartition("@")
        return unquote(user.partition(":")[2]) or None

    @property
    def host(self):
        place = self._parts[1].rpartition("@")[2]
        if place.startswith("["):
            return place[1:place.index("]")]
        return place.partition(":")[0] or None

    raw_host = host

    @property
    def explicit_port(self):
        digits = self._parts[1].rpartition("@")[2].rpartition("]")[2].rpartition(":")
        return int(digits[2]) if digits[1] else None

    @property
    def port(self):
        port = self.explicit_port
        return _DEFAULT_PORTS.get(self.scheme) if port is None else port

    @property
    def raw_path(self):
        return self._parts[2]

    @property
    def path(self):
        return unquote(self._parts[2])

    @property
    def raw_query_string(self):
        return self._parts[3]

    @property
    def query_string(self):
        return unquote(self._parts[3].replace("+", " "))

    @property
    def path_qs(self):
        return f"{self.path}?{self.query_string}" if self._parts[3] else self.path

    @property
    def raw_path_qs(self):
        return f"{self._parts[2]}?{self._parts[3]}" if self._parts[3] else self._parts[2]

    @property
    def query(self):
        return MultiDictProxy(MultiDict(parse_qsl(self._parts[3], keep_blank_values=True)))

    @property
    def fragment(self):
        return unquote(self._parts[4])

    raw_fragment = fragment

    @property
    def parts(self):
        path = self.path
        if self._parts[1] or path.startswith("/"):
            return ("/",) + tuple(path[1:].split("/")) if len(path) > 1 else ("/",)
        return tuple(path.split("/"))

    raw_parts = parts

    @property
    def name(self):
        parts = self.parts
        return "" if len(parts) == 1 and parts[0] == "/" else parts[-1]

    @property
    def suffix(self):
        dot = self.name.rfind(".")
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

    @property
    def parent(self):
        path = self._parts[2]
        if not path or path == "/":
            return self._with(query="", fragment="")
        return self._with(path=path.rpartition("/")[0] or "/", query="", fragment="")

    @property
    def absolute(self):
        return bool(self._parts[1])

    def is_absolute(self):
        return self.absolute

    def is_default_port(self):
        return self.port is not None and self.port == _DEFAULT_PORTS.get(self.scheme)

    def origin(self):
        """Scheme, host and port alone."""
        if not self.absolute:
            raise ValueError("URL should be absolute")
        return URL._of(self.scheme, self._parts[1].rpartition("@")[2], "", "", "")

    def relative(self):
        if not self.absolute:
            raise ValueError("URL should be absolute")
        return self._with(scheme="", netloc="")

    # -- others like it --

    def _with(self, scheme=None, netloc=None, path=None, query=None, fragment=None):
        given = (scheme, netloc, path, query, fragment)
        return URL._of(*[old if new is None else new for old, new in zip(self._parts, given)])

    def with_scheme(self, scheme):
        if not self.absolute:
            raise ValueError("scheme replacement is not allowed for relative URLs")
        return self._with(scheme=scheme.lower())

    def with_user(self, user):
        return self._with(netloc=_authority(user, self.password, self.host, self.explicit_port))

    def with_password(self, password):
        return self._with(netloc=_authority(self.user, password, self.host, self.explicit_port))

    def with_host(self, host):
        if not host:
            raise ValueError("host removing is not allowed")
        return self._with(netloc=_authority(self.user, self.password, host, self.explicit_port))

    def with_port(self, port):
        return self._with(netloc=_authority(self.user, self.password, self.host, port))

    def with_path(self, path, *, encoded=False):
        if not path.startswith("/"):
            path = "/" + path
        return self._with(path=path if encoded else quote(path, safe=_SAFE_IN_PATH), query="", fragment="")

    def with_query(self, *args, **kwargs):
        """With this query in place of the one it has."""
        return self._with(query=_query_text(args, kwargs))

    def update_query(self, *args, **kwargs):
        """With these parameters in place of those of the same names."""
        new = MultiDict(parse_qsl(_query_text(args, kwargs), keep_blank_values=True))
        both = MultiDict(self.query)
        both.update(new)
        return self._with(query=_query_text((list(both.items()),), {}))

    def extend_query(self, *args, **kwargs):
        new = parse_qsl(_query_text(args, kwargs), keep_blank_values=True)
        return self._with(query=_query_text((list(self.query.items()) + new,), {}))

    def with_fragment(self, fragment):
        return self._with(fragment=quote(fragment or "", safe=_SAFE_IN_QUERY))

    def with_name(self, name):
        if "/" in name:
            raise ValueError("Slash in name is not allowed")
        return self._with(path=self._parts[2].rpartition("/")[0] + "/" + quote(name, safe=_SAFE_IN_PATH), query="",
                          fragment="")

    def join(self, url):
        """Where a link to `url` on this page leads."""
        if not isinstance(url, URL):
            raise TypeError("url should be URL")
        return URL(urljoin(str(self), str(url)), encoded=True)

    def joinpath(self, *other, encoded=False):
        url = self
        for part in other:
            url = url / part
        return url

    def __truediv__(self, name):
        if not isinstance(name, str):
            return NotImplemented
        if name.startswith("/"):
            raise ValueError(f"Appending path {name!r} starting from slash is forbidden")
        return self._with(path=self._parts[2].rstrip("/") + "/" + quote(name, safe=_SAFE_IN_PATH), query="", fragment="")

    def __mod__(self, query):
        return self.update_query(query)

    def human_repr(self):
        return unquote(str(self))

    # -- as a value --

    def __str__(self):
        scheme, netloc, path, query, fragment = self._parts
        if netloc and not path and (query or fragment):
            path = "/"
        if scheme and netloc and self.explicit_port is not None and self.is_default_port():
            netloc = netloc.rpartition(":")[0]
        return urlunsplit((scheme, netloc, path, query, fragment))

    def __repr__(self):
        return f"{type(self).__name__}('{self}')"

    def __fspath__(self):
        raise TypeError("a URL is no path of a file")

    def __hash__(self):
        return hash(str(self))

    def __bool__(self):
        return bool(self._parts[1] or self._parts[2] or self._parts[3] or self._parts[4])

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, URL) else NotImplemented

    def __lt__(self, other):
        return str(self) < str(other) if isinstance(other, URL) else NotImplemented

    def __le__(self, other):
        return str(self) <= str(other) if isinstance(other, URL) else NotImplemented

    def __gt__(self, other):
        return str(self) > str(other) if isinstance(other, URL) else NotImplemented

    def __ge__(self, other):
        return str(self) >= str(other) if isinstance(other, URL) else NotImplemented


def _normal(split, encoded):
    scheme, netloc, path, query, fragment = split
    if netloc and not path:
        path = "/"
    user, at, place = netloc.rpartition("@")
    netloc = user + at + place.lower()
    if not encoded:
        path = quote(path, safe=_SAFE_IN_PATH)
        query = quote(query, safe=_SAFE_IN_QUERY + "=&+%;")
        fragment = quote(fragment, safe=_SAFE_IN_QUERY + "=&+%")
    return scheme.lower(), netloc, path, query, fragment


def _authority(user, password, host, port):
    if host and ":" in host:
        host = f"[{host}]"
    text = host or ""
    if port is not None:
        text = f"{text}:{port}"
    if password is not None:
        return f"{quote(user or '', safe='')}:{quote(password, safe='')}@{text}"
    return f"{quote(user, safe='')}@{text}" if user else text


def _query_value(value):
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise TypeError(f"Invalid variable type: value should be str, int or float, got {value!r} of type "
                        f"{type(value)}")
    return str(value)


def _query_text(args, kwargs):
    if args and kwargs:
        raise ValueError("Either kwargs or single query parameter must be present")
    if len(args) > 1:
        raise ValueError("Either kwargs or single query parameter must be present")
    query = kwargs if kwargs else (args[0] if args else None)
    if query is None:
        return ""
    if isinstance(query, str):
        return quote(query, safe=_SAFE_IN_QUERY + "=&+%;")
    pairs = []
    for key, value in (query.items() if hasattr(query, "items") else query):
        if isinstance(value, (list, tuple)):
            pairs += [(key, _query_value(item)) for item in value]
        else:
            pairs.append((key, _query_value(value)))
    return "&".join(f"{_quote_part(key)}={_quote_part(value)}" for key, value in pairs)


def _quote_part(text):
    return quote(text, safe=_SAFE_IN_QUERY + " ").replace(" ", "+")
