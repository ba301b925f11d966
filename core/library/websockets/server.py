"""Serving."""
import asyncio
import base64
import inspect
import sys

from .connection import ServerConnection, State
from .connection import ServerConnection as WebSocketServerProtocol
from .exceptions import ConnectionClosed


def _wants_path(handler):
    """Whether a handler takes the path as a second argument, as handlers once did."""
    try:
        parameters = inspect.signature(handler).parameters.values()
    except (TypeError, ValueError):
        return False
    needed = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) and p.default is p.empty]
    return len(needed) == 2


class Server:
    """Takes connections, and runs the handler for each."""

    def __init__(self, handler, *, process_request=None, subprotocols=None, close_timeout=10, origins=None,
                 select_subprotocol=None, process_response=None, server_header=None):
        self.origins, self.select_subprotocol = origins, select_subprotocol
        self.process_response, self.server_header = process_response, server_header
        self.handler = handler
        self._wants_path = _wants_path(handler)
        self.process_request = process_request
        self.subprotocols = subprotocols or []
        self.close_timeout = close_timeout
        self.server = None
        self._tasks = {}  # by connection
        self._closing = None

    @property
    def connections(self):
        return {connection for connection in self._tasks if connection.state is State.OPEN}

    @property
    def sockets(self):
        return self.server.sockets

    def get_loop(self):
        return self.server.get_loop()

    def is_serving(self):
        return self.server.is_serving()

    async def start_serving(self):
        await self.server.start_serving()

    async def serve_forever(self):
        await self.server.serve_forever()

    def _begin(self, connection):
        self._tasks[connection] = asyncio.get_running_loop().create_task(self._serve(connection))

    async def _serve(self, connection):
        try:
            await connection._opened
            if self.process_request is not None:
                response = self.process_request(connection, connection.request)
                if inspect.isawaitable(response):
                    response = await response
                if response is not None:
                    connection.reject(response)
                    return
            if connection.request.headers.get("Upgrade", "").lower() != "websocket":
                connection.reject(connection.respond(426, "Failed to open a WebSocket connection: missing Upgrade "
                                                          "header.\n"))
                return
            asked = [name.strip() for name in connection.request.headers.get("Sec-WebSocket-Protocol", "").split(",")]
            if not self._origin_is_good(connection):
                return
            if self.select_subprotocol is not None:
                chosen = self.select_subprotocol(connection, [name for name in asked if name])
            else:
                chosen = next((name for name in asked if name in self.subprotocols), None)
            connection.accept(chosen, self.process_response, self.server_header)
            try:
                if self._wants_path:  # handlers as they were up to websockets 10
                    await self.handler(connection, connection.request.path)
                else:
                    await self.handler(connection)
            except ConnectionClosed as error:
                self._log(error)
                await connection.close(1011)
            except Exception as error:
                self._log(error)
                await connection.close(1011)
            else:
                await connection.close()
        except (ConnectionError, OSError):
            pass
        finally:
            del self._tasks[connection]

    def _origin_is_good(self, connection):
        origin = connection.request.headers.get("Origin")
        fits = self.origins is None or any(each == origin or hasattr(each, "fullmatch") and origin and each.fullmatch(origin)
                                           for each in self.origins)
        if not fits:
            what = "missing Origin header" if origin is None else f"invalid Origin header: {origin}"
            connection.reject(connection.respond(403, f"Failed to open a WebSocket connection: {what}.\n"))
        return fits

    def _log(self, error):
        from asyncio.log import report
        if "logging" in sys.modules:
            sys.modules["logging"].getLogger("websockets.server").error("connection handler failed", exc_info=(
                type(error), error, error.__traceback__))
        else:
            report("error", "connection handler failed", error)

    def close(self, close_connections=True):
        """Stops listening, and closes the connections with code 1001."""
        if self._closing is None:
            self._closing = asyncio.get_running_loop().create_task(self._close(close_connections))

    async def _close(self, close_connections):
        self.server.close()
        await asyncio.sleep(0)
        if close_connections:
            await asyncio.gather(*[connection.close(1001) for connection in list(self._tasks)
                                   if connection.state is State.OPEN])
        await asyncio.gather(*list(self._tasks.values()), return_exceptions=True)

    async def wait_closed(self):
        while self._closing is None:
            await asyncio.sleep(0.1)
        await asyncio.shield(self._closing)


class serve:
    """A server: to be awaited, or entered with `async with`."""

    def __init__(self, handler, host=None, port=None, *, origins=None, extensions=None, subprotocols=None,
                 select_subprotocol=None, compression="deflate", process_request=None, process_response=None,
                 server_header=None, open_timeout=10, ping_interval=20, ping_timeout=20, close_timeout=10,
                 max_size=2 ** 20, max_queue=16, write_limit=2 ** 15, logger=None, create_connection=None, sock=None,
                 **kwargs):
        self.server = Server(handler, process_request=process_request, subprotocols=subprotocols,
                             close_timeout=close_timeout, origins=origins, select_subprotocol=select_subprotocol,
                             process_response=process_response, server_header=server_header)
        self.where = dict(sock=sock) if sock is not None else dict(host=host, port=port)
        if kwargs.get("ssl") is not None:
            self.where["ssl"] = kwargs["ssl"]

    def __await__(self):
        return self._start().__await__()

    async def _start(self):
        loop = asyncio.get_running_loop()
        server = self.server
        server.server = await loop.create_server(lambda: ServerConnection(server, server.close_timeout), **self.where)
        return server

    async def __aenter__(self):
        return await self._start()

    async def __aexit__(self, kind, exception, traceback):
        self.server.close()
        await self.server.wait_closed()


WebSocketServer = Server


def basic_auth(realm="", credentials=None, check_credentials=None):
    """A process_request that asks for name and password."""
    if (credentials is None) == (check_credentials is None):
        raise ValueError("provide either credentials or check_credentials")
    if credentials is not None:
        pairs = [credentials] if isinstance(credentials[0], str) else list(credentials)
        if not all(isinstance(pair, tuple) and len(pair) == 2 for pair in pairs):
            raise TypeError(f"invalid credentials argument: {credentials!r}")
        known = dict(pairs)

        def check_credentials(username, password):
            return known.get(username) == password

    def refuse(connection, text):
        response = connection.respond(401, text)
        response.headers["WWW-Authenticate"] = f'Basic realm="{realm}", charset="UTF-8"'
        return response

    def given(request):
        scheme, _, text = request.headers["Authorization"].partition(" ")
        username, colon, password = base64.b64decode(text).decode().partition(":")
        if scheme.lower() != "basic" or not colon:
            raise ValueError
        return username, password

    def process_request(connection, request):
        if "Authorization" not in request.headers:
            return refuse(connection, "Missing credentials\n")
        try:
            username, password = given(request)
        except ValueError:
            return refuse(connection, "Unsupported credentials\n")
        good = check_credentials(username, password)
        if inspect.isawaitable(good):
            async def wait():
                if not await good:
                    return refuse(connection, "Invalid credentials\n")
                connection.username = username
            return wait()
        if not good:
            return refuse(connection, "Invalid credentials\n")
        connection.username = username
        return None

    return process_request


def broadcast(connections, message, raise_exceptions=False):
    """Sends a message to many, without waiting for any."""
    import _websocket_wire as wire
    for connection in connections:
        if connection.state is State.OPEN:
            opcode, payload = (wire.TEXT, message.encode()) if isinstance(message, str) else (wire.BINARY, bytes(message))
            connection._write(opcode, payload)
