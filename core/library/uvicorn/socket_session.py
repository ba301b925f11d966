"""One WebSocket of one of the script's own clients: frames to the application's messages, and back."""
import asyncio
import traceback
from urllib.parse import urlsplit

import _websocket_wire as ws
from _http_wire import message


class SocketSession:
    def __init__(self, wire, target, headers):
        self.server, self.transport, self.port = wire.server, wire.transport, wire.port
        self.target = urlsplit(target)
        self.headers = headers
        self.key = {name.lower(): value for name, value in headers}.get("sec-websocket-key", "")
        self.frames = ws.Frames(self._on_frame)
        self.feed = self.frames.feed
        self._messages = asyncio.Queue()
        self._messages.put_nowait({"type": "websocket.connect"})
        self.accepted = self.closed = False
        client = {"name": "client", "method": "GET", "target": target, "headers": headers, "body": b"", "content_type": ""}
        self.scope = self.server.scope_of(client, self.target, self.port, "websocket")
        self.scope["subprotocols"] = [word.strip() for name, value in headers if name.lower() == "sec-websocket-protocol"
                                      for word in value.split(",")]

    def _on_frame(self, opcode, payload):
        if opcode == ws.PING:
            self.transport.write(ws.frame(ws.PONG, payload))
        elif opcode == ws.TEXT:
            self._messages.put_nowait({"type": "websocket.receive", "text": payload.decode("utf-8", "replace")})
        elif opcode == ws.BINARY:
            self._messages.put_nowait({"type": "websocket.receive", "bytes": payload})
        elif opcode == ws.CLOSE:
            code, reason = ws.parse_close(payload)
            if not self.closed:
                self.closed = True
                self.transport.write(ws.frame(ws.CLOSE, payload))
                self._messages.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
            self.transport.close()

    def lost(self):
        if not self.closed:
            self.closed = True
            self._messages.put_nowait({"type": "websocket.disconnect", "code": 1006, "reason": ""})

    def _refuse(self, status, phrase):
        self.closed = True
        self.transport.write(message(f"HTTP/1.1 {status} {phrase}", [("content-length", "0"), ("connection", "close")]))
        self.transport.close()

    def _shown(self):
        query = f"?{self.target.query}" if self.target.query else ""
        return f'127.0.0.1:{self.port} - "WebSocket {self.target.path}{query}"'

    async def send(self, event):
        kind = event["type"]
        if kind == "websocket.accept":
            self.accepted = True
            self.server._log("info", f"{self._shown()} [accepted]")
            headers = [("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", ws.accept_key(self.key))]
            if event.get("subprotocol"):
                headers.append(("Sec-WebSocket-Protocol", event["subprotocol"]))
            headers += [(name.decode("latin-1"), value.decode("latin-1")) for name, value in event.get("headers") or ()]
            self.transport.write(message("HTTP/1.1 101 Switching Protocols", headers))
            self.server._log("info", "connection open")
        elif kind == "websocket.close" and not self.accepted:
            self.server._log("info", f"{self._shown()} 403")
            self.server._log("info", "connection rejected (403 Forbidden)")
            self._refuse(403, "Forbidden")
        elif self.closed:
            return
        elif kind == "websocket.send":
            text = event.get("text")
            self.transport.write(ws.frame(ws.BINARY, event["bytes"]) if text is None else ws.frame(ws.TEXT, text.encode()))
        elif kind == "websocket.close":
            self.closed = True
            self.transport.write(ws.frame(ws.CLOSE, ws.close_payload(event.get("code", 1000), event.get("reason") or "")))

    async def run(self):
        try:
            await self.server._app(self.scope, self._messages.get, self.send)
        except Exception as error:
            self.server._log("error", "Exception in ASGI application\n" + "".join(traceback.format_exception(error)))
            if not self.accepted:
                self._refuse(500, "Internal Server Error")
            self.transport.close()
        else:
            if not self.accepted and not self.closed:
                self.server._log("error", "ASGI callable returned without sending handshake.")
                self._refuse(500, "Internal Server Error")
            elif not self.closed:
                await self.send({"type": "websocket.close", "code": 1000})
        if self.accepted:
            self.server._log("info", "connection closed")
