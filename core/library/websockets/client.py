"""Connecting to a server."""
import asyncio
import base64
from urllib.parse import unquote, urlsplit

from .connection import ClientConnection
from .connection import ClientConnection as WebSocketClientProtocol
from .exceptions import InvalidURI


class connect:
    """A connection: to be awaited, entered with `async with`, or gone through with `async for` to connect again and
    again."""

    def __init__(self, uri, *, origin=None, extensions=None, subprotocols=None, compression="deflate",
                 additional_headers=None, user_agent_header="Python/3.11 websockets/15.0.1", proxy=True, process_exception=None, open_timeout=10,
                 ping_interval=20, ping_timeout=20, close_timeout=10, max_size=2 ** 20, max_queue=16, write_limit=2 ** 15,
                 logger=None, create_connection=None, **kwargs):
        self.uri, self.ssl = uri, kwargs.get("ssl")
        self.user_agent = user_agent_header
        additional_headers = additional_headers or kwargs.get("extra_headers")  # its name up to websockets 13
        self.open_timeout = open_timeout
        self.close_timeout = close_timeout
        self.subprotocols = subprotocols
        self.headers = list(additional_headers.items() if hasattr(additional_headers, "items") else
                            additional_headers or [])
        if origin is not None:
            self.headers.append(("Origin", origin))

    def __await__(self):
        return self._connect().__await__()

    async def _connect(self):
        split = urlsplit(self.uri)
        if split.scheme not in ("ws", "wss"):
            raise InvalidURI(self.uri, "scheme isn't ws or wss")
        if not split.hostname:
            raise InvalidURI(self.uri, "hostname isn't provided")
        port = split.port or (443 if split.scheme == "wss" else 80)
        headers, host = list(self.headers), split.netloc.rpartition("@")[2]
        if split.username:
            pair = f"{unquote(split.username)}:{unquote(split.password or '')}"
            headers.append(("Authorization", "Basic " + base64.b64encode(pair.encode()).decode()))
        path = (split.path or "/") + (f"?{split.query}" if split.query else "")
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self.open_timeout):
                import _world_http
                local = _world_http.is_local(f"http://{split.netloc}")
                tls = {"ssl": self.ssl or True} if split.scheme == "wss" and local else {}
                _, connection = await loop.create_connection(lambda: ClientConnection(self.close_timeout), split.hostname,
                                                             port, **tls)
                connection.start(host, path, headers, self.subprotocols, self.user_agent)
                await connection._opened
        except TimeoutError:
            raise TimeoutError("timed out during opening handshake") from None
        return connection

    async def __aenter__(self):
        self.connection = await self._connect()
        return self.connection

    async def __aexit__(self, kind, exception, traceback):
        await self.connection.close()

    async def __aiter__(self):
        delay = 1.0
        while True:
            try:
                async with self as connection:
                    delay = 1.0
                    yield connection
            except OSError:
                await asyncio.sleep(delay)
                delay = min(delay * 2, 60.0)
