"""What carries a request and brings the reply: the line into the simulated world."""
import asyncio
import collections
import ssl as _ssl

import _world
import _world_http
from _world_io import HTTP, Exchange, pulled
from asyncio.constants import IO

from . import client_exceptions as errors


class _Slots:
    """How many connections a host takes at a time (`# world: host NAME connections 2`); more of them wait."""

    _hosts = {}

    @classmethod
    def of(cls, host):
        slots = cls._hosts.get(host)
        if slots is None:
            slots = cls._hosts[host] = cls(host, _world.host(host)["connections"])
        return slots

    def __init__(self, host, limit):
        self.host = host
        self.limit = limit
        self.taken = 0
        self.waiters = collections.deque()

    async def take(self):
        if self.limit is None:
            return
        if self.taken < self.limit:
            self.taken += 1
            return
        future = asyncio.get_running_loop()._create_future(IO, f"{self.host} takes {self.limit} connections at a time")
        self.waiters.append(future)
        try:
            await future
        except BaseException:
            if future.done() and not future.cancelled():
                self.give_back()
            raise

    def give_back(self):
        if self.limit is None:
            return
        while self.waiters:
            future = self.waiters.popleft()
            if not future.done():
                future.set_result(None)
                return
        self.taken -= 1


async def open_channel(connector, request):
    """Connects: to a server of the script's own, or to the world."""
    if request.headers.get("Upgrade") or _world_http.is_local(str(request.url)):
        from .wire import connect
        return await connect(connector, request)
    return WorldChannel(connector, request.key)


class WorldChannel:
    """A connection to a host of the simulated world. One request at a time."""

    def __init__(self, connector, key):
        self.key = key
        self._connector = connector
        self._slots = None
        self._exchange = None
        self._handle = None  # of the next piece of the body
        self._content = None
        self._used = False
        self._reusable = True

    def __repr__(self):
        return f"<aiohttp.client_proto.ResponseHandler object at {id(self):#x}>"

    async def send(self, request, content, limits):
        """Sends the request; gives the reply's head. The body is fed into content as it comes."""
        reply = _world_http.request(request.method, str(request.url), request.headers.items(), request.body)
        exchange = self._exchange = Exchange(HTTP, f"{request.method} {request.url}")
        self._content = content
        content._request = exchange
        try:
            if not self._used:
                await self._enter(reply, request)
            await self._wait_for_head(exchange, reply, limits)
            self._raise_failure(reply, request)
        except BaseException as error:
            exchange.failed(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)
            self._leave()
            raise
        self._used = True
        exchange.progress(reply.describe(), 0)
        self._start_body(reply, content)
        return reply

    async def _enter(self, reply, request):
        slots = _Slots.of(request.url.host)
        await slots.take()
        self._slots = slots
        extra = _world.host(request.url.host)["latency"]
        if extra is not None:
            reply.latency += extra
        refused, seconds = pulled("connection", f"{request.url.host}:{request.url.port}", 0.0)
        reply.latency += seconds
        if refused:
            reply.outcome = "refused"

    def _leave(self):
        self._used = False
        slots, self._slots = self._slots, None
        if slots is not None:
            slots.give_back()

    async def _wait_for_head(self, exchange, reply, limits):
        wait = None if reply.outcome == "silent" else reply.latency
        allowed, error = limits.for_silence()
        if allowed is not None and (wait is None or wait > allowed):
            await exchange.wait(allowed)
            raise error
        await exchange.wait(wait)

    def _raise_failure(self, reply, request):
        key = self.key
        if reply.outcome == "refused":
            address = _address_of(key.host), key.port
            raise errors.ClientConnectorError(key, ConnectionRefusedError(111, f"Connect call failed {address!r}"))
        if reply.outcome == "no such host":
            import socket
            raise errors.ClientConnectorDNSError(key, socket.gaierror(-2, "Name or service not known"))
        if reply.outcome == "bad certificate" and request.ssl is not False:
            raise errors.ClientConnectorCertificateError(key, _ssl.SSLCertVerificationError(
                1, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1002)"))
        if reply.outcome == "reset" and reply.cut_after is None:
            raise errors.ClientOSError(104, "Connection reset by peer")

    # -- the body --

    def _start_body(self, reply, content):
        self._reply = reply
        self._pieces = collections.deque(reply.pieces())
        self._size = max(1, len(reply.body))
        self._got = 0
        self._link = _world_http.Link.to(self.key.host)
        self._next_piece()

    def _next_piece(self):
        """Feeds what is here already, and has the loop call back for the piece that comes next."""
        while self._pieces:
            gap, data = self._pieces[0]
            wait = gap + self._link.seconds_for(len(data))
            if wait > 0:
                self._handle = asyncio.get_running_loop()._call_on_io(wait, self._piece_came)
                return
            self._take_piece()
        self._end_body()

    def _piece_came(self):
        self._handle = None
        self._take_piece()
        self._next_piece()

    def _take_piece(self):
        _, data = self._pieces.popleft()
        self._got += len(data)
        self._content.feed_data(data)
        if self._got < self._size:
            self._exchange.progress(f"{self._got} of {self._size} bytes", 100 * self._got // self._size)

    def _end_body(self):
        if self._reply.cut_after is not None:
            self._exchange.failed(f"connection reset after {self._got} of {self._size} bytes")
            self._content.set_exception(errors.ClientPayloadError(
                "Response payload is not completed: <ContentLengthError: 400, "
                "message='Not enough data to satisfy content length header.'>"))
            self._reusable = False
            return
        self._exchange.arrived(f"{self._reply.describe()}, {len(self._reply.body)} bytes")
        self._content.feed_eof()
        self.release()

    # -- its end --

    def release(self):
        """The request is over: the connection can be used again if the whole reply came."""
        whole = self._reusable and self._handle is None
        if not whole:
            self._give_up()
        if self._connector is not None:
            self._connector.give_back(self, whole)

    def abort(self):
        self._give_up()
        if self._connector is not None:
            self._connector.give_back(self, False)

    def _give_up(self):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._exchange is not None:
            self._exchange.failed("the rest of the reply was not waited for")

    def close_connection(self):
        self._leave()


def _address_of(host):
    """An address for documentation, the same for the same name."""
    return f"203.0.113.{int(_world.latency(host) * 100) % 250 + 1}"
