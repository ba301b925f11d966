"""Websockets of declared clients: they send, wait, read and close as their world lines say."""
import asyncio
import traceback
from urllib.parse import urlsplit

from _websocket_wire import message_lever
from _world_io import STREAM, Exchange


async def serve_websocket(server, client, port):
    target = urlsplit(client["target"])
    talk = Talk(client)
    scope = server.scope_of(client, target, port, "websocket")
    with Exchange(STREAM, f"{client['name']}: websocket {target.path}") as exchange:
        exchange.sent(asyncio.current_task())
        talk.exchange = exchange

        async def send(message):
            kind = message["type"]
            if kind == "websocket.accept":
                print(f'INFO:     127.0.0.1:{port} - "WebSocket {target.path}" [accepted]')
                server._log("info", "connection open")
            elif kind == "websocket.send":
                talk.heard(message.get("text", message.get("bytes")))
            elif kind == "websocket.close":
                if not talk.accepted:
                    print(f'INFO:     127.0.0.1:{port} - "WebSocket {target.path}" 403')
                    server._log("info", "connection rejected (403 Forbidden)")
                talk.over = True
            talk.accepted = talk.accepted or kind == "websocket.accept"
        try:
            await server._app(scope, talk.receive, send)
        except Exception as error:
            server._log("error", "Exception in ASGI application\n" + "".join(traceback.format_exception(error)))
        if talk.accepted:
            server._log("info", "connection closed")
        exchange.arrived("closed")


class Talk:
    """What one client says, and when."""

    def __init__(self, client):
        self.steps = list(client["steps"])
        self.connected = self.accepted = self.over = False
        self.unread = 0
        self.reader = None
        self.exchange = None

    def heard(self, message):
        self.exchange.progress(f"got {message!r}", 50)
        self.unread += 1
        if self.reader is not None and not self.reader.done():
            self.reader.set_result(None)

    async def receive(self):
        if not self.connected:
            self.connected = True
            return {"type": "websocket.connect"}
        while self.steps:
            action, text, seconds = self.steps.pop(0)
            if action == "wait":
                await Exchange(STREAM, "the client waits").wait(seconds)
            elif action == "read":
                while self.unread == 0:
                    self.reader = asyncio.get_running_loop().create_future()
                    await self.reader
                self.unread -= 1
            elif action == "send":
                lost, seconds = message_lever(text)
                if seconds > 0:
                    await Exchange(STREAM, "a message that is late (what if)").wait(seconds)
                if lost:
                    continue
                return {"type": "websocket.receive", "text": text}
            else:
                break
        return {"type": "websocket.disconnect", "code": 1000, "reason": ""}
