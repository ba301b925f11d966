"""Clients: AsyncClient, whose requests are awaited, and Client, whose requests hold their thread."""
import asyncio
import contextlib
import datetime
import logging
import time

import _blocking_http
import aiohttp
from aiohttp.channel import open_channel
from aiohttp.client import _Request
from aiohttp.streams import StreamReader
from aiohttp.tracing import Tracing

from . import _exceptions as errors
from . import _transports
from ._auth import Auth, BasicAuth, FunctionAuth
from ._cookies import Cookies
from ._models import URL, Headers, Request, Response


class UseClientDefault:
    """Says: as the client has it."""


USE_CLIENT_DEFAULT = _DEFAULT = UseClientDefault()
_logger = logging.getLogger("httpx")


class Timeout:
    """How long connecting, reading, writing and waiting for a connection may take."""

    def __init__(self, timeout=_DEFAULT, *, connect=_DEFAULT, read=_DEFAULT, write=_DEFAULT, pool=_DEFAULT):
        if isinstance(timeout, Timeout):
            self.connect, self.read, self.write, self.pool = timeout.connect, timeout.read, timeout.write, timeout.pool
            return
        if isinstance(timeout, tuple):
            self.connect, self.read, self.write, self.pool = (list(timeout) + [None] * 4)[:4]
            return
        parts = (connect, read, write, pool)
        if timeout is _DEFAULT and any(part is _DEFAULT for part in parts):
            raise ValueError("httpx.Timeout must either include a default, or set all four parameters explicitly.")
        self.connect, self.read, self.write, self.pool = [timeout if part is _DEFAULT else part for part in parts]

    def as_dict(self):
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}

    def __eq__(self, other):
        return isinstance(other, Timeout) and self.as_dict() == other.as_dict()

    def __repr__(self):
        values = set(self.as_dict().values())
        if len(values) == 1:
            return f"Timeout(timeout={self.connect})"
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"


class Limits:
    """How many connections there may be."""

    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __repr__(self):
        return f"Limits(max_connections={self.max_connections}, max_keepalive_connections=" \
               f"{self.max_keepalive_connections}, keepalive_expiry={self.keepalive_expiry})"


class Proxy:
    """Where a proxy would be: in the simulated world it makes no difference."""

    def __init__(self, url, *, ssl_context=None, auth=None, headers=None):
        self.url, self.auth, self.headers = URL(url), auth, Headers(headers or {})


@contextlib.contextmanager
def translated(request):
    """aiohttp's errors as httpx's."""
    try:
        yield
    except aiohttp.ClientConnectorDNSError as error:
        raise errors.ConnectError("[Errno -2] Name or service not known", request=request) from error
    except aiohttp.ClientConnectorCertificateError as error:
        raise errors.ConnectError(str(error.certificate_error), request=request) from error
    except aiohttp.ClientConnectorSSLError as error:
        raise errors.ConnectError(str(error.os_error), request=request) from error
    except aiohttp.ClientConnectorError as error:
        raise errors.ConnectError("All connection attempts failed", request=request) from error
    except aiohttp.SocketTimeoutError as error:
        raise errors.ReadTimeout("", request=request) from error
    except aiohttp.ClientPayloadError as error:
        raise errors.RemoteProtocolError("peer closed connection without sending complete message body", request=request) \
            from error
    except aiohttp.ServerDisconnectedError as error:
        raise errors.RemoteProtocolError("Server disconnected without sending a response.", request=request) from error
    except aiohttp.ClientOSError as error:
        raise errors.ReadError("", request=request) from error


class _ReadLimit:
    """A request's limits as aiohttp's channels ask for them."""

    def __init__(self, timeout):
        self.timeout = timeout

    def for_silence(self):
        return self.timeout.read, aiohttp.SocketTimeoutError("")


