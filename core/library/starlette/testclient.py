"""Calling an application with no server between."""
import asyncio
import json as _json
from urllib.parse import urlencode, urlsplit

import httpx
from _websocket_wire import message_lever
from _world_io import ReplyLever, pause

from .websockets import WebSocketDisconnect


def scope_of(method, path, query, headers, client, kind="http"):
    """An ASGI scope."""
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    from urllib.parse import unquote
    return {"type": kind, "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": method,
            "scheme": "ws" if kind == "websocket" else "http", "path": unquote(path), "raw_path": path.encode(),
            "query_string": query.encode("latin-1"), "root_path": "", "headers": raw, "client": client,
            "server": ("127.0.0.1", 8000), "state": {}}


class _Shared:
    """The loop of all websockets that are open outside of a `with TestClient(..)`: in it their handlers meet."""

    loop, users = None, 0

    @classmethod
    def take(cls):
        if not cls.users:
            cls.loop = asyncio.new_event_loop()
        cls.users += 1
        return cls.loop

    @classmethod
    def give_back(cls):
        cls.users -= 1
        if not cls.users:
            cls.loop.close()


class WebSocketTestSession:
    """The client's side of one websocket: while it waits for a message, the application goes on."""

    def __init__(self, app, scope, loop):
        self.app, self.scope, self._loop, self._own = app, scope, loop, loop is None
        self.accepted_subprotocol = self.extra_headers = None
        self._failure = None

    def __enter__(self):
        if self._own:
            self._loop = _Shared.take()
        self._to_app, self._from_app = asyncio.Queue(), asyncio.Queue()
        self._task = self._loop.create_task(self._run())
        self._to_app.put_nowait({"type": "websocket.connect"})
        try:
            message = self.receive()
            self._raise_on_close(message)
        except BaseException:
            self._finish()
            raise
        self.accepted_subprotocol, self.extra_headers = message.get("subprotocol"), message.get("headers")
        return self

    def __exit__(self, *exc):
        self.close(1000)
        self._finish()

    async def _run(self):
        try:
            await self.app(self.scope, self._to_application, self._from_application)
        except BaseException as error:
            self._failure = error
        await self._from_app.put({"type": "websocket.close", "code": 1000, "reason": ""})

    async def _to_application(self):
        while True:
            message = await self._to_app.get()
            if await self._arrives(message):
                return message

    async def _from_application(self, message):
        if await self._arrives(message):
            await self._from_app.put(message)

    async def _arrives(self, message):
        """Whether a what-if lets it; waits for as long as it delays it."""
        data = message.get("text", message.get("bytes"))
        if data is None:
            return True
        lost, seconds = message_lever(data)
        if seconds > 0:
            await pause(seconds, "a message that is late (what if)")
        return not lost

    def _finish(self):
        self._loop.run_until_complete(asyncio.wait([self._task]))
        if self._own:
            _Shared.give_back()
        if self._failure is not None and not isinstance(self._failure, WebSocketDisconnect):
            raise self._failure

    def _raise_on_close(self, message):
        if message["type"] == "websocket.close":
            raise WebSocketDisconnect(message.get("code", 1000), message.get("reason", ""))

    def send(self, message):
        self._to_app.put_nowait(message)

    def send_text(self, data):
        self.send({"type": "websocket.receive", "text": data})

    def send_bytes(self, data):
        self.send({"type": "websocket.receive", "bytes": data})

    def send_json(self, data, mode="text"):
        text = _json.dumps(data, separators=(",", ":"), ensure_ascii=False)
        self.send_text(text) if mode == "text" else self.send_bytes(text.encode())

    def close(self, code=1000, reason=None):
        self.send({"type": "websocket.disconnect", "code": code, "reason": reason})

    def receive(self):
        message = self._loop.run_until_complete(self._from_app.get())
        if self._failure is not None and message["type"] == "websocket.close":
            failure, self._failure = self._failure, None
            raise failure
        return message

    def receive_text(self):
        message = self.receive()
        self._raise_on_close(message)
        return message["text"]

    def receive_bytes(self):
        message = self.receive()
        self._raise_on_close(message)
        return message["bytes"]

    def receive_json(self, mode="text"):
        message = self.receive()
        self._raise_on_close(message)
        return _json.loads(message["text"] if mode == "text" else message["bytes"])


