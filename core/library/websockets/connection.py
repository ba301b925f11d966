"""One end of a WebSocket, client's or server's."""
import asyncio
import enum
import uuid

import _websocket_wire as wire
from _http_wire import Parser, message, parse_request, parse_status
from multidict import CIMultiDict

from .exceptions import Close, ConcurrencyError, ConnectionClosedError, ConnectionClosedOK, InvalidMessage, InvalidStatus


class State(enum.IntEnum):
    CONNECTING, OPEN, CLOSING, CLOSED = range(4)


class Request:
    """What the client asked when it shook hands."""

    def __init__(self, path, headers):
        self.path = path
        self.headers = Headers(headers)


class Response:
    """What the server answered."""

    def __init__(self, status_code, reason_phrase, headers, body=b""):
        self.status_code = status_code
        self.reason_phrase = reason_phrase
        self.headers = Headers(headers)
        self.body = body


class Headers(CIMultiDict):
    def raw_items(self):
        return iter(self.items())


def respond(status, text):
    """An answer for process_request to give instead of the handshake."""
    from http import HTTPStatus
    status = HTTPStatus(status)
    body = text.encode()
    return Response(int(status), status.phrase, [("Content-Length", str(len(body))), ("Connection", "close"),
                                                 ("Content-Type", "text/plain; charset=utf-8")], body)


class Connection(asyncio.Protocol):
    """Sends and receives messages."""

    is_client = False

    def __init__(self, close_timeout=10):
        self.id = uuid.uuid4()
        self.close_timeout = close_timeout
        self.state = State.CONNECTING
        self.request = self.response = self.subprotocol = None
        self.latency = 0
        self.transport = None
        self._loop = asyncio.get_running_loop()
        self._messages = []
        self._receiver = None
        self._frames = wire.Frames(self._on_frame)
        self._parser = Parser(self._on_head, self._on_body, self._on_end)
        self._opened = self._loop.create_future()
        self._lost = self._loop.create_future()
        self._sent_close = self._received_close = None
        self._received_first = None
        self._pings = {}
        self._can_write = asyncio.Event()
        self._can_write.set()

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} {self.id}>"

    # -- what the transport tells --

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self._parser.feed(data)

    def _on_body(self, data):
        self._frames.feed(data)

    def _on_end(self):
        pass

    def pause_writing(self):
        self._can_write.clear()

    def resume_writing(self):
        self._can_write.set()

    def connection_lost(self, exc):
        self.state = State.CLOSED
        if not self._opened.done():
            error = InvalidMessage("did not receive a valid HTTP response" if self.is_client else "did not receive a valid HTTP request")
            self._opened.set_exception(error)
        self._can_write.set()
        if not self._lost.done():
            self._lost.set_result(None)
        for waiter in self._pings.values():
            if not waiter.done():
                waiter.set_exception(self._closed_error())
                waiter.exception()
        self._wake()

    # -- frames --

    def _on_frame(self, opcode, payload):
        if opcode == wire.PING:
            if self.state is State.OPEN:
                self._write(wire.PONG, payload)
        elif opcode == wire.PONG:
            waiter = self._pings.pop(payload, None)
            if waiter is not None and not waiter.done():
                waiter.set_result(0.0)
        elif opcode == wire.CLOSE:
            self._received_close = Close(*wire.parse_close(payload))
            if self._sent_close is None:
                self._received_first = True
                self._send_close(self._received_close.code if payload else None, self._received_close.reason)
            if not self.is_client:
                self.transport.close()  # the server closes first
            self._wake()
        else:
            self._messages.append(payload.decode() if opcode == wire.TEXT else payload)
            self._wake()

    def _write(self, opcode, payload):
        self.transport.write(wire.frame(opcode, payload, self.is_client))

    def _send_close(self, code, reason=""):
        self._sent_close = Close(1005 if code in (None, 1005) else code, reason)
        self.state = State.CLOSING
        self._write(wire.CLOSE, wire.close_payload(None if code in (None, 1005) else code, reason))

    def _wake(self):
        if self._receiver is not None and not self._receiver.done():
            self._receiver.set_result(None)

    def _closed_error(self):
        codes = [close.code for close in (self._received_close, self._sent_close) if close is not None]
        kind = ConnectionClosedOK if len(codes) == 2 and all(code in (1000, 1001, 1005) for code in codes) else \
            ConnectionClosedError
        return kind(self._received_close, self._sent_close, self._received_first)

    # -- what scripts call --

    @property
    def local_address(self):
        return self.transport.get_extra_info("sockname")

    @property
    def remote_address(self):
        return self.transport.get_extra_info("peername")

    @property
    def close_code(self):
        if self.state is not State.CLOSED:
            return None
        return 1006 if self._received_close is None else self._received_close.code

    @property
    def close_reason(self):
        if self.state is not State.CLOSED:
            return None
        return "" if self._received_close is None else self._received_close.reason

    async def recv(self, decode=None):
        """The next message: str, or bytes."""
        if self._receiver is not None:
            raise ConcurrencyError("cannot call recv while another coroutine is already running recv or recv_streaming")
        while not self._messages:
            if self.state is State.CLOSED or self._received_close is not None:
                await asyncio.shield(self._lost)
                raise self._closed_error()
            peer = self.remote_address
            self._receiver = self._loop._create_future(4, f"a message from {peer[0]}:{peer[1]}" if peer else "a message")
            try:
                await self._receiver
            finally:
                self._receiver = None
        data = self._messages.pop(0)
        if decode is False and isinstance(data, str):
            return data.encode()
        return data.decode() if decode and isinstance(data, bytes) else data

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.recv()
        except ConnectionClosedOK:
            raise StopAsyncIteration from None

    async def send(self, message, text=None):
        """Sends a message: str, bytes, or an iterable of parts."""
        if isinstance(message, dict):
            raise TypeError("data is a dict-like object")
        if self.state is not State.OPEN:
            if self.state is State.CLOSING:
                await asyncio.shield(self._lost)
            raise self._closed_error()
        if isinstance(message, str):
            self._write(wire.TEXT, message.encode())
        elif isinstance(message, (bytes, bytearray, memoryview)):
            self._write(wire.BINARY, bytes(message))
        else:
            parts = [part async for part in message] if hasattr(message, "__aiter__") else list(message)
            if not parts or not all(isinstance(part, (str, bytes)) for part in parts):
                raise TypeError("data must be str, bytes, iterable, or async iterable")
            await self.send("".join(parts) if isinstance(parts[0], str) else b"".join(parts))
        await self._can_write.wait()

    async def ping(self, data=None):
        """Sends a ping; gives a future that is done when the pong is here."""
        if self.state is not State.OPEN:
            raise self._closed_error()
        payload = f"{len(self._pings):04}".encode() if data is None else data.encode() if isinstance(data, str) else data
        waiter = self._pings[payload] = self._loop.create_future()
        self._write(wire.PING, payload)
        return waiter

    async def pong(self, data=b""):
        self._write(wire.PONG, data.encode() if isinstance(data, str) else data)

    async def close(self, code=1000, reason=""):
        """Says goodbye and waits until the connection is closed."""
        if self.state is State.OPEN:
            self._send_close(code, reason)
        try:
            async with asyncio.timeout(self.close_timeout):
                await asyncio.shield(self._lost)
        except TimeoutError:
            self.transport.abort()

    # as connections of websockets 13 and before tell it
    open = property(lambda self: self.state is State.OPEN)
    closed = property(lambda self: self.state is State.CLOSED)
    path = property(lambda self: self.request.path)
    request_headers = property(lambda self: self.request.headers)
    response_headers = property(lambda self: self.response.headers)

    async def wait_closed(self):
        await asyncio.shield(self._lost)


