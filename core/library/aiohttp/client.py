"""The client: sessions and requests."""
import asyncio
import contextlib
import json as _json
import math
import warnings
from collections import namedtuple
from http.cookies import SimpleCookie

from multidict import CIMultiDict, CIMultiDictProxy, MultiDict
from yarl import URL

from . import client_exceptions as errors
from .client_response import ClientResponse, RequestInfo
from .connector import BaseConnector, TCPConnector, key_of
from .cookiejar import CookieJar
from .formdata import FormData
from .multipart import MultipartWriter, Payload
from .helpers import BasicAuth
from .streams import StreamReader
from .tracing import Tracing

_REDIRECTS = (301, 302, 303, 307, 308)


class ClientTimeout(namedtuple("ClientTimeout", "total connect sock_read sock_connect ceil_threshold",
                               defaults=(None, None, None, None, 5))):
    """How long the parts of a request may take, in seconds; None: as long as it takes."""


DEFAULT_TIMEOUT = ClientTimeout(total=5 * 60, sock_connect=30)


class _Request:
    """What is sent."""

    def __init__(self, method, url, headers, body, ssl):
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.ssl = ssl
        self.key = key_of(url, ssl)

    def info(self, real_url):
        return RequestInfo(self.url, self.method, CIMultiDictProxy(CIMultiDict(self.headers)), real_url)


class _Limits:
    """A request's time limits, from the moment it begins."""

    def __init__(self, timeout, loop, url):
        self.timeout = timeout
        self.url = url
        self._loop = loop
        total = timeout.total
        self.deadline = None
        if total is not None and total > 0:
            self.deadline = loop.time() + total
            if total > timeout.ceil_threshold:
                self.deadline = math.ceil(self.deadline)

    def total(self):
        """A context manager around all that the total limit is for.

        Differs: for the limit of five minutes that every request has, no timer is set before it can matter.
        """
        if self.deadline is None or self.timeout is DEFAULT_TIMEOUT:
            return contextlib.nullcontext()
        return asyncio.timeout_at(self.deadline)

    def connecting(self):
        seconds = self.timeout.connect
        return asyncio.timeout(seconds) if seconds else contextlib.nullcontext()

    def for_silence(self):
        """How long to wait when nothing comes, and the exception then."""
        if self.timeout.sock_read:
            return self.timeout.sock_read, errors.SocketTimeoutError("Timeout on reading data from socket")
        if self.timeout is DEFAULT_TIMEOUT:
            return self.deadline - self._loop.time(), asyncio.TimeoutError()
        return None, None


