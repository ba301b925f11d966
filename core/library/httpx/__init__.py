"""httpx: HTTP clients for coroutines and for threads, against the simulated world."""
from http import HTTPStatus as codes

from ._client import AsyncClient, BasicAuth, Client, Limits, Timeout
from ._exceptions import (
    CloseError, ConnectError, ConnectTimeout, CookieConflict, DecodingError, HTTPError, HTTPStatusError, InvalidURL,
    LocalProtocolError, NetworkError, PoolTimeout, ProtocolError, ProxyError, ReadError, ReadTimeout, RemoteProtocolError,
    RequestError, RequestNotRead, ResponseNotRead, StreamClosed, StreamConsumed, StreamError, TimeoutException,
    TooManyRedirects, TransportError, UnsupportedProtocol, WriteError, WriteTimeout,
)
from ._models import URL, Cookies, Headers, QueryParams, Request, Response

__version__ = "0.28.1"


def request(method, url, *, cookies=None, auth=None, timeout=5.0, follow_redirects=False, verify=True, **kwargs):
    with Client(cookies=cookies, timeout=timeout, verify=verify) as client:
        return client.request(method, url, auth=auth, follow_redirects=follow_redirects, **kwargs)


def stream(method, url, *, timeout=5.0, follow_redirects=False, **kwargs):
    return Client(timeout=timeout, follow_redirects=follow_redirects).stream(method, url, **kwargs)


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
