"""Connections: how many there may be, who waits for one, which can be used again."""
import asyncio
import collections
import warnings
from collections import namedtuple

from asyncio.constants import IO
from .channel import open_channel

ConnectionKey = namedtuple("ConnectionKey", "host port is_ssl ssl proxy proxy_auth proxy_headers_hash")


def key_of(url, ssl=True):
    return ConnectionKey(url.host, url.port, url.scheme in ("https", "wss"), ssl, None, None, None)


class BaseConnector:
    """Lends connections to requests, up to a limit."""

    def __init__(self, *, keepalive_timeout=15.0, force_close=False, limit=100, limit_per_host=0,
                 enable_cleanup_closed=False, loop=None, timeout_ceil_threshold=5):
        if force_close and keepalive_timeout not in (None, 15.0):
            raise ValueError("keepalive_timeout cannot be set if force_close is True")
        self._loop = loop or asyncio.get_event_loop()
        self._limit = limit
        self._limit_per_host = limit_per_host
        self._force_close = force_close
        self._keepalive_timeout = keepalive_timeout
        self._acquired = []  # channels that requests use
        self._idle = {}  # key: channels that can be used again
        self._waiters = collections.deque()  # (key, future)
        self._closed = False

    force_close = property(lambda self: self._force_close)
    limit = property(lambda self: self._limit)
    limit_per_host = property(lambda self: self._limit_per_host)
    closed = property(lambda self: self._closed)

    def __del__(self, warn=warnings.warn):
        if self._closed or not any(self._idle.values()):
            return
        connections = [repr(channels) for channels in self._idle.values() if channels]
        self._close_all()
        warn(f"Unclosed connector {self!r}", ResourceWarning, source=self)
        self._loop.call_exception_handler({
            "connector": self, "connections": connections, "message": "Unclosed connector",
        })

    def __enter__(self):
        raise TypeError("use 'async with' instead")

    def __exit__(self, *exc):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, exception, traceback):
        await self.close()

    def _available(self, key):
        free = []
        if self._limit:
            free.append(self._limit - len(self._acquired))
        if self._limit_per_host:
            free.append(self._limit_per_host - sum(1 for channel in self._acquired if channel.key == key))
        return min(free) if free else 1

    async def connect(self, request, trace):
        """A channel for this request: one that was used before, or a new one; waits while there are too many."""
        if self._closed:
            raise _closed_error()
        key = request.key
        if self._available(key) < 1 or any(waiting == key for waiting, _ in self._waiters):
            await self._wait_for_turn(key, trace)
        channels = self._idle.get(key)
        if channels:
            channel = channels.pop()
            channel._connector = self
            self._acquired.append(channel)
            await trace.send("on_connection_reuseconn")
            return channel
        placeholder = _Placeholder(key)
        self._acquired.append(placeholder)
        try:
            await trace.send("on_connection_create_start")
            channel = await open_channel(self, request)
            await trace.send("on_connection_create_end")
        except BaseException:
            self._acquired.remove(placeholder)
            self._wake_next()
            raise
        self._acquired[self._acquired.index(placeholder)] = channel
        return channel

    async def _wait_for_turn(self, key, trace):
        await trace.send("on_connection_queued_start")
        limit = self._limit_per_host or self._limit
        future = self._loop._create_future(IO, f"a free connection to {key.host} (limit {limit})")
        entry = (key, future)
        self._waiters.append(entry)
        try:
            await future
        except BaseException:
            if entry in self._waiters:
                self._waiters.remove(entry)
            if future.done() and not future.cancelled():
                self._wake_next()  # its turn had come: the next one takes it
            raise
        await trace.send("on_connection_queued_end")

    def _wake_next(self):
        for entry in self._waiters:
            key, future = entry
            if not future.done() and self._available(key) > 0:
                self._waiters.remove(entry)
                future.set_result(None)
                return

    def give_back(self, channel, reusable):
        """A request is over."""
        if channel not in self._acquired:
            return
        self._acquired.remove(channel)
        channel._connector = None  # or both would keep each other
        if reusable and not self._force_close and not self._closed:
            self._idle.setdefault(channel.key, collections.deque()).append(channel)
        else:
            channel.close_connection()
        self._wake_next()

    def _close_all(self):
        self._closed = True
        for channels in self._idle.values():
            for channel in channels:
                channel.close_connection()
        self._idle.clear()
        for channel in list(self._acquired):
            channel.abort()
        self._acquired.clear()
        for _, future in self._waiters:
            if not future.done():
                future.set_exception(_closed_error())
        self._waiters.clear()

    def close(self, *, abort_ssl=False):
        """Closes all connections."""
        if not self._closed:
            self._close_all()
        return _Done()


def _closed_error():
    from .client_exceptions import ClientConnectionError
    return ClientConnectionError("Connector is closed")


class _Placeholder:
    """Counts as a connection while it is being made."""

    def __init__(self, key):
        self.key = key

    def abort(self):
        pass


class _Done:
    """May be awaited, and need not be."""

    def __await__(self):
        return iter(())


class TCPConnector(BaseConnector):
    """Connections over TCP."""

    def __init__(self, *, verify_ssl=True, fingerprint=None, use_dns_cache=True, ttl_dns_cache=10, family=0,
                 ssl_context=None, ssl=True, local_addr=None, resolver=None, keepalive_timeout=15.0, force_close=False,
                 limit=100, limit_per_host=0, enable_cleanup_closed=False, loop=None, timeout_ceil_threshold=5,
                 happy_eyeballs_delay=0.25, interleave=None, socket_factory=None):
        super().__init__(keepalive_timeout=keepalive_timeout, force_close=force_close, limit=limit,
                         limit_per_host=limit_per_host, enable_cleanup_closed=enable_cleanup_closed, loop=loop,
                         timeout_ceil_threshold=timeout_ceil_threshold)
        self._use_dns_cache = use_dns_cache
        self._family = family
        self._ssl = ssl if verify_ssl else False
        self._resolver = resolver

    family = property(lambda self: self._family)
    use_dns_cache = property(lambda self: self._use_dns_cache)

    def clear_dns_cache(self, host=None, port=None):
        pass


class UnixConnector(BaseConnector):
    """Connections over Unix sockets, of which the simulated world has none."""

    def __init__(self, path, **kwargs):
        raise NotImplementedError("aiohttp.UnixConnector: Loopscope's simulated world has no Unix sockets; "
                                  "use a TCPConnector")
