"""Pools: a few connections that many tasks share."""
import asyncio
import collections

import _trace
from _sql.line import WaitingLine
from asyncio.constants import SEMAPHORE

from .connection import connect
from .utils import Context


def create_pool(minsize=1, maxsize=10, echo=False, pool_recycle=-1, loop=None, **kwargs):
    """A pool: to be awaited, or entered for as long as one needs it."""
    if minsize < 0:
        raise ValueError("minsize should be zero or greater")
    if maxsize < minsize and maxsize != 0:
        raise ValueError("maxsize should be not less than minsize")

    async def leave(pool, kind):
        pool.close()
        await pool.wait_closed()
    return Context(_create(minsize, maxsize, kwargs), leave)


async def _create(minsize, maxsize, options):
    pool = Pool(minsize, maxsize, options)
    _trace.sync_created(pool, SEMAPHORE, f"pool of {maxsize}" if maxsize else "pool", maxsize)
    while len(pool._free) < minsize:
        pool._free.append(await connect(**options))
    return pool


class Pool(WaitingLine):
    """Up to maxsize connections; who comes when all are taken waits in line."""

    def __init__(self, minsize, maxsize, options):
        self._minsize, self._maxsize, self._options = minsize, maxsize, options
        self._free = collections.deque()
        self._used = []
        self._opening = 0
        super().__init__()
        self._closing = self._closed = False

    @property
    def minsize(self):
        return self._minsize

    @property
    def maxsize(self):
        return self._maxsize

    @property
    def size(self):
        return len(self._free) + len(self._used) + self._opening

    @property
    def freesize(self):
        return len(self._free)

    @property
    def closed(self):
        return self._closed

    def _count_free(self):
        return max(0, (self._maxsize or self.size + 1) - len(self._used) - self._opening)

    def acquire(self):
        async def leave(connection, kind):
            await self.release(connection)
        return Context(self._acquire(), leave)

    get = acquire  # its name in early versions

    async def _acquire(self):
        if self._closing:
            raise RuntimeError("Cannot acquire connection after closing pool")
        while not self._free and self._maxsize and self.size >= self._maxsize:
            await self._wait()
        if self._free:
            connection = self._free.popleft()
            self._used.append(connection)
            _trace.sync_acquired(self, self._open_to_all(self._count_free()))
            return connection
        self._opening += 1
        _trace.sync_acquired(self, self._open_to_all(self._count_free()))
        try:
            connection = await connect(**self._options)
        except BaseException:
            self._opening -= 1
            _trace.sync_released(self, self._after_release(self._count_free()))
            raise
        self._opening -= 1
        self._used.append(connection)
        return connection

    def release(self, connection):
        """Takes a connection back. What it gives may be awaited; the connection is free already."""
        done = asyncio.get_running_loop().create_future()
        done.set_result(None)
        if connection not in self._used:
            return done
        self._used.remove(connection)
        if not connection.closed:
            if connection.get_transaction_status():
                # As aiomysql does: what was begun and not committed is lost with the connection.
                connection.close()
            elif self._closing:
                connection.close()
            else:
                self._free.append(connection)
        _trace.sync_released(self, self._after_release(self._count_free()))
        self._wake_next()
        return done

    async def clear(self):
        while self._free:
            self._free.popleft().close()

    def close(self):
        self._closing = True

    def terminate(self):
        self.close()
        for connection in self._used:
            connection.close()

    async def wait_closed(self):
        if self._closed:
            return
        if not self._closing:
            raise RuntimeError(".wait_closed() should be called after .close()")
        await self.clear()
        while self._used:
            await self._wait()
        self._closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()
