"""Transports: who answers a client's requests. The simulated world, a function of the script's, or an application."""
import asyncio
import inspect

from . import _exceptions as errors
from ._models import Response


class BaseTransport:
    """For clients that hold their thread: handle_request() gives the response."""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def handle_request(self, request):
        raise NotImplementedError("The 'handle_request' method must be implemented.")

    def close(self):
        pass


class AsyncBaseTransport:
    """For clients whose requests are awaited: handle_async_request() gives the response."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()

    async def handle_async_request(self, request):
        raise NotImplementedError("The 'handle_async_request' method must be implemented.")

    async def aclose(self):
        pass


class _Pool:
    """The client whose connections a transport uses; it knows nothing of redirections, hooks and cookies."""

    def __init__(self, verify=True, cert=None, http1=True, http2=False, limits=None, trust_env=True, proxy=None, uds=None,
                 local_address=None, retries=0, socket_options=None):
        if uds is not None:
            raise NotImplementedError("httpx transports over Unix sockets (uds=) are not available in Loopscope; use host and port")
        self._options = {"verify": verify, "limits": limits}
        self._retries = retries
        self._inner = None

    def _limit(self, request, kind):
        from ._client import Timeout
        if self._inner is None:
            self._inner = kind(**self._options)
        given = request.extensions.get("timeout")
        return Timeout(5.0) if given is None else Timeout(**given)

    def _pause(self, attempt):
        """Seconds before the next attempt to connect, or None: that was the last one."""
        if attempt >= self._retries:
            return None
        return 0 if attempt == 0 else 0.5 * 2 ** (attempt - 1)


class HTTPTransport(_Pool, BaseTransport):
    def handle_request(self, request):
        import time

        from ._client import Client
        limit = self._limit(request, Client)
        attempt = 0
        while True:
            try:
                return self._inner._send_once(request, limit)
            except (errors.ConnectError, errors.ConnectTimeout):
                pause = self._pause(attempt)
                if pause is None:
                    raise
                time.sleep(pause)
                attempt += 1

    def close(self):
        if self._inner is not None:
            self._inner.close()


class AsyncHTTPTransport(_Pool, AsyncBaseTransport):
    async def handle_async_request(self, request):
        from ._client import AsyncClient
        limit = self._limit(request, AsyncClient)
        attempt = 0
        while True:
            try:
                return await self._inner._send_once(request, limit, True)
            except (errors.ConnectError, errors.ConnectTimeout):
                pause = self._pause(attempt)
                if pause is None:
                    raise
                await asyncio.sleep(pause)
                attempt += 1

    async def aclose(self):
        if self._inner is not None:
            await self._inner.aclose()


class MockTransport(BaseTransport, AsyncBaseTransport):
    """A function, or a coroutine function, of the script's answers."""

    def __init__(self, handler):
        self.handler = handler

    def handle_request(self, request):
        response = self.handler(request)
        if not isinstance(response, Response):
            raise TypeError("Cannot use an async handler in a sync Client")
        return response

    async def handle_async_request(self, request):
        response = self.handler(request)
        return response if isinstance(response, Response) else await response


class ASGITransport(AsyncBaseTransport):
    """An application answers, called in the task that asks; nothing starts or ends it."""

    def __init__(self, app, raise_app_exceptions=True, root_path="", client=("127.0.0.1", 123)):
        self.app, self.raise_app_exceptions, self.root_path, self.client = app, raise_app_exceptions, root_path, client

    async def handle_async_request(self, request):
        url = request.url
        path = url.path or "/"
        scope = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": request.method,
                 "headers": [(key.lower().encode("latin-1"), value.encode("latin-1")) for key, value in request.headers.multi_items()],
                 "scheme": url.scheme, "path": path, "raw_path": path.encode(), "query_string": bytes(url.query),
                 "server": (url.host, url.port), "client": self.client, "root_path": self.root_path, "state": {}}
        started, pieces, complete = {}, [], asyncio.Event()
        sent = False

        async def receive():
            nonlocal sent
            if sent:
                await complete.wait()
                return {"type": "http.disconnect"}
            sent = True
            return {"type": "http.request", "body": request.content, "more_body": False}

        async def send(message):
            if message["type"] == "http.response.start":
                started.update(message)
            elif message["type"] == "http.response.body":
                if request.method != "HEAD":
                    pieces.append(message.get("body", b""))
                if not message.get("more_body", False):
                    complete.set()

        try:
            await self.app(scope, receive, send)
        except Exception:
            if self.raise_app_exceptions:
                raise
            complete.set()
            started.setdefault("status", 500)
        headers = [(key.decode("latin-1"), value.decode("latin-1")) for key, value in started.get("headers", [])]
        return Response(started["status"], headers=headers, content=b"".join(pieces))


class WSGITransport(BaseTransport):
    def __init__(self, app, **options):
        raise NotImplementedError("httpx.WSGITransport is not available in Loopscope; use ASGITransport and AsyncClient")


def fits(pattern, url):
    """Whether a client's mount stands for a URL; how exactly it says so: (host, port, scheme), or None."""
    scheme, _, rest = pattern.partition("://")
    host, _, port = rest.partition(":")
    if scheme not in ("all", url.scheme) or port and int(port) != url.port:
        return None
    if host in ("", "*"):
        exact = 0
    elif host.startswith("*."):
        exact = 1 if url.host.endswith(host[1:]) else None
    elif host.startswith("*"):
        exact = 1 if url.host == host[1:] or url.host.endswith("." + host[1:]) else None
    else:
        exact = 2 if host == url.host else None
    return None if exact is None else (exact, len(host), bool(port), scheme != "all")


def chosen(client, request):
    """The transport for a request, or None: the world answers."""
    found = [(how, transport) for pattern, transport in client._mounts.items()
             if (how := fits(pattern, request.url)) is not None]
    if found:
        return max(found, key=lambda pair: pair[0])[1]
    return client._transport


def owned(response, request):
    """A transport's response, as one to this request."""
    response._request = request
    return response


def is_for_wsgi(app):
    return not inspect.iscoroutinefunction(app) and not inspect.iscoroutinefunction(getattr(app, "__call__", None))