class TestClient(httpx.Client):
    """Calls the application's routes as functions. As a context manager it also starts and ends it."""

    __test__ = False

    def __init__(self, app, base_url="http://testserver", raise_server_exceptions=True, root_path="", backend="asyncio",
                 backend_options=None, cookies=None, headers=None, follow_redirects=True, client=("testclient", 50000)):
        super().__init__(base_url=base_url, cookies=cookies, follow_redirects=follow_redirects,
                         headers={"user-agent": "testclient", **(headers or {})})
        self.app, self._raise, self._root_path, self._client = app, raise_server_exceptions, root_path, client
        self._loop = None
        self._lifetime = None
        self.app_state = {}  # what the lifespan yields: of each request

    def _run(self, coro):
        if self._loop is None and _Shared.users:
            return _Shared.loop.run_until_complete(coro)
        if self._loop is None:
            loop = asyncio.new_event_loop()
            try:
                return loop.run_until_complete(coro)
            finally:
                loop.close()
        return self._loop.run_until_complete(coro)

    def __enter__(self):
        self._loop = asyncio.new_event_loop()
        self._lifetime = self.app._lifetime()
        self.app_state = self._run(self._lifetime.__aenter__()) or {}
        return self

    def __exit__(self, *exc):
        self._run(self._lifetime.__aexit__(None, None, None))
        self._loop.close()
        self._loop = None

    def _send_once(self, request, timeout):
        url = urlsplit(str(request.url))
        headers = [("host", url.netloc), *[(name, value) for name, value in request.headers.multi_items() if name != "host"]]
        if request.content:
            headers.append(("content-length", str(len(request.content)))) if "content-length" not in request.headers else None
        scope = scope_of(request.method, url.path or "/", url.query, headers, self._client)
        scope["state"], scope["root_path"], scope["scheme"] = dict(self.app_state), self._root_path, url.scheme
        scope["server"] = (url.hostname, url.port or (443 if url.scheme == "https" else 80))
        return self._run(self._call(scope, request))

    async def _call(self, scope, request):
        started, pieces, asked = {}, [], False

        async def receive():
            nonlocal asked
            if asked:
                return {"type": "http.disconnect"}
            asked = True
            return {"type": "http.request", "body": request.content, "more_body": False}

        async def send(message):
            if message["type"] == "http.response.start":
                started.update(message)
            elif request.method != "HEAD":
                pieces.append(message.get("body", b""))
        lever = ReplyLever(request.method, str(request.url))
        try:
            status = await lever.begin()
        except ConnectionResetError as error:
            raise httpx.ReadError(str(error), request=request) from None
        if status is not None:
            return httpx.Response(status, content=b"what if", request=request)
        try:
            await self.app(scope, receive, send)
        except Exception:
            if self._raise or not started:
                raise
        await lever.end()
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in started["headers"]]
        return httpx.Response(started["status"], headers=headers, content=b"".join(pieces), request=request)

    def websocket_connect(self, url, subprotocols=None, headers=None, params=None, cookies=None, **options):
        parts = urlsplit(str(url))
        query = "&".join(part for part in (parts.query, urlencode(params) if params else "") if part)
        sent = {"host": urlsplit(str(self.base_url)).netloc, "connection": "upgrade", "upgrade": "websocket",
                "sec-websocket-key": "testserver==", "sec-websocket-version": "13",
                **{k.lower(): v for k, v in {**dict(self.headers), **(headers or {})}.items() if k.lower() != "connection"}}
        if subprotocols:
            sent["sec-websocket-protocol"] = ", ".join(subprotocols)
        jar = {**dict(self.cookies.items()), **(cookies or {})}
        if jar:
            sent["cookie"] = "; ".join(f"{k}={v}" for k, v in jar.items())
        scope = scope_of("GET", parts.path or "/", query, list(sent.items()), self._client, "websocket")
        scope["subprotocols"], scope["state"] = list(subprotocols or []), dict(self.app_state)
        return WebSocketTestSession(self.app, scope, self._loop)
