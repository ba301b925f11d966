"""HTTP at a lower level: connections and their errors. Most scripts want urllib.request."""
from urllib.parse import urlsplit

import _blocking_http

HTTP_PORT, HTTPS_PORT = 80, 443


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class IncompleteRead(HTTPException):
    """The body did not come whole."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = f", {self.expected} more expected" if self.expected is not None else ""
        return f"{type(self).__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class BadStatusLine(HTTPException):
    pass


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    pass


class HTTPConnection:
    """Asks one thing after the other."""

    default_port = HTTP_PORT
    _scheme = "http"

    def __init__(self, host, port=None, timeout=None, source_address=None, blocksize=8192):
        name, colon, digits = host.partition(":")
        self.host = name
        self.port = port or (int(digits) if colon else self.default_port)
        self.timeout = timeout
        self._reply = None

    def connect(self):
        pass

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        from urllib.request import HTTPResponse
        place = self.host if self.port == self.default_port else f"{self.host}:{self.port}"
        full = f"{self._scheme}://{place}{url}"
        body = body.encode("iso-8859-1") if isinstance(body, str) else body or b""
        sent = [("Host", urlsplit(full).netloc), ("Accept-Encoding", "identity"), *headers.items()]
        if body:
            sent.append(("Content-Length", str(len(body))))
        try:
            self._reply = HTTPResponse(_blocking_http.request(method, full, sent, body, self.timeout), full)
        except _blocking_http.Failure as failure:
            if failure.kind == "timeout":
                raise TimeoutError("timed out") from None
            if failure.kind == "no such host":
                import socket
                raise socket.gaierror(-2, "Name or service not known") from None
            if failure.kind == "refused":
                raise ConnectionRefusedError(111, "Connection refused") from None
            raise RemoteDisconnected("Remote end closed connection without response") from None

    def getresponse(self):
        if self._reply is None:
            raise NotConnected()
        reply, self._reply = self._reply, None
        return reply

    def close(self):
        self._reply = None


class HTTPSConnection(HTTPConnection):
    default_port = HTTPS_PORT
    _scheme = "https"


responses = {}


def _fill():
    from http import HTTPStatus
    responses.update({int(status): status.phrase for status in HTTPStatus})


_fill()
