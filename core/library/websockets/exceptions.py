"""What can go wrong with a WebSocket."""

_REASONS = {
    1000: "OK", 1001: "going away", 1002: "protocol error", 1003: "unsupported data", 1005: "no status received [internal]",
    1006: "connection closed abnormally [internal]", 1007: "invalid frame payload data", 1008: "policy violation",
    1009: "message too big", 1010: "mandatory extension", 1011: "internal error", 1012: "service restart",
    1013: "try again later", 1014: "bad gateway",
}


class WebSocketException(Exception):
    """The base."""


class ConnectionClosed(WebSocketException):
    """The connection is closed; rcvd and sent are the Close frames, or None."""

    def __init__(self, rcvd, sent, rcvd_then_sent=None):
        self.rcvd = rcvd
        self.sent = sent
        self.rcvd_then_sent = rcvd_then_sent
        super().__init__(rcvd, sent, rcvd_then_sent)

    def __str__(self):
        if self.rcvd is None:
            if self.sent is None:
                return "no close frame received or sent"
            return f"sent {self.sent}; no close frame received"
        if self.sent is None:
            return f"received {self.rcvd}; no close frame sent"
        if self.rcvd_then_sent:
            return f"received {self.rcvd}; then sent {self.sent}"
        return f"sent {self.sent}; then received {self.rcvd}"

    @property
    def code(self):
        return 1006 if self.rcvd is None else self.rcvd.code

    @property
    def reason(self):
        return "" if self.rcvd is None else self.rcvd.reason


class ConnectionClosedOK(ConnectionClosed):
    """It was closed in order: codes 1000 and 1001."""


class ConnectionClosedError(ConnectionClosed):
    """It was closed otherwise."""


class InvalidHandshake(WebSocketException):
    """The two sides did not come to speak WebSocket."""


class InvalidMessage(InvalidHandshake):
    pass


class InvalidStatus(InvalidHandshake):
    """The server answered with another status than 101."""

    def __init__(self, response):
        self.response = response
        super().__init__(f"server rejected WebSocket connection: HTTP {response.status_code}")


class SecurityError(InvalidHandshake):
    """The handshake breaks a rule of security."""


class ProxyError(InvalidHandshake):
    """The proxy does not let the connection through."""


class InvalidHeader(InvalidHandshake):
    """A header is missing, empty or wrong."""

    def __init__(self, name, value=None):
        self.name = name
        self.value = value
        super().__init__(name, value)

    def __str__(self):
        if self.value is None:
            return f"missing {self.name} header"
        return f"invalid {self.name} header: {self.value}" if self.value else f"empty {self.name} header"


class InvalidHeaderFormat(InvalidHeader):
    def __init__(self, name, error, header, pos):
        super().__init__(name, f"{error} at {pos} in {header}")


class InvalidHeaderValue(InvalidHeader):
    pass


class InvalidOrigin(InvalidHeader):
    def __init__(self, origin):
        super().__init__("Origin", origin)


class InvalidUpgrade(InvalidHeader):
    pass


class NegotiationError(InvalidHandshake):
    """No extension or subprotocol suits both sides."""


class InvalidParameterName(NegotiationError):
    def __init__(self, name):
        self.name = name
        super().__init__(f"invalid parameter name: {name}")


class InvalidParameterValue(NegotiationError):
    def __init__(self, name, value):
        self.name, self.value = name, value
        how = "missing" if value is None else "empty" if value == "" else "invalid"
        super().__init__(f"{how} value for parameter {name}" + (f": {value}" if how == "invalid" else ""))


class DuplicateParameter(NegotiationError):
    def __init__(self, name):
        self.name = name
        super().__init__(f"duplicate parameter: {name}")


class InvalidProxyMessage(ProxyError):
    pass


class InvalidProxyStatus(ProxyError):
    def __init__(self, response):
        self.response = response
        super().__init__(f"proxy rejected connection: HTTP {response.status_code:d}")


class AbortHandshake(InvalidHandshake):
    """The name up to version 13 of what ends a handshake early. Never raised."""

    def __init__(self, status, headers, body=b""):
        self.status, self.headers, self.body = status, headers, body
        super().__init__(f"HTTP {status:d}, {len(headers)} headers, {len(body)} bytes")


class RedirectHandshake(InvalidHandshake):
    """The name up to version 13 of a handshake's redirection. Never raised."""

    def __init__(self, uri):
        self.uri = uri
        super().__init__(f"redirect to {uri}")


class InvalidStatusCode(InvalidHandshake):
    """The name that versions before 14 gave to InvalidStatus. Never raised."""

    def __init__(self, status_code, headers):
        self.status_code = status_code
        self.headers = headers
        super().__init__(f"server rejected WebSocket connection: HTTP {status_code}")


class InvalidURI(WebSocketException):
    """This is no URI of a WebSocket."""

    def __init__(self, uri, msg):
        self.uri = uri
        self.msg = msg
        super().__init__(f"{uri} isn't a valid URI: {msg}")


class ConcurrencyError(WebSocketException, RuntimeError):
    """Two coroutines receive from one connection."""


class ProtocolError(WebSocketException):
    pass


class PayloadTooBig(WebSocketException):
    pass


class InvalidState(WebSocketException, AssertionError):
    """A frame cannot be sent in this state."""


class Close:
    """A Close frame: its code and reason."""

    def __init__(self, code, reason=""):
        self.code = code
        self.reason = reason

    def __str__(self):
        kind = "registered" if 3000 <= self.code < 4000 else "private use" if 4000 <= self.code < 5000 else "unknown"
        text = f"{self.code} ({_REASONS.get(self.code, kind)})"
        return f"{text} {self.reason}" if self.reason else text

    def __eq__(self, other):
        return isinstance(other, Close) and (self.code, self.reason) == (other.code, other.reason)

    def __repr__(self):
        return f"Close(code={self.code}, reason={self.reason!r})"
