"""SQLite's databases for asyncio: each statement takes its time while the loop runs on."""
import sqlite3

import _world
from _sql.server import pulled
from _world_io import DATABASE, Exchange, store_latency
from sqlite3 import (DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError, NotSupportedError,
                     OperationalError, PARSE_COLNAMES, PARSE_DECLTYPES, ProgrammingError, Row, Warning, paramstyle,
                     register_adapter, register_converter, sqlite_version)

__version__ = "0.20.0"
STATEMENT_SECONDS = 0.002


async def _ask(text, action):
    fails, seconds = pulled(text, store_latency("database", STATEMENT_SECONDS))
    with Exchange(DATABASE, " ".join(text.split())) as exchange:
        await exchange.wait(seconds)
        if fails:
            raise OperationalError("disk I/O error")
        result = action()
        exchange.arrived("done")
        return result


class _Result:
    """What can be awaited for a cursor, or entered with `async with`."""

    def __init__(self, coro):
        self._coro = coro
        self._cursor = None

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._cursor = await self._coro
        return self._cursor

    async def __aexit__(self, *exc):
        await self._cursor.close()


def connect(database, *, iter_chunk_size=64, loop=None, **options):
    """A connection: to be awaited, or entered for as long as one needs it."""
    return Connection(database, options)


class Connection:
    def __init__(self, database, options):
        self._database, self._options = database, {**options, "check_same_thread": False}
        self._conn = None

    async def _open(self):
        if self._conn is None:
            self._conn = await _ask(f"connect to SQLite {self._database}",
                                    lambda: sqlite3.connect(self._database, **self._options))
        return self

    def __await__(self):
        return self._open().__await__()

    async def __aenter__(self):
        return await self._open()

    async def __aexit__(self, *exc):
        await self.close()

    def _get(self):
        if self._conn is None:
            raise ValueError("no active connection")
        return self._conn

    def _run(self, text, action):
        async def run():
            connection = self._get()
            return await _ask(text, lambda: Cursor(self, action(connection)))
        return _Result(run())

    def cursor(self):
        return self._run("cursor", lambda c: c.cursor())

    def execute(self, sql, parameters=None):
        return self._run(sql, lambda c: c.execute(sql, () if parameters is None else parameters))

    def executemany(self, sql, parameters):
        rows = list(parameters)
        return self._run(sql, lambda c: c.executemany(sql, rows))

    def executescript(self, sql_script):
        return self._run(sql_script, lambda c: c.executescript(sql_script))

    async def execute_insert(self, sql, parameters=None):
        cursor = await self.execute(sql, parameters)
        return (cursor.lastrowid,)

    async def execute_fetchall(self, sql, parameters=None):
        return await (await self.execute(sql, parameters)).fetchall()

    async def commit(self):
        await _ask("COMMIT", self._get().commit)

    async def rollback(self):
        await _ask("ROLLBACK", self._get().rollback)

    async def close(self):
        if self._conn is not None:
            connection, self._conn = self._conn, None
            connection.close()

    @property
    def row_factory(self):
        return self._get().row_factory

    @row_factory.setter
    def row_factory(self, factory):
        self._get().row_factory = factory

    @property
    def total_changes(self):
        return self._get().total_changes

    @property
    def in_transaction(self):
        return self._get().in_transaction

    @property
    def isolation_level(self):
        return self._get().isolation_level

    @isolation_level.setter
    def isolation_level(self, level):
        self._get().isolation_level = level


class Cursor:
    def __init__(self, connection, cursor):
        self._connection, self._cursor = connection, cursor

    async def execute(self, sql, parameters=None):
        await _ask(sql, lambda: self._cursor.execute(sql, () if parameters is None else parameters))
        return self

    async def executemany(self, sql, parameters):
        await _ask(sql, lambda: self._cursor.executemany(sql, parameters))
        return self

    async def executescript(self, sql_script):
        await _ask(sql_script, lambda: self._cursor.executescript(sql_script))
        return self

    async def fetchone(self):
        return self._cursor.fetchone()

    async def fetchmany(self, size=None):
        return self._cursor.fetchmany(size)

    async def fetchall(self):
        return self._cursor.fetchall()

    async def close(self):
        self._cursor.close()

    rowcount = property(lambda self: self._cursor.rowcount)
    lastrowid = property(lambda self: self._cursor.lastrowid)
    description = property(lambda self: self._cursor.description)
    connection = property(lambda self: self._connection)

    @property
    def row_factory(self):
        return self._cursor.row_factory

    @row_factory.setter
    def row_factory(self, factory):
        self._cursor.row_factory = factory

    def __aiter__(self):
        return self

    async def __anext__(self):
        row = self._cursor.fetchone()
        if row is None:
            raise StopAsyncIteration
        return row

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()
