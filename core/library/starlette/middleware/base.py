"""Middleware written as a function of a request and of what calls the rest."""
import asyncio
import collections

from typing import Awaitable, Callable

from ..requests import Request
from ..responses import Response

RequestResponseEndpoint = Callable[[Request], Awaitable[Response]]
DispatchFunction = Callable[[Request, RequestResponseEndpoint], Awaitable[Response]]


class BaseHTTPMiddleware:
    """Calls dispatch(request, call_next) for each request."""

    def __init__(self, app, dispatch=None):
        self.app = app
        self.dispatch_func = dispatch or self.dispatch

    async def dispatch(self, request, call_next):
        raise NotImplementedError()

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        request = Request(scope, receive, send)
        running = []

        async def call_next(request):
            inner = _Inner(self.app, scope, receive, request)
            running.append(inner)
            return await inner.response()
        try:
            response = await self.dispatch_func(request, call_next)
            await response(scope, receive, send)
        finally:
            for inner in running:
                await inner.task  # its background tasks, too


class _Inner:
    """The application behind the middleware: a task of its own, so that its response can go out before its end."""

    def __init__(self, app, scope, receive, request):
        self.messages = collections.deque()
        self.waiter = None
        self.receive, self.request = receive, request
        self.task = asyncio.get_running_loop().create_task(app(scope, self.replay, self.send))
        self.task.add_done_callback(self.wake)

    async def replay(self):
        # What the middleware has read of the body, the application may read again.
        if hasattr(self.request, "_body"):
            return {"type": "http.request", "body": self.request._body, "more_body": False}
        return await self.receive()

    async def send(self, message):
        self.messages.append(message)
        self.wake()

    def wake(self, task=None):
        if self.waiter is not None and not self.waiter.done():
            self.waiter.set_result(None)

    async def next(self):
        """The application's next message; None when it is over."""
        while not self.messages:
            if self.task.done():
                return None
            self.waiter = asyncio.get_running_loop().create_future()
            await self.waiter
        return self.messages.popleft()

    async def response(self):
        started = await self.next()
        if started is None:
            self.task.result()
            raise RuntimeError("No response returned.")
        return _Passed(started, self)


class _Passed(Response):
    """The application's response, passed on as it comes."""

    def __init__(self, started, inner):
        self.status_code, self.raw_headers = started["status"], list(started["headers"])
        self.inner, self.background = inner, None
        self.body_iterator = self.pieces()

    async def pieces(self):
        while (message := await self.inner.next()) is not None:
            yield message.get("body", b"")
            if not message.get("more_body"):
                break

    async def __call__(self, scope, receive, send):
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in self.body_iterator:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
