"""requests: HTTP that holds its thread until the reply is here, against the simulated world.

In a coroutine it stops the whole loop for as long: to see that is what it is here for.
"""
from . import adapters, auth, cookies, exceptions, hooks, models, packages, sessions, status_codes, structures, utils
from .exceptions import (
    ConnectionError, ConnectTimeout, FileModeWarning, HTTPError, JSONDecodeError, ReadTimeout, RequestException, Timeout,
    TooManyRedirects, URLRequired,
)
from .models import PreparedRequest, Request, Response
from .sessions import Session, session
from .status_codes import codes

__version__ = "2.32.3"
__title__ = "requests"


def request(method, url, **kwargs):
    with Session() as one:
        return one.request(method=method, url=url, **kwargs)


def get(url, params=None, **kwargs):
    return request("get", url, params=params, **kwargs)


def options(url, **kwargs):
    return request("options", url, **kwargs)


def head(url, **kwargs):
    kwargs.setdefault("allow_redirects", False)
    return request("head", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return request("post", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    return request("put", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    return request("patch", url, data=data, **kwargs)


def delete(url, **kwargs):
    return request("delete", url, **kwargs)


from . import api  # its functions are those above
