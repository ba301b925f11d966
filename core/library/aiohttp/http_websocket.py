"""WebSocket messages, for client and server."""
import enum
import json
from collections import namedtuple

import _websocket_wire as wire

from .client_exceptions import WSMessageTypeError


class WSCloseCode(enum.IntEnum):
    OK = 1000
    GOING_AWAY = 1001
    PROTOCOL_ERROR = 1002
    UNSUPPORTED_DATA = 1003
    ABNORMAL_CLOSURE = 1006
    INVALID_TEXT = 1007
    POLICY_VIOLATION = 1008
    MESSAGE_TOO_BIG = 1009
    MANDATORY_EXTENSION = 1010
    INTERNAL_ERROR = 1011
    SERVICE_RESTART = 1012
    TRY_AGAIN_LATER = 1013
    BAD_GATEWAY = 1014


class WSMsgType(enum.IntEnum):
    CONTINUATION = 0x0
    TEXT = 0x1
    BINARY = 0x2
    PING = 0x9
    PONG = 0xA
    CLOSE = 0x8
    CLOSING = 0x100
    CLOSED = 0x101
    ERROR = 0x102
    text = TEXT
    binary = BINARY
    ping = PING
    pong = PONG
    close = CLOSE
    closing = CLOSING
    closed = CLOSED
    error = ERROR


class WSMessage(namedtuple("WSMessage", "type data extra")):
    """What came: its type, and its data."""

    def json(self, *, loads=json.loads):
        return loads(self.data)


class WebSocketError(Exception):
    """The other side does not keep to the protocol."""

    def __init__(self, code, message):
        self.code = code
        super().__init__(code, message)

    def __str__(self):
        return self.args[1]


class WebSocketBase:
    """One end of a connection, once the hands are shaken. `_write(bytes)` sends; `_feed(bytes)` takes what came."""

    _masks = False  # clients do
    _receive_timeout = None

    def _begin(self, autoping=True, autoclose=True):
        import asyncio
        self._incoming = asyncio.Queue()
        self._frames = wire.Frames(self._on_frame)
        self._closed = False
        self._closing = self._waiting = False
        self._close_wait = None  # the future of the receive() that close() breaks off
        self._close_code = None
        self._exception = None
        self._autoping = autoping
        self._autoclose = autoclose

    _closed = _closing = False
    _close_code = _exception = None

    closed = property(lambda self: self._closed)
    close_code = property(lambda self: self._close_code)

    def exception(self):
        return self._exception

    def _feed(self, data):
        if data:
            self._frames.feed(data)
        else:
            self._lost()

    def _lost(self):
        if not self._closed:
            self._closed = True
            if self._close_code is None:
                self._close_code = 1006
            self._incoming.put_nowait(WSMessage(WSMsgType.CLOSED, None, None))

    def _on_frame(self, opcode, payload):
        if opcode == wire.PING:
            if self._autoping:
                self._send_frame(wire.PONG, payload)
                return
        elif opcode == wire.PONG and self._autoping:
            return
        if opcode == wire.CLOSE:
            code, reason = wire.parse_close(payload)
            self._incoming.put_nowait(WSMessage(WSMsgType.CLOSE, code, reason))
        elif opcode == wire.TEXT:
            self._incoming.put_nowait(WSMessage(WSMsgType.TEXT, payload.decode("utf-8"), None))
        else:
            self._incoming.put_nowait(WSMessage(WSMsgType(opcode), payload, None))

    def _send_frame(self, opcode, payload):
        if self._closed or self._closing:
            raise ConnectionResetError("Cannot write to closing transport")
        self._write(wire.frame(opcode, payload, self._masks))

    async def send_str(self, data, compress=None):
        if not isinstance(data, str):
            raise TypeError(f"data argument must be str ({type(data)!r})")
        self._send_frame(wire.TEXT, data.encode())

    async def send_bytes(self, data, compress=None):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be byte-ish ({type(data)!r})")
        self._send_frame(wire.BINARY, bytes(data))

    async def send_json(self, data, compress=None, *, dumps=json.dumps):
        await self.send_str(dumps(data))

    async def ping(self, message=b""):
        self._send_frame(wire.PING, message.encode() if isinstance(message, str) else message)

    async def pong(self, message=b""):
        self._send_frame(wire.PONG, message.encode() if isinstance(message, str) else message)

    async def receive(self, timeout=None):
        """The next message."""
        import asyncio
        timeout = timeout or self._receive_timeout
        if self._closed and self._incoming.empty():
            return WSMessage(WSMsgType.CLOSED, None, None)
        if self._waiting:
            raise RuntimeError("Concurrent call to receive() is not allowed")
        self._waiting = True
        try:
            message = await (self._incoming.get() if timeout is None else asyncio.wait_for(self._incoming.get(), timeout))
        finally:
            self._waiting = False
            if self._close_wait is not None and not self._close_wait.done():
                self._close_wait.set_result(None)
        if message.type is WSMsgType.CLOSE:
            self._close_code = message.data
            if not self._closed and self._autoclose:
                await self.close(code=message.data)
        return message

    async def receive_str(self, *, timeout=None):
        message = await self.receive(timeout)
        if message.type is not WSMsgType.TEXT:
            raise WSMessageTypeError(f"Received message {message.type}:{message.data!r} is not WSMsgType.TEXT")
        return message.data

    async def receive_bytes(self, *, timeout=None):
        message = await self.receive(timeout)
        if message.type is not WSMsgType.BINARY:
            raise WSMessageTypeError(f"Received message {message.type}:{message.data!r} is not WSMsgType.BINARY")
        return message.data

    async def receive_json(self, *, loads=json.loads, timeout=None):
        return loads(await self.receive_str(timeout=timeout))

    async def close(self, *, code=WSCloseCode.OK, message=b""):
        """Says goodbye, and waits for the other side's."""
        if self._closed or self._closing:
            return False
        self._closing = True
        reason = message if isinstance(message, bytes) else message.encode()
        self._write(wire.frame(wire.CLOSE, int(code).to_bytes(2, "big") + reason if code else b"", self._masks))
        if self._waiting:
            import asyncio
            self._close_wait = asyncio.get_running_loop().create_future()
            self._incoming.put_nowait(WSMessage(WSMsgType.CLOSING, None, None))
            await self._close_wait
        if self._close_code is None:
            while True:
                answer = await self._incoming.get()
                if answer.type in (WSMsgType.CLOSE, WSMsgType.CLOSED):
                    self._close_code = answer.data if answer.data is not None else int(code)
                    break
        self._closed = True
        self._end()
        return True

    def __aiter__(self):
        return self

    async def __anext__(self):
        message = await self.receive()
        if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED):
            raise StopAsyncIteration
        return message
