"""The body of a reply or a request as it comes."""
import collections

from asyncio import events
from asyncio.constants import IO


class EofStream(Exception):
    """The stream is at its end."""


class AsyncStreamIterator:
    """Gives what a function reads, until there is nothing more."""

    def __init__(self, read_func):
        self.read_func = read_func

    def __aiter__(self):
        return self

    async def __anext__(self):
        part = await self.read_func()
        if part == b"":
            raise StopAsyncIteration
        return part


class ChunkTupleAsyncStreamIterator:
    """Gives pairs of bytes and whether a chunk ends with them."""

    def __init__(self, stream):
        self._stream = stream

    def __aiter__(self):
        return self

    async def __anext__(self):
        part = await self._stream.readchunk()
        if part == (b"", False):
            raise StopAsyncIteration
        return part


class StreamReader:
    """What has come and was not read yet. Whoever reads waits for what is still to come."""

    def __init__(self, text="the body", loop=None):
        self._text = text
        self._request = None  # the Exchange that brings it, for the picture
        self._parts = collections.deque()
        self._eof = False
        self._exception = None
        self._waiter = None
        self._on_eof = []
        self.total_bytes = 0

    def __repr__(self):
        info = [type(self).__name__]
        if self._parts:
            info.append(f"{sum(map(len, self._parts))} bytes")
        if self._eof:
            info.append("eof")
        return f"<{' '.join(info)}>"

    # -- the feeding side --

    def feed_data(self, data):
        if data:
            self._parts.append(data)
            self.total_bytes += len(data)
            self._wake()

    def feed_eof(self):
        self._eof = True
        self._wake()
        callbacks, self._on_eof = self._on_eof, []
        for callback in callbacks:
            callback()

    def set_exception(self, exception, cause=None):
        self._exception = exception
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_exception(exception)

    def exception(self):
        return self._exception

    def on_eof(self, callback):
        if self._eof:
            callback()
        else:
            self._on_eof.append(callback)

    def is_eof(self):
        return self._eof

    def at_eof(self):
        return self._eof and not self._parts

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    # -- the reading side --

    async def _wait(self, name):
        if self._waiter is not None:
            raise RuntimeError(f"{name}() called while another coroutine is already waiting for incoming data")
        self._waiter = waiter = events.get_running_loop()._create_future(IO, f"more of {self._text}", self._request)
        try:
            await waiter
        finally:
            self._waiter = None

    async def _more(self, name):
        """Waits until there is something to read, or the end."""
        while not self._parts and not self._eof:
            if self._exception is not None:
                raise self._exception
            await self._wait(name)
        if self._exception is not None and not self._parts:
            raise self._exception

    def _take(self, limit):
        part = self._parts.popleft()
        if 0 <= limit < len(part):
            self._parts.appendleft(part[limit:])
            part = part[:limit]
        return part

    async def read(self, n=-1):
        """At most n bytes; all to the end with -1."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            parts = []
            while True:
                part = await self.readany()
                if not part:
                    return b"".join(parts)
                parts.append(part)
        await self._more("read")
        return self._take(n) if self._parts else b""

    async def readany(self):
        """All that is there; waits only if nothing is."""
        if self._exception is not None:
            raise self._exception
        await self._more("readany")
        data = b"".join(self._parts)
        self._parts.clear()
        return data

    async def readchunk(self):
        """The next part as it came, and whether it ends a chunk; (b"", False) at the end."""
        await self._more("readchunk")
        if not self._parts:
            return b"", False
        return self._parts.popleft(), True

    async def readexactly(self, n):
        from asyncio import IncompleteReadError
        data = b""
        while len(data) < n:
            part = await self.read(n - len(data))
            if not part:
                raise IncompleteReadError(data, len(data) + n - len(data))
            data += part
        return data

    async def readline(self):
        return await self.readuntil()

    async def readuntil(self, separator=b"\n"):
        """Up to the separator and with it; what is left at the end."""
        if not separator:
            raise ValueError("Separator should be at least one-byte string")
        data = b""
        while True:
            await self._more("readuntil")
            if not self._parts:
                return data
            data += self._parts.popleft()
            end = data.find(separator)
            if end >= 0:
                end += len(separator)
                if end < len(data):
                    self._parts.appendleft(data[end:])
                return data[:end]

    def read_nowait(self, n=-1):
        if self._exception is not None:
            raise self._exception
        data = b"".join(self._parts)
        self._parts.clear()
        if 0 <= n < len(data):
            self._parts.append(data[n:])
            data = data[:n]
        return data

    def __aiter__(self):
        return AsyncStreamIterator(self.readline)

    def iter_chunked(self, n):
        """Parts of n bytes at most."""
        return AsyncStreamIterator(lambda: self.read(n))

    def iter_any(self):
        """Whatever has come, as it comes."""
        return AsyncStreamIterator(self.readany)

    def iter_chunks(self):
        return ChunkTupleAsyncStreamIterator(self)


class EmptyStreamReader(StreamReader):
    """The body of a message that has none."""

    def __init__(self):
        super().__init__()
        self._eof = True


EMPTY_PAYLOAD = EmptyStreamReader()
