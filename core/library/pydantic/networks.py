"""Addresses."""
import ipaddress
import re
from urllib.parse import quote, urlsplit

from .errors import custom, invalid

_LOCAL = re.compile(r"[a-zA-Z0-9!#$%&'*+\-/=?^_`{|}~\u0080-\U0010ffff]+(\.[a-zA-Z0-9!#$%&'*+\-/=?^_`{|}~\u0080-\U0010ffff]+)*")
_HOST = re.compile(r"[a-zA-Z0-9\u0080-\U0010ffff]([a-zA-Z0-9\-\u0080-\U0010ffff]*[a-zA-Z0-9\u0080-\U0010ffff])?")


def _email_fault(text):
    if text.count("@") == 0:
        return "An email address must have an @-sign."
    if text.count("@") > 1:
        return "The part after the @-sign contains invalid characters: '@'."
    local, _, host = text.partition("@")
    if not local:
        return "There must be something before the @-sign."
    if not host:
        return "There must be something after the @-sign."
    if local.endswith(".") or local.startswith(".") or ".." in local:
        where = "end with a period immediately before the @-sign" if local.endswith(".") else "start with a period" if local.startswith(".") \
            else "have two periods in a row"
        return f"An email address cannot {where}."
    bad = sorted({c for c in local if not _LOCAL.fullmatch(c) and c != "."})
    if bad:
        return f"The email address contains invalid characters before the @-sign: {', '.join(_named(c) for c in bad)}."
    bad = sorted({c for c in host if not re.fullmatch(r"[a-zA-Z0-9\-.\u0080-\U0010ffff]", c)})
    if bad:
        return f"The part after the @-sign contains invalid characters: {', '.join(_named(c) for c in bad)}."
    if host.startswith(".") or host.endswith(".") or ".." in host:
        return "An email address cannot " + ("have a period immediately after the @-sign." if host.startswith(".") else
                                             "end with a period." if host.endswith(".") else "have two periods in a row.")
    if "." not in host:
        return "The part after the @-sign is not valid. It should have a period."
    if not all(_HOST.fullmatch(label) for label in host.split(".")):
        return "The part after the @-sign is not valid IDNA."
    if host.split(".")[-1].lower() in ("test", "local", "localhost", "invalid"):
        return "The part after the @-sign is a special-use or reserved name that cannot be used with email."
    return None


def _named(c):
    return "SPACE" if c == " " else repr(c)


def validate_email(value):
    """(name, address) of a text such as `Ann <ann@example.com>`."""
    found = re.fullmatch(r'\s*(?:"?([^<>"]*?)"?\s*)?<(.+)>\s*', value)
    name, address = (found[1], found[2]) if found else (None, value.strip())
    fault = _email_fault(address)
    if fault is not None:
        raise custom("value_error", f"value is not a valid email address: {fault}", value, reason=fault)
    local, _, host = address.partition("@")
    return name or local, f"{local}@{host.lower()}"


class EmailStr:
    """An e-mail address, checked by its form."""

    @classmethod
    def _pydantic_schema(cls, ctx):
        def run(value, st):
            if not isinstance(value, str):
                raise invalid("string_type", "Input should be a valid string", value)
            return validate_email(value)[1]
        return {"type": "custom", "name": "function-after[_validate(), str]", "run": run, "describe": {"type": "string", "format": "email"}}


class NameEmail:
    """A name and an e-mail address."""

    def __init__(self, name, email):
        self.name, self.email = name, email

    @classmethod
    def _pydantic_schema(cls, ctx):
        def run(value, st):
            if isinstance(value, cls):
                return value
            if not isinstance(value, str):
                raise custom("name_email_type", "Input is not a valid NameEmail", value)
            return cls(*validate_email(value))
        return {"type": "custom", "run": run, "describe": {"type": "string", "format": "name-email"}}

    _pydantic_str = True

    def __str__(self):
        return f"{self.name} <{self.email}>"

    def __repr__(self):
        return f"NameEmail(name={self.name!r}, email={self.email!r})"

    def __eq__(self, other):
        return isinstance(other, NameEmail) and (self.name, self.email) == (other.name, other.email)

    def __hash__(self):
        return hash((self.name, self.email))


_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}