class _BaseClient:
    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, verify=True, cert=None, http1=True,
                 http2=False, proxy=None, proxies=None, mounts=None, timeout=5.0, follow_redirects=False, limits=None,
                 max_redirects=20, event_hooks=None, base_url="", transport=None, app=None, trust_env=True,
                 default_encoding="utf-8"):
        self.auth = auth
        self.params = params
        self.headers = Headers({"Accept": "*/*", "Accept-Encoding": "gzip, deflate", "Connection": "keep-alive",
                                "User-Agent": "python-httpx/0.28.1"})
        for key, value in Headers(headers or ()).multi_items():
            self.headers[key] = value
        self.cookies = Cookies(cookies or {})
        self.timeout = timeout if isinstance(timeout, Timeout) else Timeout(timeout)
        self.follow_redirects = follow_redirects
        self.max_redirects = max_redirects
        self.base_url = URL(base_url)
        self.event_hooks = event_hooks or {}
        self._limits = limits or Limits(max_connections=100, max_keepalive_connections=20)
        self._verify = verify
        self._closed = False
        self._mounts = {pattern: mounted for pattern, mounted in (mounts or {}).items()}
        self._transport = transport if app is None else _transports.ASGITransport(app)

    is_closed = property(lambda self: self._closed)

    def build_request(self, method, url, *, content=None, data=None, files=None, json=None, params=None, headers=None,
                      cookies=None, timeout=None, extensions=None):
        url = URL(url)
        if url.is_relative_url and str(self.base_url):
            base = str(self.base_url).rstrip("/")
            url = URL(base + "/" + str(url).lstrip("/"))
        merged = Headers(list(self.headers.multi_items()))
        given = Headers(headers or ())
        for key in given:
            merged.popall(key, None)
        merged.extend(given.multi_items())
        both = dict(self.params or {}) if not isinstance(self.params, (list, tuple)) else list(self.params)
        if params is not None:
            both = {**dict(both), **params} if hasattr(params, "items") else list(params)
        return Request(method, url, params=both or None, headers=merged, cookies=self._all_cookies(cookies),
                       content=content, data=data, files=files, json=json, extensions=extensions)

    def _all_cookies(self, more):
        both = Cookies(self.cookies)
        both.update(more)
        return both

    def _prepare(self, request, auth):
        if self._closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        if request.url.scheme not in ("http", "https"):
            if not request.url.scheme:
                raise errors.UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.")
            raise errors.UnsupportedProtocol(f"Request URL has an unsupported protocol '{request.url.scheme}://'.")
        if isinstance(auth, tuple):
            auth = BasicAuth(*auth)
        elif auth is not None and not isinstance(auth, Auth):
            auth = FunctionAuth(auth)
        if auth is None and request.url.username:
            auth = BasicAuth(request.url.username, request.url.password or "")
        return auth or Auth()

    def _next(self, request, response):
        """The request that a redirection asks for."""
        method, content = request.method, request.content
        if response.status_code == 303 and method != "HEAD" or response.status_code in (301, 302) and method == "POST":
            method, content = "GET", b""
        headers = {key: value for key, value in request.headers.items() if key not in ("host", "content-length", "cookie")}
        if not content:
            headers.pop("content-type", None)
        return Request(method, request.url.join(response.headers["location"]), headers=headers, content=content,
                       cookies=self.cookies)

    def _conversation(self, request, auth, follow_redirects):
        """Yields what is to be sent, is given each reply, and returns the last one."""
        auth = self._prepare(request, self.auth if auth is None or auth is _DEFAULT else auth)
        flow = auth.auth_flow(request)
        request = next(flow)
        request._body_asked = auth.requires_response_body
        follows = self.follow_redirects if follow_redirects in (None, _DEFAULT) else follow_redirects
        history = []
        while True:
            if len(history) > self.max_redirects:
                raise errors.TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
            response = yield request
            response.history = list(history)
            try:
                request = flow.send(response)
                request._body_asked = auth.requires_response_body
                continue
            except StopIteration:
                pass
            if not response.has_redirect_location:
                return response
            request = self._next(request, response)
            if not follows:
                response.next_request = request
                return response
            history.append(response)

    def _received(self, request, response):
        _logger.info('HTTP Request: %s %s "%s %d %s"', request.method, request.url, response.http_version, response.status_code,
                     response.reason_phrase)
        self.cookies.update(response.cookies)

    def _limit_of(self, timeout):
        if timeout is _DEFAULT:
            return self.timeout
        return timeout if isinstance(timeout, Timeout) else Timeout(timeout)