class ClientSession:
    """Makes requests; keeps connections, cookies and what is common to the requests."""

    def __init__(self, base_url=None, *, connector=None, loop=None, cookies=None, headers=None, proxy=None,
                 proxy_auth=None, skip_auto_headers=None, auth=None, json_serialize=_json.dumps, request_class=None,
                 response_class=ClientResponse, ws_response_class=None, version=(1, 1), cookie_jar=None,
                 connector_owner=True, raise_for_status=False, read_timeout=None, conn_timeout=None,
                 timeout=None, auto_decompress=True, trust_env=False, requote_redirect_url=True, trace_configs=None,
                 read_bufsize=2 ** 16, max_line_size=8190, max_field_size=8190, fallback_charset_resolver=None,
                 middlewares=()):
        self._connector = None  # first: __del__ looks at it
        if loop is None and connector is not None:
            loop = connector._loop
        self._loop = loop or asyncio.get_running_loop()
        self._base_url = None if base_url is None else URL(base_url)
        if self._base_url is not None and not self._base_url.absolute:
            raise ValueError("Only absolute URLs are supported")
        self._timeout = _checked_timeout(timeout, DEFAULT_TIMEOUT)
        self._connector = TCPConnector(loop=self._loop) if connector is None else connector
        self._connector_owner = connector_owner
        self._cookie_jar = CookieJar() if cookie_jar is None else cookie_jar
        if cookies is not None:
            self._cookie_jar.update_cookies(cookies)
        self._default_headers = CIMultiDict(headers or ())
        self._default_auth = auth
        self._json_serialize = json_serialize
        self._raise_for_status = raise_for_status
        self._trace_configs = trace_configs or []
        self._skip_auto_headers = _lower(skip_auto_headers)
        self._auto_decompress = auto_decompress
        self._trust_env = trust_env
        self.requote_redirect_url = requote_redirect_url

    def __init_subclass__(cls):
        warnings.warn(f"Inheritance class {cls.__name__} from ClientSession is discouraged", DeprecationWarning,
                      stacklevel=2)

    def __del__(self, warn=warnings.warn):
        if not self.closed:
            warn(f"Unclosed client session {self!r}", ResourceWarning, source=self)
            self._loop.call_exception_handler({"client_session": self, "message": "Unclosed client session"})

    # -- requests --

    def request(self, method, url, **kwargs):
        return _RequestContextManager(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContextManager(self._request("GET", url, allow_redirects=allow_redirects, **kwargs))

    def options(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContextManager(self._request("OPTIONS", url, allow_redirects=allow_redirects, **kwargs))

    def head(self, url, *, allow_redirects=False, **kwargs):
        return _RequestContextManager(self._request("HEAD", url, allow_redirects=allow_redirects, **kwargs))

    def post(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("POST", url, data=data, **kwargs))

    def put(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("PUT", url, data=data, **kwargs))

    def patch(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("PATCH", url, data=data, **kwargs))

    def delete(self, url, **kwargs):
        return _RequestContextManager(self._request("DELETE", url, **kwargs))

    def ws_connect(self, url, **kwargs):
        from .client_ws import connect
        return _WSRequestContextManager(connect(self, url, **kwargs))

    async def _request(self, method, str_or_url, *, params=None, data=None, json=None, cookies=None, headers=None,
                       skip_auto_headers=None, auth=None, allow_redirects=True, max_redirects=10, compress=None,
                       chunked=None, expect100=False, raise_for_status=None, read_until_eof=True, proxy=None,
                       proxy_auth=None, timeout=None, verify_ssl=None, fingerprint=None, ssl_context=None, ssl=True,
                       server_hostname=None, proxy_headers=None, trace_request_ctx=None, read_bufsize=None,
                       auto_decompress=None, max_line_size=None, max_field_size=None, middlewares=None):
        if self.closed:
            raise RuntimeError("Session is closed")
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the same time")
        if verify_ssl is False:
            ssl = False
        if ssl is True:
            ssl = getattr(self._connector, "_ssl", True)
        if json is not None:
            data, kind = self._json_serialize(json).encode(), "application/json"
        else:
            data, kind = await _encoded(data)
        url = self._build_url(str_or_url)
        if params:
            query = MultiDict(url.query)
            query.extend(url.with_query(params).query)
            url = url.with_query(query)
        trace = Tracing(self, self._trace_configs, trace_request_ctx)
        limits = _Limits(_checked_timeout(timeout, self._timeout), self._loop, url)
        headers = self._prepared_headers(headers)
        await trace.send("on_request_start", method=method.upper(), url=url, headers=headers)
        history = []
        try:
            async with limits.total():
                while True:
                    request = self._build(method.upper(), url, headers, auth or self._default_auth, cookies, data, kind,
                                          ssl, self._skip_auto_headers | _lower(skip_auto_headers))
                    response = await self._send(request, limits, trace, history)
                    self._cookie_jar.update_cookies(response.cookies, response.url)
                    if not (allow_redirects and response.status in _REDIRECTS):
                        break
                    target = response.headers.get("Location") or response.headers.get("URI")
                    if target is None:
                        break
                    await trace.send("on_request_redirect", method=method, url=url, headers=headers, response=response)
                    history.append(response)
                    if max_redirects and len(history) >= max_redirects:
                        response.close()
                        raise errors.TooManyRedirects(history[0].request_info, tuple(history))
                    if (response.status == 303 and response.method != "HEAD") or \
                            (response.status in (301, 302) and response.method == "POST"):
                        method, data, kind = "GET", b"", None
                        headers.popall("Content-Length", None)
                    response.release()
                    url = _redirected(url, target)
            await self._check_status(response, raise_for_status)
        except BaseException as error:
            await trace.send("on_request_exception", method=method.upper(), url=url, headers=headers, exception=error)
            raise
        await trace.send("on_request_end", method=method.upper(), url=url, headers=headers, response=response)
        return response

    def _build_url(self, str_or_url):
        try:
            url = URL(str_or_url)
        except ValueError as error:
            raise errors.InvalidUrlClientError(str_or_url) from error
        if self._base_url is not None and not url.absolute:
            url = self._base_url.join(url)
        if url.scheme not in ("http", "https", "ws", "wss", ""):
            raise errors.NonHttpUrlClientError(url)
        if not url.host:
            raise errors.InvalidUrlClientError(url)
        return url

    def _prepared_headers(self, headers):
        result = CIMultiDict(self._default_headers)
        if headers:
            if not hasattr(headers, "items"):
                headers = CIMultiDict(headers)
            result.update({name: str(value) for name, value in headers.items()})
        return result

    def _build(self, method, url, headers, auth, cookies, data, kind, ssl, skip):
        full = CIMultiDict()
        full.add("Host", url.host if url.is_default_port() else f"{url.host}:{url.port}")
        full.extend(headers)
        for name, value in (("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"),
                            ("User-Agent", "Python/3.11 aiohttp/3.11.18")):
            if name.lower() not in skip:
                full.setdefault(name, value)
        sent = self._cookie_jar.filter_cookies(url)
        if cookies is not None:
            sent.update(SimpleCookie({name: str(value) for name, value in dict(cookies).items()}))
        if sent:
            full["Cookie"] = "; ".join(f"{name}={morsel.coded_value}" for name, morsel in sorted(sent.items()))
        if url.user is not None and auth is None:
            auth = BasicAuth(url.user, url.password or "")
        if auth is not None:
            if not isinstance(auth, BasicAuth):
                raise TypeError("BasicAuth() tuple is required instead")
            full["Authorization"] = auth.encode()
        if data or method in ("POST", "PUT", "PATCH"):
            full["Content-Length"] = str(len(data))
            if kind is not None and "content-type" not in skip:
                full.setdefault("Content-Type", kind)
        return _Request(method, url, full, data, ssl)

    async def _send(self, request, limits, trace, history):
        try:
            async with limits.connecting():
                channel = await self._connector.connect(request, trace)
        except TimeoutError as error:
            raise errors.ConnectionTimeoutError(f"Connection timeout to host {request.url}") from error
        content = StreamReader(f"{request.method} {request.url}")
        try:
            head = await channel.send(request, content, limits)
        except BaseException:
            channel.abort()
            raise
        return ClientResponse(request.method, request.url, request_info=request.info(request.url), head=head,
                              content=content, channel=channel, history=history, session=self, limit=limits.total)

    async def _check_status(self, response, raise_for_status):
        if raise_for_status is None:
            raise_for_status = self._raise_for_status
        if callable(raise_for_status):
            await raise_for_status(response)
        elif raise_for_status:
            response.raise_for_status()

    # -- what it has, and its end --

    closed = property(lambda self: self._connector is None or self._connector.closed)
    connector = property(lambda self: self._connector)
    cookie_jar = property(lambda self: self._cookie_jar)
    timeout = property(lambda self: self._timeout)
    headers = property(lambda self: self._default_headers)
    auth = property(lambda self: self._default_auth)
    json_serialize = property(lambda self: self._json_serialize)
    connector_owner = property(lambda self: self._connector_owner)
    raise_for_status = property(lambda self: self._raise_for_status)
    trace_configs = property(lambda self: self._trace_configs)
    loop = property(lambda self: self._loop)
    skip_auto_headers = property(lambda self: self._skip_auto_headers)
    auto_decompress = property(lambda self: self._auto_decompress)
    trust_env = property(lambda self: self._trust_env)

    @property
    def version(self):
        from . import HttpVersion11
        return HttpVersion11

    async def close(self):
        """Closes the connections."""
        if not self.closed:
            if self._connector is not None and self._connector_owner:
                await self._connector.close()
            self._connector = None

    def detach(self):
        self._connector = None

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, kind, exception, traceback):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, exception, traceback):
        await self.close()


