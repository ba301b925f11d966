"""Applications."""
import contextlib
import inspect

from .concurrency import run_in_threadpool
from .datastructures import State
from .exceptions import HTTPException, WebSocketException
from .middleware import Middleware
from .middleware.base import BaseHTTPMiddleware
from .requests import Request
from .responses import PlainTextResponse, Response
from .websockets import WebSocket
from .routing import Mount, Route, Router, WebSocketRoute


async def http_exception(request, error):
    if error.status_code in (204, 304):
        return Response(status_code=error.status_code, headers=error.headers)
    return PlainTextResponse(error.detail, error.status_code, error.headers)


async def websocket_exception(websocket, error):
    await websocket.close(code=error.code, reason=error.reason)


class Starlette:
    """Middleware around routes, and handlers for the exceptions that they raise."""

    def __init__(self, debug=False, routes=None, middleware=None, exception_handlers=None, on_startup=None,
                 on_shutdown=None, lifespan=None):
        self.debug = debug
        self.state = State()
        self.router = Router(routes)
        self.exception_handlers = {HTTPException: http_exception, WebSocketException: websocket_exception, **(exception_handlers or {})}
        self.user_middleware = list(middleware or [])
        self.on_startup, self.on_shutdown = list(on_startup or []), list(on_shutdown or [])
        self.lifespan = lifespan
        self._stack = None

    @property
    def routes(self):
        return self.router.routes

    def url_path_for(self, name, /, **params):
        return self.router.url_path_for(name, **params)

    # -- putting it together --

    def add_middleware(self, middleware_class, *args, **options):
        if self._stack is not None:
            raise RuntimeError("Cannot add middleware after an application has started")
        self.user_middleware.insert(0, Middleware(middleware_class, *args, **options))

    def middleware(self, middleware_type):
        assert middleware_type == "http", 'Currently only middleware("http") is supported.'

        def decorate(func):
            self.add_middleware(BaseHTTPMiddleware, dispatch=func)
            return func
        return decorate

    def add_exception_handler(self, exception, handler):
        self.exception_handlers[exception] = handler

    def exception_handler(self, exception):
        def decorate(func):
            self.add_exception_handler(exception, func)
            return func
        return decorate

    def add_event_handler(self, event, func):
        (self.on_startup if event == "startup" else self.on_shutdown).append(func)

    def on_event(self, event):
        def decorate(func):
            self.add_event_handler(event, func)
            return func
        return decorate

    def add_route(self, path, route, methods=None, name=None, include_in_schema=True):
        self.router.routes.append(Route(path, route, methods=methods, name=name, include_in_schema=include_in_schema))

    def route(self, path, methods=None, name=None):
        def decorate(func):
            self.add_route(path, func, methods, name)
            return func
        return decorate

    def websocket_route(self, path, name=None):
        def decorate(func):
            self.router.routes.append(WebSocketRoute(path, func, name=name))
            return func
        return decorate

    def mount(self, path, app, name=None):
        self.router.routes.append(Mount(path, app, name=name))

    # -- the life of it --

    @contextlib.asynccontextmanager
    async def _lifetime(self):
        for handler in self.on_startup:
            result = handler()
            if inspect.isawaitable(result):
                await result
        if self.lifespan is not None:
            async with self.lifespan(self) as state:
                yield state
        else:
            yield None
        for handler in self.on_shutdown:
            result = handler()
            if inspect.isawaitable(result):
                await result

    # -- requests --

    async def __call__(self, scope, receive, send):
        scope["app"] = self
        if scope["type"] == "lifespan":
            return await self._run_lifespan(receive, send)
        if self._stack is None:
            stack = self._handle_exceptions
            for middleware in reversed(self.user_middleware):
                stack = middleware.cls(stack, *middleware.args, **middleware.kwargs)
            self._stack = stack
        await self._handle_errors(scope, receive, send)

    async def _run_lifespan(self, receive, send):
        await receive()
        async with self._lifetime() as state:
            await send({"type": "lifespan.startup.complete", "state": state})
            await receive()
        await send({"type": "lifespan.shutdown.complete"})

    def _handler_of(self, error, wanted):
        if isinstance(error, HTTPException) and error.status_code in self.exception_handlers:
            return self.exception_handlers[error.status_code]
        for cls in type(error).__mro__:
            if cls in self.exception_handlers and (cls is Exception) == wanted:
                return self.exception_handlers[cls]
        return None

    async def _call_handler(self, handler, connection, error):
        if inspect.iscoroutinefunction(handler):
            return await handler(connection, error)
        return await run_in_threadpool(handler, connection, error)

    async def _handle_exceptions(self, scope, receive, send):
        """Exceptions with a handler become responses."""
        started = False

        async def watch(message):
            nonlocal started
            started = True
            await send(message)
        try:
            await self.router(scope, receive, watch)
        except Exception as error:
            handler = self._handler_of(error, False)
            if handler is None:
                raise
            if scope["type"] == "websocket":
                await self._call_handler(handler, WebSocket(scope, receive, send), error)
                return
            if started:
                raise RuntimeError("Caught handled exception, but response already started.") from error
            response = await self._call_handler(handler, Request(scope, receive, send), error)
            await response(scope, receive, send)

    async def _handle_errors(self, scope, receive, send):
        """All others become 500, and go on to the server, which logs them."""
        started = False

        async def watch(message):
            nonlocal started
            started = True
            await send(message)
        try:
            await self._stack(scope, receive, watch)
        except Exception as error:
            if scope["type"] == "http" and not started:
                handler = self.exception_handlers.get(500) or self.exception_handlers.get(Exception)
                if handler is not None:
                    response = await self._call_handler(handler, Request(scope, receive, send), error)
                else:
                    response = PlainTextResponse("Internal Server Error", 500)
                await response(scope, receive, send)
            raise
