"""Middleware written as a function of a request and of what calls the rest."""
from ..requests import Request
from ..responses import Response


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
        background = []

        async def call_next(request):
            started, pieces = {}, []

            async def collect(message):
                if message["type"] == "http.response.start":
                    started.update(message)
                else:
                    pieces.append(message.get("body", b""))

            async def replay():
                # What the middleware has read of the body, the application may read again.
                if hasattr(request, "_body"):
                    return {"type": "http.request", "body": request._body, "more_body": False}
                return await receive()
            await self.app(scope, replay, collect)
            if not started:
                raise RuntimeError("No response returned.")
            return _Collected(started, b"".join(pieces))
        response = await self.dispatch_func(request, call_next)
        await response(scope, receive, send)
        for task in background:
            await task()


class _Collected(Response):
    def __init__(self, started, body):
        self.status_code, self.raw_headers = started["status"], list(started["headers"])
        self.body, self.background = body, None

    @property
    def body_iterator(self):
        async def pieces():
            yield self.body
        return pieces()
