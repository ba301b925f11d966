"""The server on the network, for the script's own clients: bytes of HTTP to requests, and responses to bytes."""
import asyncio
from http import HTTPStatus
from urllib.parse import urlsplit

from _http_wire import BadMessage, Parser, chunk, message, parse_request


class Wire(asyncio.Protocol):
    """One connection: one request after the other."""

    def __init__(self, server):
        self.server = server
        self.parser = Parser(self.on_head, self.on_body, self.on_end)

    def connection_made(self, transport):
        self.transport = transport
        self.port = (transport.get_extra_info("peername") or ("127.0.0.1", 0))[1]

    def data_received(self, data):
        try:
            self.parser.feed(data)
        except BadMessage:
            self.transport.write(message("HTTP/1.1 400 Bad Request", [("connection", "close")],
                                         b"Invalid HTTP request received."))
            self.transport.close()

    def on_head(self, first, headers):
        self.method, self.target, _ = parse_request(first)
        self.headers, self.body = headers, b""
        if any(name.lower() == "upgrade" and value.lower() == "websocket" for name, value in headers):
            from .socket_session import SocketSession
            self.session = SocketSession(self, self.target, headers)
            self._start(self.session.run())
            return "raw"
        return None

    session = None  # of a WebSocket

    def connection_lost(self, exc):
        if self.session is not None:
            self.session.lost()

    def on_body(self, data):
        if self.session is not None:
            self.session.feed(data)
        else:
            self.body += data

    def on_end(self):
        from .server import Cycle
        client = {"name": "client", "method": self.method, "target": self.target, "headers": self.headers,
                  "body": self.body, "content_type": ""}
        cycle = Cycle(self.server, client, urlsplit(self.target), self.port)
        cycle.sink = Sink(self.transport, self.method)
        self._start(cycle.run(self.server._app))

    def _start(self, coro):
        task = asyncio.get_running_loop().create_task(coro)
        self.server._tasks.add(task)
        task.add_done_callback(self.server._tasks.discard)


class Sink:
    """Where a response's messages become bytes."""

    def __init__(self, transport, method):
        self.transport, self.method = transport, method
        self.chunked = False

    def take(self, event):
        if self.transport.is_closing():
            return
        if event["type"] == "http.response.start":
            self.started = event
            return
        body, more = event.get("body", b""), event.get("more_body", False)
        if self.started is not None:
            status, headers = self.started["status"], [(k.decode("latin-1"), v.decode("latin-1"))
                                                       for k, v in self.started["headers"]]
            self.started = None
            names = {name for name, _ in headers}
            self.chunked = "content-length" not in names and status not in (204, 304) and status >= 200
            if self.chunked:
                headers.append(("transfer-encoding", "chunked"))
            try:
                phrase = HTTPStatus(status).phrase
            except ValueError:
                phrase = ""
            self.transport.write(message(f"HTTP/1.1 {status} {phrase}", [("server", "uvicorn"), *headers]))
        if self.method == "HEAD":
            return
        if body:
            self.transport.write(chunk(body) if self.chunked else body)
        if self.chunked and not more:
            self.transport.write(chunk(b""))