class UrlConstraints:
    def __init__(self, max_length=None, allowed_schemes=None, host_required=None, default_host=None, default_port=None, default_path=None,
                 preserve_empty_path=None):
        self.max_length, self.allowed_schemes, self.host_required = max_length, allowed_schemes, host_required
        self.default_host, self.default_port, self.default_path = default_host, default_port, default_path

    def _pydantic_apply(self, schema, ctx):
        return url_schema(schema.get("cls", AnyUrl), self)


class _BaseUrl:
    """A URL in its parts."""

    _constraints = UrlConstraints()
    _pydantic_str = True

    def __init__(self, url):
        made = _made(type(self), str(url), type(self)._constraints)
        self._text = made._text

    @property
    def _parts(self):
        return urlsplit(self._text)

    scheme = property(lambda self: self._parts.scheme)
    username = property(lambda self: self._parts.username)
    password = property(lambda self: self._parts.password)
    host = property(lambda self: self._parts.hostname)
    path = property(lambda self: self._parts.path or None)
    query = property(lambda self: self._parts.query or None)
    fragment = property(lambda self: self._parts.fragment or None)

    @property
    def port(self):
        return self._parts.port or _PORTS.get(self.scheme) or type(self)._constraints.default_port

    def query_params(self):
        from urllib.parse import parse_qsl
        return parse_qsl(self._parts.query, keep_blank_values=True)

    def unicode_string(self):
        return self._text

    def unicode_host(self):
        return self.host

    def encoded_string(self):
        return self._text

    @classmethod
    def build(cls, *, scheme, host, username=None, password=None, port=None, path=None, query=None, fragment=None):
        at = f"{username}{':' + password if password else ''}@" if username else ""
        text = f"{scheme}://{at}{host}{f':{port}' if port else ''}"
        text += f"/{path.lstrip('/')}" if path else ""
        return cls(text + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else ""))

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __eq__(self, other):
        return type(self) is type(other) and self._text == other._text

    def __lt__(self, other):
        return self._text < other._text

    def __hash__(self):
        return hash(self._text)

    def __len__(self):
        return len(self._text)

    def __deepcopy__(self, memo):
        return self

    @classmethod
    def _pydantic_schema(cls, ctx):
        return url_schema(cls, cls._constraints)


def _bad(reason, value):
    return invalid("url_parsing", f"Input should be a valid URL, {reason}", value, error=reason)


def _made(cls, value, limits):
    text = value.strip()
    if limits.max_length is not None and len(value) > limits.max_length:
        raise invalid("url_too_long", f"URL should have at most {limits.max_length} characters", value, max_length=limits.max_length)
    if not text:
        raise _bad("input is empty", value)
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.\-]*):", text)
    if found is None:
        raise _bad("relative URL without a base", value)
    scheme = found[1].lower()
    rest = text[found.end():]
    special = scheme in ("http", "https", "ws", "wss", "ftp", "file")
    if special and scheme != "file":
        rest = "//" + rest.lstrip("/\\")
    if limits.allowed_schemes and scheme not in limits.allowed_schemes:
        shown = [f"'{s}'" for s in limits.allowed_schemes]
        expected = shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " or " + shown[-1]
        raise invalid("url_scheme", f"URL scheme should be {expected}", value, expected_schemes=expected)
    if rest.startswith("//"):
        authority, slash, tail = re.match(r"//([^/?#]*)()(.*)", rest, re.S).groups()
        at, host = (authority.rpartition("@")[0] + "@", authority.rpartition("@")[2]) if "@" in authority else ("", authority)
        name, colon, port = host.partition(":") if not host.startswith("[") else (host, "", "")
        if not name and (special and scheme != "file"):
            raise _bad("empty host", value)
        if not name and limits.host_required and not limits.default_host:
            raise _bad("empty host", value)
        if colon and not port.isdigit() and port:
            raise _bad("invalid port number", value)
        if port and int(port) > 65535:
            raise _bad("invalid port number", value)
        if special and re.search(r"[\s<>^|%\\]", name):
            raise _bad("invalid international domain name" if " " in name else "invalid domain character", value)
        if re.fullmatch(r"[0-9.]+", name) and special:
            try:
                ipaddress.IPv4Address(name)
            except ValueError:
                raise _bad("invalid IPv4 address", value) from None
        name = name.lower() if special else name
        if special:
            try:
                name = name.encode("ascii").decode()
            except UnicodeEncodeError:
                name = ".".join(label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in name.split("."))
        if port and _PORTS.get(scheme) == int(port):
            port = ""
        host = (name or limits.default_host or "") + (f":{port}" if port else f":{limits.default_port}" if limits.default_port and not special
                                                      and name and False else "")
        if special and not tail.startswith("/"):
            tail = "/" + tail
        elif limits.default_path and not tail:
            tail = limits.default_path
        rest = f"//{at}{host}{quote(tail, safe=_SAFE)}"
    made = object.__new__(cls)
    made._text = f"{scheme}:{rest}"
    return made