class _BaseRequestContextManager:
    """Can be awaited for the reply, or entered with `async with`, which also releases it."""

    def __init__(self, coro):
        self._coro = coro

    def send(self, arg):
        return self._coro.send(arg)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        return self._coro.close()

    def __await__(self):
        return self._coro.__await__()

    def __iter__(self):
        return self.__await__()

    async def __aenter__(self):
        self._response = await self._coro
        return await self._response.__aenter__()

    async def __aexit__(self, kind, exception, traceback):
        await self._response.__aexit__(kind, exception, traceback)


class _RequestContextManager(_BaseRequestContextManager):
    pass


class _WSRequestContextManager(_BaseRequestContextManager):
    async def __aexit__(self, kind, exception, traceback):
        await self._response.close()


class _SessionRequestContextManager:
    """aiohttp.request(): a session for one request."""

    def __init__(self, coro, session):
        self._coro = coro
        self._session = session
        self._response = None

    async def __aenter__(self):
        try:
            self._response = await self._coro
        except BaseException:
            await self._session.close()
            raise
        return self._response

    async def __aexit__(self, kind, exception, traceback):
        self._response.close()
        await self._session.close()


def request(method, url, *, version=(1, 1), connector=None, loop=None, **kwargs):
    """One request with a session of its own; to be used with `async with`."""
    owner = connector is None
    session = ClientSession(loop=loop, cookies=kwargs.pop("cookies", None), timeout=kwargs.pop("timeout", None),
                            connector=TCPConnector(force_close=True) if owner else connector, connector_owner=owner)
    return _SessionRequestContextManager(session._request(method, url, **kwargs), session)


