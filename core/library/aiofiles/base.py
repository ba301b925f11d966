"""Files whose methods take the disk's time."""
import errno
import os as _os

from _world_io import FILE, Exchange, pulled, store_latency

DISK_SECONDS = 0.005


async def ask_file(text, action):
    """Does something with a file once the disk has answered."""
    fails, seconds = pulled("file", text, store_latency("disk", DISK_SECONDS))
    with Exchange(FILE, text) as exchange:
        await exchange.wait(seconds)
        if fails:
            raise OSError(errno.EIO, "Input/output error")
        result = action()
        exchange.arrived(f"{len(result)} read" if isinstance(result, (str, bytes)) else "done")
        return result


class Opening:
    """What can be awaited for a file, or entered with `async with`."""

    def __init__(self, coro):
        self._coro = coro
        self._file = None

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._file = await self._coro
        return self._file

    async def __aexit__(self, *exc):
        file, self._file = self._file, None
        await file.close()


class AsyncFile:
    """A file. What a plain one has, this one has with await."""

    def __init__(self, file, name):
        self._file, self._name = file, _os.fspath(name)

    def _ask(self, what, action):
        return ask_file(f"{what} {self._name}", action)

    async def read(self, size=-1):
        return await self._ask("read", lambda: self._file.read(size))

    async def readline(self, size=-1):
        return await self._ask("read a line of", lambda: self._file.readline(size))

    async def readlines(self, hint=-1):
        return await self._ask("read", lambda: self._file.readlines(hint))

    async def write(self, data):
        return await self._ask("write", lambda: self._file.write(data))

    async def writelines(self, lines):
        return await self._ask("write", lambda: self._file.writelines(lines))

    async def seek(self, offset, whence=0):
        return await self._ask("seek in", lambda: self._file.seek(offset, whence))

    async def tell(self):
        return await self._ask("tell", lambda: self._file.tell())

    async def truncate(self, size=None):
        return await self._ask("truncate", lambda: self._file.truncate(size))

    async def flush(self):
        await self._ask("flush", lambda: self._file.flush())

    async def close(self):
        await self._ask("close", lambda: self._file.close())

    async def read1(self, size=-1):
        return await self._ask("read", lambda: self._file.read(size))

    async def readall(self):
        return await self._ask("read", lambda: self._file.read())

    async def readinto(self, buffer):
        data = await self._ask("read", lambda: self._file.read(len(buffer)))
        buffer[:len(data)] = data
        return len(data)

    async def seekable(self):
        return await self._ask("ask about", lambda: self._file.seekable())

    async def writable(self):
        return await self._ask("ask about", lambda: self._file.writable())

    async def isatty(self):
        return await self._ask("ask about", lambda: self._file.isatty())

    def readable(self):
        return self._file.readable()

    def fileno(self):
        return self._file.fileno()

    encoding = property(lambda self: self._file.encoding)
    errors = property(lambda self: self._file.errors)
    newlines = property(lambda self: self._file.newlines)
    line_buffering = property(lambda self: self._file.line_buffering)

    @property
    def closed(self):
        return self._file.closed

    @property
    def name(self):
        return self._file.name

    @property
    def mode(self):
        return self._file.mode

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()
