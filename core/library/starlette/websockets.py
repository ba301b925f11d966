"""Websockets, as handlers see them."""
import enum
import json

from .requests import HTTPConnection


class WebSocketDisconnect(Exception):
    """The other side is gone."""

    def __init__(self, code=1000, reason=None):
        self.code, self.reason = code, reason or ""


class WebSocketState(enum.Enum):
    CONNECTING = 0
    CONNECTED = 1
    DISCONNECTED = 2
    RESPONSE = 3


class WebSocket(HTTPConnection):
    def __init__(self, scope, receive, send):
        super().__init__(scope)
        self._receive, self._send = receive, send
        self.client_state = self.application_state = WebSocketState.CONNECTING

    async def accept(self, subprotocol=None, headers=None):
        await self._receive()
        self.client_state = self.application_state = WebSocketState.CONNECTED
        await self._send({"type": "websocket.accept", "subprotocol": subprotocol})

    async def receive(self):
        message = await self._receive()
        if message["type"] == "websocket.disconnect":
            self.client_state = WebSocketState.DISCONNECTED
        return message

    async def _next(self):
        if self.application_state != WebSocketState.CONNECTED:
            raise RuntimeError('WebSocket is not connected. Need to call "accept" first.')
        message = await self.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message.get("code", 1000), message.get("reason"))
        return message

    async def receive_text(self):
        return (await self._next())["text"]

    async def receive_bytes(self):
        message = await self._next()
        return message.get("bytes") or message["text"].encode()

    async def receive_json(self, mode="text"):
        if mode not in ("text", "binary"):
            raise RuntimeError('The "mode" argument should be "text" or "binary".')
        return json.loads(await (self.receive_text() if mode == "text" else self.receive_bytes()))

    async def iter_text(self):
        try:
            while True:
                yield await self.receive_text()
        except WebSocketDisconnect:
            pass

    async def iter_bytes(self):
        try:
            while True:
                yield await self.receive_bytes()
        except WebSocketDisconnect:
            pass

    async def iter_json(self):
        async for text in self.iter_text():
            yield json.loads(text)

    async def send_text(self, data):
        await self._out({"type": "websocket.send", "text": data})

    async def send_bytes(self, data):
        await self._out({"type": "websocket.send", "bytes": data})

    async def send_json(self, data, mode="text"):
        if mode not in ("text", "binary"):
            raise RuntimeError('The "mode" argument should be "text" or "binary".')
        text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
        await (self.send_text(text) if mode == "text" else self.send_bytes(text.encode()))

    async def _out(self, message):
        if self.application_state != WebSocketState.CONNECTED:
            raise RuntimeError('Cannot call "send" once a close message has been sent.')
        if self.client_state == WebSocketState.DISCONNECTED:
            raise WebSocketDisconnect(1006)
        await self._send(message)

    async def close(self, code=1000, reason=None):
        self.application_state = WebSocketState.DISCONNECTED
        await self._send({"type": "websocket.close", "code": code, "reason": reason or ""})
