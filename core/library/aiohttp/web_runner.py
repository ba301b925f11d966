"""Serving an application: connections, requests one after the other, sites, run_app."""
import asyncio
import inspect
import sys

from _http_wire import BadMessage, Parser, parse_request
from _world_io import ReplyLever
from yarl import URL

from .web_exceptions import HTTPException, HTTPInternalServerError
from .web_log import LOG_FORMAT, AccessLogger
from .web_request import Request
from .web_response import Response, StreamResponse


class GracefulExit(SystemExit):
    code = 1


def _log(message, error):
    from asyncio.log import report
    if "logging" in sys.modules:
        sys.modules["logging"].getLogger("aiohttp.server").error(message, exc_info=(type(error), error,
                                                                                   error.__traceback__))
    else:
        report("error", message, error)


class Server:
    """Takes connections for an application."""

    _logs_access = True
    _access_logger = _log_class = _log_format = None

    connections = property(lambda self: list(self._connections))

    def __init__(self, handler):
        self._handler = handler  # a coroutine function: request to response
        self._connections = set()
        self._busy = set()  # those that answer a request just now
        self.requests_count = 0

    async def __call__(self, reader, writer):
        task = asyncio.current_task()
        self._connections.add(task)
        try:
            await self._serve(reader, writer)
        except ConnectionError:
            pass
        except asyncio.CancelledError:
            task.uncancel()  # the server shuts down, that is all
        finally:
            self._connections.discard(task)
            self._busy.discard(task)
            writer.close()

    async def shutdown(self, timeout=None):
        """Connections that wait for a request end now, the others have so many seconds for their answers."""
        for task in self._connections - self._busy:
            task.cancel()
        if self._busy and timeout:
            await asyncio.wait(list(self._busy), timeout=timeout)
        for task in self._connections:
            task.cancel()
        if self._connections:
            await asyncio.wait(list(self._connections))

    async def _serve(self, reader, writer):
        messages = []

        def on_head(first, headers):
            messages.append([first, headers, b"", False])
            named = {name.lower(): value.lower() for name, value in headers}
            return "raw" if named.get("upgrade") == "websocket" else None

        def on_body(data):
            if raw:
                raw[0](data)
            else:
                messages[-1][2] += data

        def on_end():
            messages[-1][3] = True

        raw = []  # where bytes go after an upgrade
        parser = Parser(on_head, on_body, on_end)
        while True:
            data = await reader.read(65536)
            if not data:
                return
            try:
                parser.feed(data)
                while messages and (messages[0][3] or parser._state == "raw"):
                    first, headers, body, _ = messages.pop(0)
                    request = Request(*parse_request(first), headers, body, reader, writer)
                    request._raw, request._reader = raw, reader
                    if not await self._answer(request):
                        return
            except BadMessage as error:
                writer.write(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n" + str(error).encode())
                return

    async def _answer(self, request):
        """Runs the handler and sends its response. Gives whether the connection goes on."""
        self.requests_count += 1
        request._began = asyncio.get_running_loop().time()
        self._busy.add(asyncio.current_task())
        lever = ReplyLever(request.method, str(request.url))
        try:
            status = await lever.begin()
            response = Response(status=status, text="what if") if status else await self._handler(request)
            if not isinstance(response, StreamResponse):
                raise RuntimeError(f"Web-handler should return a response instance, got {response!r}")
        except HTTPException as error:
            response = error
        except (asyncio.CancelledError, ConnectionError):
            raise
        except Exception as error:
            _log("Error handling request" if request.remote is None else
                 f"Error handling request from {request.remote}", error)
            response = HTTPInternalServerError(text="500 Internal Server Error\n\nServer got itself in trouble")
            response.force_close()
        await lever.end()
        await response.prepare(request)
        await response.write_eof()
        self._busy.discard(asyncio.current_task())
        self._log_access(request, response)
        return bool(response.keep_alive) and response.status != 101

    def _log_access(self, request, response):
        if "logging" not in sys.modules or self._logs_access is None:
            return
        if self._access_logger is None:
            own = None if self._logs_access is True else self._logs_access
            logger = own or sys.modules["logging"].getLogger("aiohttp.access")
            self._access_logger = (self._log_class or AccessLogger)(logger, self._log_format or LOG_FORMAT)
        self._access_logger.log(request, response, asyncio.get_running_loop().time() - request._began)


class BaseRunner:
    """Makes what serves ready, and ends it."""

    def __init__(self, *, handle_signals=False, shutdown_timeout=60.0, access_log=True, access_log_class=None,
                 access_log_format=None, **kwargs):
        self._server = None
        self._sites = []
        self._shutdown_timeout = shutdown_timeout
        self._logs_access = True if access_log is True else access_log
        self._log_style = access_log_class, access_log_format

    server = property(lambda self: self._server)
    sites = property(lambda self: set(self._sites))

    @property
    def addresses(self):
        return [sock.getsockname() for site in self._sites if site._server for sock in site._server.sockets]

    async def setup(self):
        self._server = await self._make_server()
        self._server._logs_access = self._logs_access
        self._server._log_class, self._server._log_format = self._log_style

    async def shutdown(self):
        pass

    async def cleanup(self):
        """Stops listening, ends the connections, cleans the application up."""
        for site in list(self._sites):
            await site.stop()
        await self.shutdown()
        if self._server is not None:
            await self._server.shutdown(self._shutdown_timeout)
        await self._cleanup_server()
        self._server = None


class AppRunner(BaseRunner):
    """Serves an application."""

    def __init__(self, app, *, handle_signals=False, **kwargs):
        from .web_app import Application
        super().__init__(handle_signals=handle_signals, **kwargs)
        if not isinstance(app, Application):
            raise TypeError(f"The first argument should be web.Application instance, got {app!r}")
        self._app = app

    app = property(lambda self: self._app)

    async def _make_server(self):
        await self._app.startup()
        return Server(self._app._handle)

    async def shutdown(self):
        await self._app.shutdown()

    async def _cleanup_server(self):
        await self._app.cleanup()


class ServerRunner(BaseRunner):
    """Serves a bare Server."""

    def __init__(self, web_server, **kwargs):
        super().__init__(**kwargs)
        self._web_server = web_server

    async def _make_server(self):
        return self._web_server

    async def _cleanup_server(self):
        pass


class BaseSite:
    """One place where a runner listens."""

    def __init__(self, runner, *, ssl_context=None, backlog=128, **kwargs):
        if runner.server is None:
            raise RuntimeError("Call runner.setup() before making a site")
        self._runner = runner
        self._server = None
        self._backlog, self._ssl_context = backlog, ssl_context

    async def stop(self):
        if self in self._runner._sites:
            self._runner._sites.remove(self)
        if self._server is not None:
            self._server.close()

    async def _listen(self, **where):
        tls = {} if self._ssl_context is None else {"ssl": self._ssl_context}
        self._server = await asyncio.start_server(self._runner.server, backlog=self._backlog, **tls, **where)
        self._runner._sites.append(self)


class TCPSite(BaseSite):
    """Listens at a host and a port."""

    def __init__(self, runner, host=None, port=None, *, shutdown_timeout=60.0, ssl_context=None, backlog=128,
                 reuse_address=None, reuse_port=None):
        super().__init__(runner, ssl_context=ssl_context, backlog=backlog)
        self._host = host
        self._port = (8443 if ssl_context else 8080) if port is None else port

    @property
    def name(self):
        return str(URL.build(scheme="https" if self._ssl_context else "http", host=self._host or "0.0.0.0", port=self._port))

    async def start(self):
        await self._listen(host=self._host, port=self._port)


class SockSite(BaseSite):
    """Listens on a socket that is there already."""

    def __init__(self, runner, sock, *, shutdown_timeout=60.0, ssl_context=None, backlog=128):
        super().__init__(runner, ssl_context=ssl_context, backlog=backlog)
        self._sock = sock
        host, port = sock.getsockname()[:2]
        self.name = str(URL.build(scheme="http", host=host, port=port))

    async def start(self):
        await self._listen(sock=self._sock)


async def _run_app(app, host, port, sock, print, handle_signals, kwargs):
    import _network
    if inspect.iscoroutine(app):
        app = await app
    runner = AppRunner(app, **kwargs)
    await runner.setup()
    try:
        hosts = host if isinstance(host, (list, tuple)) else [host]
        sites = [SockSite(runner, sock)] if sock is not None else [TCPSite(runner, each, port) for each in hosts]
        for site in sites:
            await site.start()
        if print:
            names = sorted(site.name for site in sites)
            print("======== Running on {} ========\n(Press CTRL+C to quit)".format(", ".join(names)))
        loop = asyncio.get_running_loop()
        stopped = loop._create_future(4, "requests, until it is stopped")

        def stop():
            if not stopped.done():
                stopped.set_result(None)

        if handle_signals:
            for number in (2, 15):
                loop.add_signal_handler(number, stop)
        # When nobody will ever call again, the server is stopped as its user would stop it.
        _network.on_idle(stop)
        await stopped
    finally:
        await runner.cleanup()


def run_app(app, *, host=None, port=None, path=None, sock=None, ssl_context=None, shutdown_timeout=60.0,
            keepalive_timeout=75.0, print=print, backlog=128, access_log_class=None, access_log_format=None,
            access_log=True, handle_signals=True, reuse_address=None, reuse_port=None, handler_cancellation=False,
            loop=None, **kwargs):
    """Serves an application until it is stopped."""
    if path is not None:
        raise NotImplementedError("aiohttp.web.run_app(path=..): Loopscope's simulated network has no Unix sockets; "
                                  "use host and port")
    loop = asyncio.new_event_loop() if loop is None else loop
    main = loop.create_task(_run_app(app, host, port, sock, print, handle_signals,
                                     {**kwargs, "shutdown_timeout": shutdown_timeout, "access_log": access_log,
                                      "access_log_class": access_log_class, "access_log_format": access_log_format}))
    try:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(main)
    except (GracefulExit, KeyboardInterrupt):
        main.cancel()
        try:
            loop.run_until_complete(main)
        except asyncio.CancelledError:
            pass
    finally:
        asyncio.runners._cancel_all_tasks(loop)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
        asyncio.set_event_loop(None)