class AsyncClient(_BaseClient):
    """Requests to be awaited."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._connector = None

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()

    async def aclose(self):
        if not self._closed:
            self._closed = True
            for transport in [self._transport, *self._mounts.values()]:
                if transport is not None:
                    await transport.aclose()
            if self._connector is not None:
                self._connector.close()

    async def request(self, method, url, *, auth=None, follow_redirects=None, timeout=_DEFAULT, **kwargs):
        request = self.build_request(method, url, **kwargs)
        return await self.send(request, auth=auth, follow_redirects=follow_redirects, timeout=timeout)

    @contextlib.asynccontextmanager
    async def stream(self, method, url, *, auth=None, follow_redirects=None, timeout=_DEFAULT, **kwargs):
        """The reply before its body."""
        request = self.build_request(method, url, **kwargs)
        response = await self.send(request, auth=auth, follow_redirects=follow_redirects, timeout=timeout, stream=True)
        try:
            yield response
        finally:
            await response.aclose()

    async def send(self, request, *, stream=False, auth=None, follow_redirects=None, timeout=_DEFAULT):
        conversation = self._conversation(request, auth, follow_redirects)
        request = next(conversation)
        while True:
            for hook in self.event_hooks.get("request", []):
                await hook(request)
            response = await self._send_by(_transports.chosen(self, request), request, self._limit_of(timeout), stream)
            self._received(request, response)
            for hook in self.event_hooks.get("response", []):
                await hook(response)
            if getattr(request, "_body_asked", False):
                await response.aread()
            try:
                request = conversation.send(response)
            except StopIteration as end:
                return end.value
            await response.aclose()

    async def _send_by(self, transport, request, timeout, stream):
        if transport is None:
            return await self._send_once(request, timeout, stream)
        start = time.perf_counter()
        request.extensions = {"timeout": timeout.as_dict(), **request.extensions}
        response = _transports.owned(await transport.handle_async_request(request), request)
        if not stream:
            await response.aread()
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - start)
        return response

    async def _send_once(self, request, timeout, stream):
        if self._connector is None:
            self._connector = aiohttp.TCPConnector(limit=self._limits.max_connections or 0)
        wire = _Request(request.method, request.url._url, _sent_headers(request), request.content, self._verify)
        start = time.perf_counter()
        trace = Tracing(None, [], None)
        with translated(request):
            try:
                async with asyncio.timeout(timeout.pool):
                    channel = await self._connector.connect(wire, trace)
            except TimeoutError:
                raise errors.PoolTimeout("", request=request) from None
            content = StreamReader(f"{request.method} {request.url}")
            try:
                head = await channel.send(wire, content, _ReadLimit(timeout))
            except BaseException:
                channel.abort()
                raise
        response = Response(head.status, headers=head.headers, stream=_Stream(content, channel), request=request)
        response.is_closed = response.is_stream_consumed = False
        if not stream:
            await response.aread()
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - start)
        return response

    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)

    async def options(self, url, **kwargs):
        return await self.request("OPTIONS", url, **kwargs)

    async def head(self, url, **kwargs):
        return await self.request("HEAD", url, **kwargs)

    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)

    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)

    async def patch(self, url, **kwargs):
        return await self.request("PATCH", url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)


class _Stream:
    def __init__(self, content, channel):
        self.content = content
        self.release = channel.release


def _sent_headers(request):
    from multidict import CIMultiDict
    return CIMultiDict(request.headers.multi_items())


class Client(_BaseClient):
    """Requests that hold their thread."""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._closed = True

    def request(self, method, url, *, auth=None, follow_redirects=None, timeout=_DEFAULT, **kwargs):
        request = self.build_request(method, url, **kwargs)
        return self.send(request, auth=auth, follow_redirects=follow_redirects, timeout=timeout)

    @contextlib.contextmanager
    def stream(self, method, url, **kwargs):
        yield self.request(method, url, **kwargs)

    def send(self, request, *, stream=False, auth=None, follow_redirects=None, timeout=_DEFAULT):
        conversation = self._conversation(request, auth, follow_redirects)
        request = next(conversation)
        while True:
            for hook in self.event_hooks.get("request", []):
                hook(request)
            response = self._send_by(_transports.chosen(self, request), request, self._limit_of(timeout))
            self._received(request, response)
            for hook in self.event_hooks.get("response", []):
                hook(response)
            try:
                request = conversation.send(response)
            except StopIteration as end:
                return end.value

    def _send_by(self, transport, request, timeout):
        if transport is None:
            return self._send_once(request, timeout)
        request.extensions = {"timeout": timeout.as_dict(), **request.extensions}
        return _transports.owned(transport.handle_request(request), request)

    def _send_once(self, request, timeout):
        start = time.perf_counter()
        try:
            reply = _blocking_http.request(request.method, str(request.url), request.headers.multi_items(),
                                           request.content, timeout.read)
        except _blocking_http.Failure as failure:
            raise _failed(failure, request) from None
        response = Response(reply.status, headers=reply.headers, content=reply.body, request=request)
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - start)
        return response

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


def _failed(failure, request):
    kind, text = {
        "timeout": (errors.ReadTimeout, "The read operation timed out"),
        "refused": (errors.ConnectError, "[Errno 111] Connection refused"),
        "no such host": (errors.ConnectError, "[Errno -2] Name or service not known"),
        "bad certificate": (errors.ConnectError, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed "
                                                 "certificate (_ssl.c:1002)"),
        "reset": (errors.ReadError, "[Errno 104] Connection reset by peer"),
        "wrong version": (errors.ConnectError, "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)"),
        "disconnected": (errors.RemoteProtocolError, "Server disconnected without sending a response."),
        "cut": (errors.RemoteProtocolError, "peer closed connection without sending complete message body"),
    }[failure.kind]
    return kind(text, request=request)
