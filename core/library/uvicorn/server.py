"""Requests come in at their times, each is a task of the loop, and each is logged."""
import asyncio
import sys
import threading
import traceback
from http import HTTPStatus
from urllib.parse import urlsplit

import _world
from _world_io import HTTP, Exchange, ReplyLever

_LEVELS = {"critical": 50, "error": 40, "warning": 30, "info": 20, "debug": 10, "trace": 5}


_TAKEN = set("ws_max_size ws_max_queue ws_ping_interval ws_ping_timeout ws_per_message_deflate interface reload_dirs reload_delay "
             "reload_includes reload_excludes date_header forwarded_allow_ips root_path timeout_notify timeout_graceful_shutdown "
             "timeout_worker_healthcheck callback_notify ssl_version ssl_cert_reqs ssl_ca_certs ssl_ciphers headers "
             "h11_max_incomplete_event_size app_dir limit_max_requests_jitter reset_contextvars".split())  # settings without effect here


class Config:
    """How a server is to run."""

    def __init__(self, app, host="127.0.0.1", port=8000, uds=None, fd=None, loop="auto", http="auto", ws="auto",
                 lifespan="auto", env_file=None, log_config=None, log_level=None, access_log=True, use_colors=None,
                 reload=False, workers=None, proxy_headers=True, server_header=True, limit_concurrency=None,
                 limit_max_requests=None, backlog=2048, timeout_keep_alive=5, factory=False, ssl_keyfile=None, ssl_certfile=None,
                 ssl_keyfile_password=None, **options):
        for name in options:
            if name not in _TAKEN:
                raise TypeError(f"Config.__init__() got an unexpected keyword argument '{name}'")
        self.ssl = None
        if ssl_certfile is not None:
            import ssl
            self.ssl = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self.ssl.load_cert_chain(ssl_certfile, ssl_keyfile, ssl_keyfile_password)
        self.app, self.host, self.port = app, host, port
        self.lifespan, self.access_log = lifespan, access_log
        self.level = _LEVELS.get(log_level, 20) if isinstance(log_level, (str, type(None))) else log_level
        self.factory, self.limit_max_requests = factory, limit_max_requests

    def load(self):
        app = self.app
        if isinstance(app, str):
            module, _, attribute = app.partition(":")
            if not attribute:
                raise SystemExit(f'Error loading ASGI app. Import string "{app}" must be in format "<module>:<attribute>".')
            app = _imported(module)
            for name in attribute.split("."):
                app = getattr(app, name)
        return app() if self.factory else app


def _imported(name):
    """The module of an import string; the script itself is the one it is called."""
    import importlib
    import os
    main = sys.modules["__main__"]
    if os.path.basename(getattr(main, "__file__", "")) == f"{name}.py":
        return main
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return main


def _is_worker(thread):
    return thread.name.startswith(("AnyIO worker thread", "asyncio_"))


def run(app, *, host="127.0.0.1", port=8000, **options):
    """Serves until every client that is declared has been served."""
    Server(Config(app, host=host, port=port, **options)).run()


