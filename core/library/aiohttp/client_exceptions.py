"""What can go wrong with a request."""
import asyncio
import ssl

__all__ = ("ClientError", "ClientConnectionError")


class ClientError(Exception):
    """The base of all that the client raises."""


class ClientResponseError(ClientError):
    """The reply came, and is not what was wanted; `status` says why."""

    def __init__(self, request_info, history, *, code=None, status=None, message="", headers=None):
        self.request_info = request_info
        self.status = status if status is not None else (code if code is not None else 0)
        self.message = message
        self.headers = headers
        self.history = history
        self.args = (request_info, history)

    @property
    def code(self):
        return self.status

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"

    def __repr__(self):
        args = f"{self.request_info!r}, {self.history!r}"
        if self.status != 0:
            args += f", status={self.status!r}"
        if self.message != "":
            args += f", message={self.message!r}"
        if self.headers is not None:
            args += f", headers={self.headers!r}"
        return f"{type(self).__name__}({args})"


class ContentTypeError(ClientResponseError):
    """The reply's content is not of the type that was expected."""


class WSServerHandshakeError(ClientResponseError):
    """The server did not agree to speak WebSocket."""


class ClientHttpProxyError(ClientResponseError):
    """The proxy refused."""


class TooManyRedirects(ClientResponseError):
    """The server sent the client on and on."""


class ClientConnectionError(ClientError):
    """Something is wrong with the connection."""


class ClientConnectionResetError(ClientConnectionError, ConnectionResetError):
    """The other side broke the connection off."""


class ClientOSError(ClientConnectionError, OSError):
    """The system reports an error of the connection."""


class ClientConnectorError(ClientOSError):
    """No connection came about."""

    def __init__(self, connection_key, os_error):
        self._conn_key = connection_key
        self._os_error = os_error
        super().__init__(os_error.errno, os_error.strerror)
        self.args = (connection_key, os_error)

    os_error = property(lambda self: self._os_error)
    host = property(lambda self: self._conn_key.host)
    port = property(lambda self: self._conn_key.port)
    ssl = property(lambda self: self._conn_key.ssl)

    def __str__(self):
        ssl = "default" if self.ssl is True else self.ssl
        return f"Cannot connect to host {self.host}:{self.port} ssl:{ssl} [{self.strerror}]"


class ClientConnectorDNSError(ClientConnectorError):
    """The host's name is not known."""


class ClientProxyConnectionError(ClientConnectorError):
    """The proxy cannot be reached."""


class ClientSSLError(ClientConnectorError):
    """The base of what goes wrong with certificates and encryption."""


class ClientConnectorSSLError(ClientSSLError, ssl.SSLError):
    """The encrypted connection could not be set up."""


class ClientConnectorCertificateError(ClientSSLError, ssl.SSLCertVerificationError):
    """The server's certificate is not good."""

    def __init__(self, connection_key, certificate_error):
        self._conn_key = connection_key
        self._certificate_error = certificate_error
        self.args = (connection_key, certificate_error)

    certificate_error = property(lambda self: self._certificate_error)

    def __str__(self):
        error = self._certificate_error
        return (f"Cannot connect to host {self.host}:{self.port} ssl:{self.ssl} "
                f"[{type(error).__name__}: {error.args}]")


class ServerConnectionError(ClientConnectionError):
    """The base of errors of the server's side of the connection."""


class ServerDisconnectedError(ServerConnectionError):
    """The server closed the connection."""

    def __init__(self, message=None):
        message = "Server disconnected" if message is None else message
        self.args = (message,)
        self.message = message


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    """The server took too long."""


class ConnectionTimeoutError(ServerTimeoutError):
    """Connecting took too long."""


class SocketTimeoutError(ServerTimeoutError):
    """Nothing came for too long."""


class ServerFingerprintMismatch(ServerConnectionError):
    """The server's certificate is another one than expected."""

    def __init__(self, expected, got, host, port):
        self.expected, self.got, self.host, self.port = expected, got, host, port
        self.args = (expected, got, host, port)


class ClientPayloadError(ClientError):
    """The reply's body did not come whole."""


class InvalidURL(ClientError, ValueError):
    """The URL cannot be used; `url` is it."""

    def __init__(self, url, description=None):
        self._url = url
        self._description = description
        super().__init__(*((url, description) if description else (url,)))

    url = property(lambda self: self._url)
    description = property(lambda self: self._description)

    def __str__(self):
        return f"{self._url} - {self._description}" if self._description else str(self._url)

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


class InvalidUrlClientError(InvalidURL):
    """The URL of a request cannot be used."""


class RedirectClientError(ClientError):
    """The redirection cannot be followed."""


class NonHttpUrlClientError(ClientError):
    """The URL's scheme is not HTTP."""


class InvalidUrlRedirectClientError(InvalidUrlClientError, RedirectClientError):
    """The URL of a redirection cannot be used."""


class NonHttpUrlRedirectClientError(NonHttpUrlClientError, RedirectClientError):
    """The scheme of a redirection's URL is not HTTP."""


class WSMessageTypeError(TypeError):
    """The WebSocket's message is of another kind than the one asked for."""
