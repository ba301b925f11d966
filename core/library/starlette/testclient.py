"""Calling an application with no server between."""
import asyncio
import json as _json
from urllib.parse import urlencode, urlsplit

from .datastructures import Headers
from .websockets import WebSocketDisconnect


class Response:
    """What the application answered."""

    def __init__(self, status_code, headers, content, url):
        self.status_code, self.headers, self.content, self.url = status_code, headers, content, url

    @property
    def text(self):
        return self.content.decode("utf-8", "replace")

    def json(self):
        return _json.loads(self.content)

    @property
    def is_success(self):
        return 200 <= self.status_code < 300

    @property
    def cookies(self):
        return {part.split("=")[0]: part.split("=", 1)[1].split(";")[0] for part in self.headers.getlist("set-cookie")}

    def raise_for_status(self):
        if self.status_code >= 400:
            raise RuntimeError(f"{self.status_code} for url {self.url}")
        return self

    def __repr__(self):
        from http import HTTPStatus
        return f"<Response [{self.status_code} {HTTPStatus(self.status_code).phrase}]>"


def scope_of(method, path, query, headers, client, kind="http"):
    """An ASGI scope."""
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    from urllib.parse import unquote
    return {"type": kind, "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": method,
            "scheme": "ws" if kind == "websocket" else "http", "path": unquote(path), "raw_path": path.encode(),
            "query_string": query.encode("latin-1"), "root_path": "", "headers": raw, "client": client,
            "server": ("127.0.0.1", 8000), "state": {}}


class WebSocketTestSession:
    """The client's side of one websocket: while it waits for a message, the application goes on."""

    def __init__(self, app, scope, loop):
        self.app, self.scope, self._loop, self._own = app, scope, loop, loop is None
        self.accepted_subprotocol = self.extra_headers = None
        self._failure = None

    def __enter__(self):
        if self._own:
            self._loop = asyncio.new_event_loop()
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
            await self.app(self.scope, self._to_app.get, self._from_app.put)
        except BaseException as error:
            self._failure = error
        await self._from_app.put({"type": "websocket.close", "code": 1000, "reason": ""})

    def _finish(self):
        self._loop.run_until_complete(asyncio.wait([self._task]))
        if self._own:
            self._loop.close()
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


class TestClient:
    """Calls the application's routes as functions. As a context manager it also starts and ends it."""

    __test__ = False

    def __init__(self, app, base_url="http://testserver", raise_server_exceptions=True, headers=None, cookies=None,
                 follow_redirects=True, **options):
        self.app, self.base_url, self._raise = app, base_url, raise_server_exceptions
        self.headers = dict(headers or {})
        self.cookies = dict(cookies or {})
        self._follow = follow_redirects
        self._loop = None
        self._lifetime = None
        self._state = {}  # what the lifespan yields: of each request

    def _run(self, coro):
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
        self._state = self._run(self._lifetime.__aenter__()) or {}
        return self

    def __exit__(self, *exc):
        self._run(self._lifetime.__aexit__(None, None, None))
        self._loop.close()
        self._loop = None

    def request(self, method, url, *, params=None, json=None, data=None, content=None, headers=None, cookies=None,
                files=None, auth=None, follow_redirects=None, **options):
        if auth is not None:
            import base64
            given = base64.b64encode(f"{auth[0]}:{auth[1]}".encode()).decode()
            headers = {"Authorization": f"Basic {given}", **(headers or {})}
        parts = urlsplit(str(url))
        query = parts.query
        if params:
            more = urlencode([(k, v) for k, vs in (params.items() if hasattr(params, "items") else params)
                              for v in (vs if isinstance(vs, (list, tuple)) else [vs]) if v is not None])
            query = f"{query}&{more}" if query else more
        sent = {"host": urlsplit(self.base_url).netloc, "accept": "*/*", "accept-encoding": "gzip, deflate",
                "connection": "keep-alive", "user-agent": "testclient", **{k.lower(): v for k, v in self.headers.items()}}
        body = b""
        if json is not None:
            body, sent["content-type"] = _json.dumps(json, separators=(", ", ": ")).encode(), "application/json"
        elif files:
            from httpx._models import _encode
            sent["content-type"], body = _encode(None, data, files, None)
        elif isinstance(data, dict):
            body, sent["content-type"] = urlencode(data, doseq=True).encode(), "application/x-www-form-urlencoded"
        elif content is not None or data is not None:
            given = content if content is not None else data
            body = given.encode() if isinstance(given, str) else given
        if body:
            sent["content-length"] = str(len(body))
        jar = {**self.cookies, **(cookies or {})}
        if jar:
            sent["cookie"] = "; ".join(f"{k}={v}" for k, v in jar.items())
        sent.update({k.lower(): v for k, v in (headers or {}).items()})
        scope = scope_of(method, parts.path or "/", query, list(sent.items()), ("testclient", 50000))
        scope["state"] = dict(self._state)
        response = self._run(self._call(scope, body, f"{self.base_url}{parts.path}"))
        self.cookies.update(response.cookies)
        follow = self._follow if follow_redirects is None else follow_redirects
        if follow and response.status_code in (301, 302, 303, 307, 308) and "location" in response.headers:
            keep = response.status_code in (307, 308)
            target = urlsplit(response.headers["location"])
            return self.request(method if keep else "GET", target.path + (f"?{target.query}" if target.query else ""),
                                content=body if keep and body else None, headers=headers)
        return response

    async def _call(self, scope, body, url):
        started, pieces, asked = {}, [], False

        async def receive():
            nonlocal asked
            if asked:
                return {"type": "http.disconnect"}
            asked = True
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message):
            if message["type"] == "http.response.start":
                started.update(message)
            else:
                pieces.append(message.get("body", b""))
        try:
            await self.app(scope, receive, send)
        except Exception:
            if self._raise or not started:
                raise
        return Response(started["status"], Headers(raw=started["headers"]), b"".join(pieces), url)

    def websocket_connect(self, url, subprotocols=None, headers=None, params=None, **options):
        parts = urlsplit(str(url))
        query = "&".join(part for part in (parts.query, urlencode(params) if params else "") if part)
        sent = {"host": urlsplit(self.base_url).netloc, "connection": "upgrade", "upgrade": "websocket",
                "sec-websocket-key": "testserver==", "sec-websocket-version": "13", "user-agent": "testclient",
                **{k.lower(): v for k, v in {**self.headers, **(headers or {})}.items()}}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        scope = scope_of("GET", parts.path or "/", query, list(sent.items()), ("testclient", 50000), "websocket")
        scope["subprotocols"] = list(subprotocols or [])
        return WebSocketTestSession(self.app, scope, self._loop)

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def post(self, url, **options):
        return self.request("POST", url, **options)

    def put(self, url, **options):
        return self.request("PUT", url, **options)

    def patch(self, url, **options):
        return self.request("PATCH", url, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)

    def head(self, url, **options):
        return self.request("HEAD", url, **options)

    def options(self, url, **options):
        return self.request("OPTIONS", url, **options)
