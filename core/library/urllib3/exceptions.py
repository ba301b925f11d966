"""What can go wrong, and what is warned of."""
from http.client import IncompleteRead as _IncompleteRead


class HTTPError(Exception):
    pass


class HTTPWarning(Warning):
    pass


class PoolError(HTTPError):
    def __init__(self, pool, message):
        self.pool = pool
        super().__init__(f"{pool}: {message}")


class RequestError(PoolError):
    def __init__(self, pool, url, message):
        self.url = url
        super().__init__(pool, message)


class MaxRetryError(RequestError):
    """It was tried as often as it was to be tried."""

    def __init__(self, pool, url, reason=None):
        self.reason = reason
        super().__init__(pool, url, f"Max retries exceeded with url: {url} (Caused by {reason!r})")


class ResponseError(HTTPError):
    GENERIC_ERROR = "too many error responses"
    SPECIFIC_ERROR = "too many {status_code} error responses"


class SSLError(HTTPError):
    pass


class ProxyError(HTTPError):
    pass


class DecodeError(HTTPError):
    pass


class ProtocolError(HTTPError):
    pass


ConnectionError = ProtocolError


class TimeoutError(HTTPError):
    pass


class ReadTimeoutError(TimeoutError, RequestError):
    pass


class ConnectTimeoutError(TimeoutError):
    pass


class NewConnectionError(ConnectTimeoutError):
    pass


class NameResolutionError(NewConnectionError):
    pass


class IncompleteRead(HTTPError, _IncompleteRead):
    """The body ended too soon."""

    def __init__(self, partial, expected):
        self.partial, self.expected = partial, expected

    def __repr__(self):
        return f"IncompleteRead({self.partial:d} bytes read, {self.expected:d} more expected)"

    __str__ = __repr__


class LocationValueError(ValueError, HTTPError):
    pass


class LocationParseError(LocationValueError):
    pass


class URLSchemeUnknown(LocationValueError):
    def __init__(self, scheme):
        super().__init__(f"Not supported URL scheme {scheme}")


class SecurityWarning(HTTPWarning):
    pass


class InsecureRequestWarning(SecurityWarning):
    pass


class DependencyWarning(HTTPWarning):
    pass


def _pool_of(split):
    secure = split.scheme == "https"
    return f"HTTP{'S' if secure else ''}ConnectionPool(host={split.hostname!r}, port={split.port or (443 if secure else 80)})"


def _of(failure, split, limit):
    """A failure of the simulated world as urllib3's error."""
    pool = _pool_of(split)
    connection = f"<urllib3.connection.HTTP{'S' if split.scheme == 'https' else ''}Connection object at 0x7f0000000000>"
    if failure.kind == "timeout":
        return ReadTimeoutError(pool, None, f"Read timed out. (read timeout={limit})")
    if failure.kind in ("bad certificate", "wrong version"):
        return SSLError(f"[SSL: {failure.kind.upper().replace(' ', '_')}]")
    if failure.kind == "no such host":
        return NameResolutionError(f"{connection}: Failed to resolve {split.hostname!r} ([Errno -2] Name or service not known)")
    if failure.kind == "refused":
        return NewConnectionError(f"{connection}: Failed to establish a new connection: [Errno 111] Connection refused")
    return ProtocolError("Connection aborted.", ConnectionResetError(104, "Connection reset by peer"))