class Server:
    def __init__(self, config):
        self.config = config
        self.should_exit = self.force_exit = self.started = False
        self._tasks = set()
        self._served = 0

    def _log(self, level, text):
        if _LEVELS[level] >= self.config.level:
            print(f"{level.upper() + ':':<10}{text}", file=sys.stderr)

    def run(self, sockets=None):
        asyncio.run(self.serve(sockets))

    async def serve(self, sockets=None):
        config = self.config
        self._app = config.load()
        self._log("info", "Started server process [4242]")
        lifespan = self._lifespan = Lifespan(self._app, config.lifespan)
        self._log("info", "Waiting for application startup.")
        if not await lifespan.start():
            self._log("error", lifespan.error.rstrip() + "\n" if lifespan.error else "")
            self._log("error", "Application startup failed. Exiting.")
            sys.exit(3)
        self._log("info", "Application startup complete.")
        where = "localhost" if config.host == "" else config.host
        self._log("info", f"Uvicorn running on http{'s' if config.ssl else ''}://{where}:{config.port} (Press CTRL+C to quit)")
        self.started = True
        self._state = lifespan.state
        await self._serve_clients()
        self._log("info", "Shutting down")
        if self._tasks:
            self._log("info", "Waiting for background tasks to complete. (CTRL+C to force quit)")
            await asyncio.gather(*self._tasks, return_exceptions=True)
        self._log("info", "Waiting for application shutdown.")
        await lifespan.stop()
        self._log("info", "Application shutdown complete.")
        self._log("info", "Finished server process [4242]")

    async def _serve_clients(self):
        """Lets them come, and waits until all of them have been served."""
        clients = _calls_of(self.config)
        end = _world.interrupt_at()
        if not clients and end is None and not self._is_beside():
            print("loopscope: no client calls this server; declare one, as in "
                  f"`# world: client at 0.5s GET http://127.0.0.1:{self.config.port}/`", file=sys.stderr)
        loop = asyncio.get_running_loop()
        self._over = loop.create_future()
        self._left = len(clients)
        for number, (at, client) in enumerate(clients):
            loop._call_on_io(max(0.0, at - _world.now()), self._arrive, client, 50000 + number)
        if end is not None:
            loop._call_on_io(max(0.0, end - _world.now()), self._end)
        elif not clients:
            return await self._serve_wire()
        await self._over

    def _is_beside(self):
        """Whether other tasks or threads of the script go on beside the server."""
        own = self._tasks | {asyncio.current_task(), self._lifespan._task}
        return bool(asyncio.all_tasks() - own) or len([t for t in threading.enumerate() if not _is_worker(t)]) > 1

    async def _serve_wire(self):
        """Serves the script's own clients; who starts it in a task ends it by should_exit."""
        if not self._is_beside():
            return
        from .wire import Wire
        server = await asyncio.get_running_loop().create_server(lambda: Wire(self), self.config.host, self.config.port,
                                                                   **({"ssl": self.config.ssl} if self.config.ssl else {}))
        while not self.should_exit and self._is_beside():
            await asyncio.sleep(0.1)
        server.close()

    def _end(self):
        if not self._over.done():
            self._over.set_result(None)

    def _arrive(self, client, port):
        """A client's request is here: a task of its own answers it."""
        task = asyncio.get_running_loop().create_task(self._serve(client, port))
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task):
        self._tasks.discard(task)
        self._left -= 1
        self._served += 1
        if not task.cancelled():
            task.exception()
        if (self._left == 0 and _world.interrupt_at() is None) or self.should_exit or \
                self.config.limit_max_requests == self._served:
            self._end()

    async def _serve(self, client, port):
        if client["method"] == "ws":
            from .websocket import serve_websocket
            return await serve_websocket(self, client, port)
        target = urlsplit(client["target"])
        cycle = Cycle(self, client, target, port)
        with Exchange(HTTP, f"{client['name']}: {client['method']} {cycle.path}") as exchange:
            exchange.sent(asyncio.current_task())
            await cycle.run(self._app, exchange)
            exchange.arrived(cycle.described())

    def scope_of(self, client, target, port, kind="http"):
        headers = [("host", target.netloc or f"{self.config.host}:{self.config.port}"), ("accept", "*/*"),
                   ("user-agent", "simulated")]
        names = {name.lower() for name, _ in client["headers"]}
        headers = [h for h in headers if h[0] not in names]
        if client["body"]:
            headers.append(("content-length", str(len(client["body"]))))
            if client["content_type"] and "content-type" not in names:
                headers.append(("content-type", client["content_type"]))
        from starlette.testclient import scope_of
        scope = scope_of("GET" if kind == "websocket" else client["method"], target.path or "/", target.query,
                         headers + list(client["headers"]), ("127.0.0.1", port), kind)
        scope["server"] = (self.config.host, self.config.port)
        scope["state"] = dict(self._state or {})
        return scope