def _checked_timeout(timeout, default):
    if timeout is None:
        return default
    if isinstance(timeout, ClientTimeout):
        return timeout
    if not isinstance(timeout, (int, float)):
        raise ValueError(f"timeout parameter cannot be of {type(timeout)} type, please use 'timeout=ClientTimeout(...)'")
    warnings.warn("Chaining int/float for timeout is deprecated, use ClientTimeout instead", DeprecationWarning,
                  stacklevel=4)
    return ClientTimeout(total=timeout)


def _lower(names):
    return frozenset(name.lower() for name in names or ())


def _redirected(url, target):
    try:
        new = URL(target)
    except ValueError as error:
        raise errors.InvalidURL(target, "Server attempted redirecting to a location that does not look like a URL") \
            from error
    if new.scheme not in ("http", "https", ""):
        raise errors.NonHttpUrlRedirectClientError(target)
    return url.join(new)


async def _encoded(data):
    """The bytes to send and their content type."""
    if data is None:
        return b"", None
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data), "application/octet-stream"
    if isinstance(data, str):
        return data.encode(), "text/plain; charset=utf-8"
    if isinstance(data, (MultipartWriter, Payload)):
        return data.as_bytes(), data.content_type
    if isinstance(data, FormData):
        kind, body = data.encode()
        return body, kind
    if hasattr(data, "__aiter__"):
        parts = [bytes(part) async for part in data]
        return b"".join(parts), "application/octet-stream"
    if hasattr(data, "read"):
        body = data.read()
        if isinstance(body, str):
            return body.encode(), "text/plain; charset=utf-8"
        return body, "application/octet-stream"
    kind, body = FormData(data).encode()
    return body, kind
