"""The server's end of a WebSocket."""
from collections import namedtuple

import _websocket_wire as wire

from .http_websocket import WebSocketBase
from .web_exceptions import HTTPBadRequest
from .web_response import StreamResponse


class WebSocketReady(namedtuple("WebSocketReady", "ok protocol")):
    """Whether a request can be turned into a websocket, and to which of the subprotocols."""

    __slots__ = ()

    def __bool__(self):
        return self.ok



class WebSocketResponse(WebSocketBase, StreamResponse):
    """A response that turns into a conversation."""

    def __init__(self, *, timeout=10.0, receive_timeout=None, autoclose=True, autoping=True, heartbeat=None, protocols=(),
                 compress=True, max_msg_size=4 * 1024 * 1024, writer_limit=65536):
        StreamResponse.__init__(self, status=101)
        self._protocols = protocols
        self._receive_timeout = receive_timeout
        self._autoping_given, self._autoclose_given = autoping, autoclose
        self._ws_protocol = None
        self._pump = None

    ws_protocol = property(lambda self: self._ws_protocol)

    def get_extra_info(self, name, default=None):
        return default if self._request is None else self._request.get_extra_info(name, default)

    async def receive(self, timeout=None):
        if not self._prepared:
            raise RuntimeError("Call .prepare() first")
        return await super().receive(timeout)

    def _send_frame(self, opcode, payload):
        if not self._prepared:
            raise RuntimeError("Call .prepare() first")
        super()._send_frame(opcode, payload)

    async def close(self, *, code=1000, message=b"", drain=True):
        if not self._prepared:
            raise RuntimeError("Call .prepare() first")
        return await super().close(code=code, message=message)

    def can_prepare(self, request):
        ok = request.headers.get("Upgrade", "").lower() == "websocket"
        return WebSocketReady(ok, self._choose(request) if ok else None)

    def _choose(self, request):
        asked = [name.strip() for name in request.headers.get("Sec-WebSocket-Protocol", "").split(",")]
        return next((name for name in asked if name in self._protocols), None)

    async def prepare(self, request):
        """Shakes hands with the client."""
        if self._prepared:
            return self
        key = request.headers.get("Sec-WebSocket-Key")
        if request.headers.get("Upgrade", "").lower() != "websocket" or key is None:
            raise HTTPBadRequest(text="No WebSocket UPGRADE hdr: {}\n Can \"Upgrade\" only to \"WebSocket\".".format(
                request.headers.get("Upgrade")))
        self._ws_protocol = self._choose(request)
        self.headers["Upgrade"] = "websocket"
        self.headers["Connection"] = "upgrade"
        self.headers["Sec-WebSocket-Accept"] = wire.accept_key(key)
        if self._ws_protocol:
            self.headers["Sec-WebSocket-Protocol"] = self._ws_protocol
        self._begin(self._autoping_given, self._autoclose_given)
        request._raw.append(self._feed)
        await super().prepare(request)
        import asyncio
        self._pump = asyncio.create_task(self._take_bytes(request._reader), name="websocket reader")
        return self

    async def _take_bytes(self, reader):
        while data := await reader.read(65536):
            self._feed(data)
        self._feed(b"")

    def _write(self, data):
        self._request._writer.write(data)

    def _end(self):
        if self._pump is not None:
            self._pump.cancel()

    async def write_eof(self, data=b""):
        if self._eof_sent:
            return
        await self.close()
        self._eof_sent = True
        if self._closed:  # or another task is just saying goodbye
            self._end()
