"""httpx: HTTP clients for coroutines and for threads, against the simulated world."""
from http import HTTPStatus as codes

from ._client import AsyncClient, Auth, BasicAuth, Client, Limits, Proxy, Timeout
from ._exceptions import (
    CloseError, ConnectError, ConnectTimeout, CookieConflict, DecodingError, HTTPError, HTTPStatusError, InvalidURL,
    LocalProtocolError, NetworkError, PoolTimeout, ProtocolError, ProxyError, ReadError, ReadTimeout, RemoteProtocolError,
    RequestError, RequestNotRead, ResponseNotRead, StreamClosed, StreamConsumed, StreamError, TimeoutException,
    TooManyRedirects, TransportError, UnsupportedProtocol, WriteError, WriteTimeout,
)
from ._models import URL, Cookies, Headers, QueryParams, Request, Response
from ._transports import (
    ASGITransport, AsyncBaseTransport, AsyncHTTPTransport, BaseTransport, HTTPTransport, MockTransport, WSGITransport,
)

__version__ = "0.28.1"


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
