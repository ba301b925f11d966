"""Endpoints as classes: a method for each method of HTTP, or for each thing that happens to a WebSocket."""
import inspect
import json

from .concurrency import run_in_threadpool
from .exceptions import HTTPException
from .requests import Request
from .responses import PlainTextResponse
from .websockets import WebSocket


class HTTPEndpoint:
    def __init__(self, scope, receive, send):
        self.scope, self.receive, self.send = scope, receive, send
        self._allowed_methods = [name for name in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
                                 if getattr(self, name.lower(), None) is not None]

    def __await__(self):
        return self.dispatch().__await__()

    async def dispatch(self):
        request = Request(self.scope, self.receive, self.send)
        name = "get" if request.method == "HEAD" and not hasattr(self, "head") else request.method.lower()
        handler = getattr(self, name, self.method_not_allowed)
        if inspect.iscoroutinefunction(handler):
            response = await handler(request)
        else:
            response = await run_in_threadpool(handler, request)
        await response(self.scope, self.receive, self.send)

    async def method_not_allowed(self, request):
        headers = {"Allow": ", ".join(self._allowed_methods)}
        if "app" in self.scope:
            raise HTTPException(405, headers=headers)
        return PlainTextResponse("Method Not Allowed", 405, headers)


class WebSocketEndpoint:
    encoding = None  # "text", "bytes" or "json"

    def __init__(self, scope, receive, send):
        self.scope, self.receive, self.send = scope, receive, send

    def __await__(self):
        return self.dispatch().__await__()

    async def dispatch(self):
        websocket = WebSocket(self.scope, self.receive, self.send)
        await self.on_connect(websocket)
        code = 1000
        try:
            while True:
                message = await websocket.receive()
                if message["type"] == "websocket.receive":
                    await self.on_receive(websocket, await self.decode(websocket, message))
                elif message["type"] == "websocket.disconnect":
                    code = int(message.get("code") or 1000)
                    break
        except Exception:
            code = 1011
            raise
        finally:
            await self.on_disconnect(websocket, code)

    async def decode(self, websocket, message):
        if self.encoding == "bytes":
            if message.get("bytes") is None:
                await websocket.close(1003)
                raise RuntimeError("Expected bytes websocket messages, but got text")
            return message["bytes"]
        text = message["text"] if message.get("text") is not None else message["bytes"].decode()
        if self.encoding == "json":
            try:
                return json.loads(text)
            except ValueError:
                await websocket.close(1003)
                raise RuntimeError("Malformed JSON data received.") from None
        return text

    async def on_connect(self, websocket):
        await websocket.accept()

    async def on_receive(self, websocket, data):
        pass

    async def on_disconnect(self, websocket, close_code):
        pass