class ClientConnection(Connection):
    is_client = True

    def start(self, host, path, headers, subprotocols, user_agent):
        self.request = Request(path, headers)
        sent = [("Host", host), ("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Key", wire.KEY),
                ("Sec-WebSocket-Version", "13")]
        if subprotocols:
            sent.append(("Sec-WebSocket-Protocol", ", ".join(subprotocols)))
        if user_agent is not None:
            sent.append(("User-Agent", user_agent))
        sent += headers
        self.transport.write(message(f"GET {path} HTTP/1.1", sent))

    def _on_head(self, first, headers):
        status, reason = parse_status(first)
        self.response = Response(status, reason, headers)
        if self._opened.done():
            return "no body"
        if status != 101:
            return None  # the body tells why
        self.subprotocol = self.response.headers.get("Sec-WebSocket-Protocol")
        self.state = State.OPEN
        self._opened.set_result(None)
        return "raw"

    def _on_body(self, data):
        if self.state is State.CONNECTING:
            self.response.body += data
        else:
            super()._on_body(data)

    def _on_end(self):
        if not self._opened.done():
            self._opened.set_exception(InvalidStatus(self.response))
            self.transport.close()

    def eof_received(self):
        if self.response is not None and self.state is State.CONNECTING:
            self._on_end()
        self.transport.close()


class ServerConnection(Connection):
    def __init__(self, server, close_timeout=10):
        super().__init__(close_timeout)
        self.server = server

    def connection_made(self, transport):
        super().connection_made(transport)
        self.server._begin(self)

    def _on_head(self, first, headers):
        _, path, _ = parse_request(first)
        self.request = Request(path, headers)
        if not self._opened.done():
            self._opened.set_result(None)
        return "raw"

    respond = staticmethod(respond)

    def reject(self, response):
        self.transport.write(message(f"HTTP/1.1 {response.status_code} {response.reason_phrase}", response.headers.items(),
                                     response.body))
        self.transport.close()

    def accept(self, subprotocol, process_response=None, server_header=None):
        headers = [("Upgrade", "websocket"), ("Connection", "Upgrade"),
                   ("Sec-WebSocket-Accept", wire.accept_key(self.request.headers.get("Sec-WebSocket-Key", "")))]
        if subprotocol:
            headers.append(("Sec-WebSocket-Protocol", subprotocol))
        self.subprotocol = subprotocol
        if server_header is not None:
            headers.append(("Server", server_header))
        self.response = Response(101, "Switching Protocols", headers)
        if process_response is not None:
            self.response = process_response(self, self.request, self.response) or self.response
        self.transport.write(message("HTTP/1.1 101 Switching Protocols", self.response.headers.items()))
        self.state = State.OPEN
