"""Small things that client and server share."""
import base64
from collections import ChainMap, namedtuple

ETag = namedtuple("ETag", "value is_weak", defaults=(False,))


class ChainMapProxy(ChainMap):
    pass


class BasicAuth(namedtuple("BasicAuth", ["login", "password", "encoding"])):
    """Name and password of HTTP's basic authentication."""

    def __new__(cls, login, password="", encoding="latin1"):
        if login is None:
            raise ValueError("None is not allowed as login value")
        if password is None:
            raise ValueError("None is not allowed as password value")
        if ":" in login:
            raise ValueError('A ":" is not allowed in login (RFC 1945#section-11.1)')
        return super().__new__(cls, login, password, encoding)

    @classmethod
    def decode(cls, auth_header, encoding="latin1"):
        kind, _, credentials = auth_header.strip().partition(" ")
        if not credentials:
            raise ValueError("Could not parse authorization header.")
        if kind.lower() != "basic":
            raise ValueError(f"Unknown authorization method {kind}")
        login, colon, password = base64.b64decode(credentials).decode(encoding).partition(":")
        if not colon:
            raise ValueError("Invalid credentials.")
        return cls(login, password, encoding=encoding)

    @classmethod
    def from_url(cls, url, *, encoding="latin1"):
        """The name and password that stand in a URL; None where none do."""
        if url.user is None and url.password is None:
            return None
        return cls(url.user or "", url.password or "", encoding=encoding)

    def encode(self):
        credentials = f"{self.login}:{self.password}".encode(self.encoding)
        return f"Basic {base64.b64encode(credentials).decode(self.encoding)}"


def parse_content_type(text):
    """"text/html; charset=utf-8" gives ("text/html", {"charset": "utf-8"})."""
    kind, *rest = text.split(";")
    parameters = {}
    for part in rest:
        name, _, value = part.strip().partition("=")
        parameters[name.lower()] = value.strip('"')
    return kind.strip().lower(), parameters
