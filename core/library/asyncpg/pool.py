"""Pools: a few connections that many tasks share."""

import _trace
from _sql.line import WaitingLine
from asyncio.constants import SEMAPHORE

from . import connection as connections
from .exceptions import InterfaceError
from .record import Record


def create_pool(dsn=None, *, min_size=10, max_size=10, max_queries=50000, max_inactive_connection_lifetime=300.0,
                setup=None, init=None, reset=None, loop=None, connection_class=None, record_class=Record,
                **connect_kwargs):
    return Pool(dsn, min_size, max_size, setup, init, {**connect_kwargs, "record_class": record_class,
                                                       "connection_class": connection_class})


class PoolConnectionProxy:
    """A connection as long as one has it."""

    def __init__(self, holder):
        object.__setattr__(self, "_holder", holder)
        object.__setattr__(self, "_con", holder.connection)

    def __getattr__(self, name):
        con = object.__getattribute__(self, "_con")
        if con is None:
            if callable(getattr(connections.Connection, name, None)):
                raise InterfaceError(f"cannot call Connection.{name}(): connection has been released back to the pool")
            raise AttributeError(name)
        return getattr(con, name)

    def __repr__(self):
        con = object.__getattribute__(self, "_con")
        return f"<PoolConnectionProxy {'[released]' if con is None else repr(con)} {id(self):#x}>"


class _Holder:
    """A place for a connection; the connection is made when it is first needed."""

    def __init__(self):
        self.connection = None


class Pool(WaitingLine):
    """max_size connections; who comes when all are taken waits in line."""

    def __init__(self, dsn, min_size, max_size, setup, init, options):
        if max_size <= 0:
            raise ValueError("max_size is expected to be greater than zero")
        if min_size < 0:
            raise ValueError("min_size is expected to be greater or equal to zero")
        if min_size > max_size:
            raise ValueError("min_size is greater than max_size")
        self._dsn, self._options = dsn, options
        self._minsize, self._maxsize = min_size, max_size
        self._setup, self._init = setup, init
        self._idle = [_Holder() for _ in range(max_size)]
        self._all = list(self._idle)
        super().__init__()
        self._initialized = self._initializing = self._closed = self._closing = False

    # -- opening and closing --

    def __await__(self):
        return self._start().__await__()

    async def _start(self):
        if self._initialized:
            return self
        if self._initializing:
            raise InterfaceError("pool is being initialized in another task")
        if self._closed:
            raise InterfaceError("pool is closed")
        self._initializing = True
        _trace.sync_created(self, SEMAPHORE, f"pool of {self._maxsize}", self._maxsize)
        try:
            for holder in self._idle[::-1][:self._minsize]:
                await self._connect(holder)
        finally:
            self._initializing = False
        self._initialized = True
        return self

    async def _connect(self, holder):
        options = dict(self._options)
        first = self._all[-1] is holder
        if not first and self._all[-1].connection is not None and not self._initialized:
            # The first connection has shown that the server is there; the others come at the same time.
            holder.connection = connections.Connection._open(
                self._all[-1].connection._session.server, options.get("command_timeout"), options["record_class"])
        else:
            holder.connection = await connections.connect(self._dsn, **options)
        if self._init is not None:
            await self._init(holder.connection)

    async def __aenter__(self):
        await self._start()
        return self

    async def __aexit__(self, *exc):
        await self.close()

    def _check(self):
        if not self._initialized:
            if self._initializing:
                raise InterfaceError("pool is being initialized, but not yet ready: likely there is a race between "
                                     "creating a pool and using it")
            raise InterfaceError("pool is not initialized")
        if self._closed:
            raise InterfaceError("pool is closed")
        if self._closing:
            raise InterfaceError("pool is closing")

    async def close(self):
        """Waits until every connection was given back, then closes them."""
        if self._closed:
            return
        self._check()
        self._closing = True
        while len(self._idle) < len(self._all):
            await self._wait()
        self.terminate()

    def terminate(self):
        for holder in self._all:
            if holder.connection is not None:
                holder.connection.terminate()
        self._closed, self._closing = True, False

    # -- lending --

    def _count_free(self):
        return len(self._idle)

    def acquire(self, *, timeout=None):
        return PoolAcquireContext(self, timeout)

    async def _acquire(self, timeout):
        self._check()
        async with connections.limited(timeout):
            while not self._idle:
                await self._wait()
            holder = self._idle.pop()
            _trace.sync_acquired(self, self._open_to_all(len(self._idle)))
            try:
                if holder.connection is None or holder.connection.is_closed():
                    await self._connect(holder)
                if self._setup is not None:
                    await self._setup(holder.connection)
            except BaseException:
                self._give_back(holder)
                raise
        return PoolConnectionProxy(holder)

    async def release(self, connection, *, timeout=None):
        if not isinstance(connection, PoolConnectionProxy):
            raise InterfaceError(f"Pool.release() received invalid connection: {connection!r} is not a member of this "
                                 f"pool")
        holder = connection._holder
        if holder not in self._all:
            raise InterfaceError(f"Pool.release() received invalid connection: {connection!r} is not a member of this "
                                 f"pool")
        if object.__getattribute__(connection, "_con") is None:
            return
        object.__setattr__(connection, "_con", None)
        if not holder.connection.is_closed():
            holder.connection._reset_now()
        self._give_back(holder)

    def _give_back(self, holder):
        self._idle.append(holder)
        _trace.sync_released(self, self._after_release(len(self._idle)))
        self._wake_next()

    # -- one query --

    async def execute(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.execute(query, *args, timeout=timeout)

    async def executemany(self, command, args, *, timeout=None):
        async with self.acquire() as connection:
            return await connection.executemany(command, args, timeout=timeout)

    async def fetch(self, query, *args, timeout=None, record_class=None):
        async with self.acquire() as connection:
            return await connection.fetch(query, *args, timeout=timeout, record_class=record_class)

    async def fetchrow(self, query, *args, timeout=None, record_class=None):
        async with self.acquire() as connection:
            return await connection.fetchrow(query, *args, timeout=timeout, record_class=record_class)

    async def fetchval(self, query, *args, column=0, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetchval(query, *args, column=column, timeout=timeout)

    async def copy_records_to_table(self, table_name, **options):
        async with self.acquire() as connection:
            return await connection.copy_records_to_table(table_name, **options)

    def get_size(self):
        return sum(h.connection is not None and not h.connection.is_closed() for h in self._all)

    def get_min_size(self):
        return self._minsize

    def get_max_size(self):
        return self._maxsize

    def get_idle_size(self):
        return sum(h.connection is not None and not h.connection.is_closed() for h in self._idle)

    def is_closing(self):
        return self._closed or self._closing

    async def expire_connections(self):
        for holder in self._idle:
            if holder.connection is not None:
                holder.connection.terminate()


class PoolAcquireContext:
    """pool.acquire(): to be awaited for a connection, or entered for as long as one needs it."""

    def __init__(self, pool, timeout):
        self._pool, self._timeout = pool, timeout
        self._connection = None
        self._done = False

    async def __aenter__(self):
        if self._connection is not None or self._done:
            raise InterfaceError("a connection is already acquired")
        self._connection = await self._pool._acquire(self._timeout)
        return self._connection

    async def __aexit__(self, *exc):
        self._done = True
        connection, self._connection = self._connection, None
        await self._pool.release(connection)

    def __await__(self):
        self._done = True
        return self._pool._acquire(self._timeout).__await__()
