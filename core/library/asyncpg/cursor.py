"""Cursors: a result taken in portions."""
from .exceptions import InterfaceError, NoActiveSQLTransactionError


class CursorFactory:
    """What connection.cursor() gives: to be awaited for a Cursor, or looped over."""

    def __init__(self, connection, query, args, prefetch, timeout, record_class):
        self._connection, self._query, self._args = connection, query, args
        self._prefetch, self._timeout, self._record_class = prefetch, timeout, record_class

    def __aiter__(self):
        return _Iterator(self, self._prefetch or 50)

    def __await__(self):
        if self._prefetch is not None:
            raise InterfaceError("prefetch argument can only be specified for iterable cursor")
        return self._open().__await__()

    async def _open(self):
        cursor = Cursor(self)
        await cursor._start()
        return cursor


class Cursor:
    """Rows of a query, fetched as many at a time as one asks for."""

    def __init__(self, factory):
        self._factory = factory
        self._rows = None
        self._at = 0

    async def _start(self):
        factory = self._factory
        connection = factory._connection
        if not connection.is_in_transaction():
            raise NoActiveSQLTransactionError("cursor cannot be created outside of a transaction")
        self._rows = await connection._query(factory._query, factory._args, factory._timeout, None,
                                             factory._record_class)

    async def fetch(self, n, *, timeout=None):
        if n <= 0:
            raise InterfaceError("n must be greater than zero")
        rows, self._at = self._rows[self._at:self._at + n], min(self._at + n, len(self._rows))

        async def work(exchange):
            return rows, f"{len(rows)} rows"
        return await self._factory._connection._perform(f"FETCH {n} -- {self._factory._query}", (), work, timeout)

    async def fetchrow(self, *, timeout=None):
        rows = await self.fetch(1, timeout=timeout)
        return rows[0] if rows else None

    async def forward(self, n, *, timeout=None):
        return len(await self.fetch(n, timeout=timeout))


class _Iterator:
    def __init__(self, factory, prefetch):
        if prefetch <= 0:
            raise InterfaceError("prefetch argument must be greater than zero")
        self._cursor = Cursor(factory)
        self._prefetch = prefetch
        self._buffer = []

    def __aiter__(self):
        return self

    async def __anext__(self):
        cursor = self._cursor
        if cursor._rows is None:
            await cursor._start()
            self._buffer, cursor._at = cursor._rows[:self._prefetch], self._prefetch
        elif not self._buffer and cursor._at < len(cursor._rows):
            self._buffer = await cursor.fetch(self._prefetch)
        if not self._buffer:
            raise StopAsyncIteration
        row, self._buffer = self._buffer[0], self._buffer[1:]
        return row
