"""httpx: HTTP clients for coroutines and for threads, against the simulated world."""
from ._auth import Auth, BasicAuth, DigestAuth, FunctionAuth, NetRCAuth
from ._client import USE_CLIENT_DEFAULT, AsyncClient, Client, Limits, Proxy, Timeout
from ._cookies import Cookies
from ._exceptions import (
    CloseError, ConnectError, ConnectTimeout, CookieConflict, DecodingError, HTTPError, HTTPStatusError, InvalidURL,
    LocalProtocolError, NetworkError, PoolTimeout, ProtocolError, ProxyError, ReadError, ReadTimeout, RemoteProtocolError,
    RequestError, RequestNotRead, ResponseNotRead, StreamClosed, StreamConsumed, StreamError, TimeoutException,
    TooManyRedirects, TransportError, UnsupportedProtocol, WriteError, WriteTimeout,
)
from ._models import URL, Headers, QueryParams, Request, Response
from ._status_codes import codes
from ._transports import (
    ASGITransport, AsyncBaseTransport, AsyncHTTPTransport, BaseTransport, HTTPTransport, MockTransport, WSGITransport,
)

__version__ = "0.28.1"
__title__ = "httpx"
__description__ = "A next generation HTTP client, for Python 3."


class SyncByteStream:
    """A body in pieces, for transports of the script's own."""

    def __iter__(self):
        raise NotImplementedError("The '__iter__' method must be implemented.")

    def close(self):
        pass


class AsyncByteStream:
    """A body in pieces that are waited for."""

    async def __aiter__(self):
        raise NotImplementedError("The '__aiter__' method must be implemented.")
        yield b""

    async def aclose(self):
        pass


class ByteStream(SyncByteStream, AsyncByteStream):
    """A body that is here already."""

    def __init__(self, stream):
        self._stream = stream

    def __iter__(self):
        yield self._stream

    async def __aiter__(self):
        yield self._stream


def create_ssl_context(verify=True, cert=None, trust_env=True):
    import ssl
    return ssl.create_default_context()


def request(method, url, *, cookies=None, auth=None, proxy=None, timeout=5.0, follow_redirects=False, verify=True,
            trust_env=True, **kwargs):
    with Client(cookies=cookies, proxy=proxy, timeout=timeout, verify=verify, trust_env=trust_env) as client:
        return client.request(method, url, auth=auth, follow_redirects=follow_redirects, **kwargs)


def stream(method, url, *, cookies=None, proxy=None, timeout=5.0, follow_redirects=False, verify=True, trust_env=True,
           **kwargs):
    client = Client(cookies=cookies, proxy=proxy, timeout=timeout, follow_redirects=follow_redirects, verify=verify,
                    trust_env=trust_env)
    return client.stream(method, url, **kwargs)


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)


def put(url, **kwargs):
    return request("PUT", url, **kwargs)


def patch(url, **kwargs):
    return request("PATCH", url, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)
