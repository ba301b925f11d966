"""What can go wrong with a request."""
import json as _json

from urllib3.exceptions import HTTPError as _BaseHTTPError


class RequestException(IOError):
    """The base: response and request say of what."""

    def __init__(self, *args, **kwargs):
        self.response = kwargs.pop("response", None)
        self.request = kwargs.pop("request", None)
        if self.response is not None and not self.request and hasattr(self.response, "request"):
            self.request = self.response.request
        super().__init__(*args, **kwargs)


class InvalidJSONError(RequestException):
    pass


class JSONDecodeError(InvalidJSONError, _json.JSONDecodeError):
    """The body is not JSON."""

    def __init__(self, *args, **kwargs):
        _json.JSONDecodeError.__init__(self, *args)
        InvalidJSONError.__init__(self, *self.args, **kwargs)

    def __str__(self):
        return f"{self.msg}: line {self.lineno} column {self.colno} (char {self.pos})"


class HTTPError(RequestException):
    """The reply's status says that it failed."""


class ConnectionError(RequestException):
    """No connection, or it broke."""


class ProxyError(ConnectionError):
    pass


class SSLError(ConnectionError):
    """The certificate is not good."""


class Timeout(RequestException):
    """It took too long."""


class ConnectTimeout(ConnectionError, Timeout):
    pass


class ReadTimeout(Timeout):
    pass


class URLRequired(RequestException):
    pass


class TooManyRedirects(RequestException):
    pass


class MissingSchema(RequestException, ValueError):
    """The URL says no protocol."""


class InvalidSchema(RequestException, ValueError):
    """The URL's protocol is none that requests speaks."""


class InvalidURL(RequestException, ValueError):
    pass


class InvalidProxyURL(InvalidURL):
    """The URL of the proxy cannot be used."""


class InvalidHeader(RequestException, ValueError):
    pass


class ChunkedEncodingError(RequestException):
    """The body did not come whole."""


class ContentDecodingError(RequestException, _BaseHTTPError):
    pass


class StreamConsumedError(RequestException, TypeError):
    pass


class RetryError(RequestException):
    pass


class UnrewindableBodyError(RequestException):
    """The body cannot be sent a second time."""


class RequestsWarning(Warning):
    """The base of warnings."""


class FileModeWarning(RequestsWarning, DeprecationWarning):
    """A file was opened as text, and its length is not known for sure."""


class RequestsDependencyWarning(RequestsWarning):
    pass