_SAFE = "/?#[]@!$&'()*+,;=:%-._~|^{}`\\"


def url_schema(cls, limits):
    def run(value, st):
        if isinstance(value, cls) and type(value) is cls:
            return value
        if isinstance(value, _BaseUrl):
            value = str(value)
        if not isinstance(value, str):
            raise invalid("url_type", "URL input should be a string or URL", value)
        st.floor(0)
        return _made(cls, value, limits)
    described = {"type": "string", "format": cls._format, "minLength": 1}
    if limits.max_length:
        described["maxLength"] = limits.max_length
    return {"type": "custom", "name": "function-wrap[wrap_val()]", "run": run, "describe": described, "cls": cls}


_BaseUrl._format = "uri"


class AnyUrl(_BaseUrl):
    pass


class AnyHttpUrl(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["http", "https"])


class HttpUrl(AnyUrl):
    _constraints = UrlConstraints(max_length=2083, allowed_schemes=["http", "https"])


class AnyWebsocketUrl(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["ws", "wss"])


class WebsocketUrl(AnyUrl):
    _constraints = UrlConstraints(max_length=2083, allowed_schemes=["ws", "wss"])


class FileUrl(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["file"])


class FtpUrl(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["ftp"])


class PostgresDsn(_BaseUrl):
    _constraints = UrlConstraints(host_required=True, allowed_schemes=[
        "postgres", "postgresql", "postgresql+asyncpg", "postgresql+pg8000", "postgresql+psycopg", "postgresql+psycopg2",
        "postgresql+psycopg2cffi", "postgresql+py-postgresql", "postgresql+pygresql"])


class MySQLDsn(_BaseUrl):
    _constraints = UrlConstraints(default_port=3306, host_required=True, allowed_schemes=[
        "mysql", "mysql+mysqlconnector", "mysql+aiomysql", "mysql+asyncmy", "mysql+mysqldb", "mysql+pymysql", "mysql+cymysql", "mysql+pyodbc"])


class RedisDsn(_BaseUrl):
    _constraints = UrlConstraints(allowed_schemes=["redis", "rediss"], default_host="localhost", default_port=6379, default_path="/0",
                                  host_required=True)


class MongoDsn(_BaseUrl):
    _constraints = UrlConstraints(allowed_schemes=["mongodb", "mongodb+srv"], default_port=27017)


class AmqpDsn(_BaseUrl):
    _constraints = UrlConstraints(allowed_schemes=["amqp", "amqps"])


class KafkaDsn(_BaseUrl):
    _constraints = UrlConstraints(allowed_schemes=["kafka"], default_host="localhost", default_port=9092)


class _AnyAddress:
    _kinds, _words, _format = (), ("", ""), ""

    def __new__(cls, value):
        for kind in cls._kinds:
            try:
                return kind(value)
            except ValueError:
                pass
        raise ValueError(value)

    @classmethod
    def _pydantic_schema(cls, ctx):
        def run(value, st):
            if isinstance(value, cls._kinds):
                return value
            try:
                return cls(value)
            except (ValueError, TypeError):
                raise custom(cls._words[0], f"value is not a valid {cls._words[1]}", value) from None
        return {"type": "custom", "run": run, "describe": {"type": "string", "format": cls._format}}


class IPvAnyAddress(_AnyAddress):
    _kinds, _words, _format = (ipaddress.IPv4Address, ipaddress.IPv6Address), ("ip_any_address", "IPv4 or IPv6 address"), "ipvanyaddress"


class IPvAnyInterface(_AnyAddress):
    _kinds, _words, _format = (ipaddress.IPv4Interface, ipaddress.IPv6Interface), ("ip_any_interface", "IPv4 or IPv6 interface"), "ipvanyinterface"


class IPvAnyNetwork(_AnyAddress):
    _kinds, _words, _format = (ipaddress.IPv4Network, ipaddress.IPv6Network), ("ip_any_network", "IPv4 or IPv6 network"), "ipvanynetwork"