class Cycle:
    """One request and its response."""

    def __init__(self, server, client, target, port):
        self.server, self.client, self.port = server, client, port
        self.path = (target.path or "/") + (f"?{target.query}" if target.query else "")
        self.scope = server.scope_of(client, target, port)
        self.status = None
        self.body = b""
        self._lever = None
        self.sink = None  # where its messages go as bytes; a declared client takes them as they are
        self._asked = False

    def described(self):
        text = f"{self.status} {_phrase(self.status)}"
        shown = self.body[:60].decode("utf-8", "replace")
        return text + (f" {shown}" if shown else "")

    async def receive(self):
        if self._asked:
            return {"type": "http.disconnect"}
        self._asked = True
        return {"type": "http.request", "body": self.client["body"], "more_body": False}

    def break_off(self):
        """The connection is reset before anything is answered."""
        if self.sink is not None:
            self.sink.transport.abort()
        if self._exchange is not None:
            self._exchange.failed("connection reset")

    async def send(self, message):
        if self._lever is not None and message["type"] == "http.response.start":
            lever, self._lever = self._lever, None
            await lever.end()
        if self.sink is not None:
            self.sink.take(message)
        if message["type"] == "http.response.start":
            if self.status is not None:
                raise RuntimeError("Expected ASGI message 'http.response.body', but got 'http.response.start'.")
            self.status = message["status"]
            config = self.server.config
            if config.access_log and config.level <= 20:
                print(f'INFO:     127.0.0.1:{self.port} - "{self.client["method"]} {self.path} HTTP/1.1" '
                      f"{self.status} {_phrase(self.status)}")
        else:
            if self.status is None:
                raise RuntimeError("Expected ASGI message 'http.response.start', but got 'http.response.body'.")
            self.body += message.get("body", b"")
            if self._exchange is None:
                return
            if message.get("more_body"):
                self._exchange.progress(f"{len(self.body)} bytes", 50)
            else:
                self._exchange.arrived(self.described())

    async def run(self, app, exchange=None):
        self._exchange = exchange
        host = self.client["target"] if "://" in self.client["target"] else f"http://{self.server.config.host}" \
            f":{self.server.config.port}{self.path}"
        lever = ReplyLever(self.client["method"], host)
        try:
            status = await lever.begin()
        except ConnectionResetError:
            self.break_off()
            return
        try:
            if status:
                await self.send({"type": "http.response.start", "status": status, "headers": []})
                await self.send({"type": "http.response.body", "body": b"what if"})
                return
            self._lever = lever
            await app(self.scope, self.receive, self.send)
        except Exception as error:
            text = "".join(traceback.format_exception(error))
            self.server._log("error", "Exception in ASGI application\n" + text)
            if self.status is None:
                await self.send({"type": "http.response.start", "status": 500, "headers": []})
                await self.send({"type": "http.response.body", "body": b"Internal Server Error"})


def _phrase(status):
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _calls_of(config):
    """(time, client) for each call of the declared clients that is meant for this server, in order of time."""
    calls = []
    for client in _world.clients():
        if client["method"] in ("tcp", "udp"):
            continue
        target = urlsplit(client["target"])
        port = target.port or (8000 if not target.netloc else 80)
        if target.netloc and port != config.port:
            continue
        for turn in range(client["times"]):
            calls.append((client["at"] + turn * client["every"], client))
    return sorted(calls, key=lambda call: call[0])


class Lifespan:
    """The application's beginning and end."""

    def __init__(self, app, mode):
        self._app, self._mode = app, mode
        self.state = None
        self.error = ""
        self._task = None

    async def start(self):
        if self._mode == "off":
            return True
        loop = asyncio.get_running_loop()
        self._started, self._stop, self._stopped = loop.create_future(), loop.create_future(), loop.create_future()
        self._asked = 0
        self._task = loop.create_task(self._run())
        await self._started
        return not self.error

    async def _run(self):
        scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": {}}
        try:
            await self._app(scope, self._receive, self._send)
        except BaseException as error:
            if self._mode == "auto" and isinstance(error, (KeyError, AssertionError)) and not self._asked:
                pass  # an application that knows nothing of it
            else:
                self.error = "".join(traceback.format_exception(error))
        for future in (self._started, self._stopped):
            if not future.done():
                future.set_result(None)

    async def _receive(self):
        self._asked += 1
        if self._asked == 1:
            return {"type": "lifespan.startup"}
        await self._stop
        return {"type": "lifespan.shutdown"}

    async def _send(self, message):
        if message["type"] == "lifespan.startup.complete":
            self.state = message.get("state")
            self._started.set_result(None)
        elif message["type"] == "lifespan.startup.failed":
            self.error = message.get("message", "") or "startup failed"
            self._started.set_result(None)
        elif not self._stopped.done():
            self._stopped.set_result(None)

    async def stop(self):
        if self._task is not None and not self._task.done():
            self._stop.set_result(None)
            await self._stopped
