"""Cursors: statements and their rows."""
from pymysql import err
from pymysql.session import Rows


class Cursor(Rows):
    """Rows as tuples."""

    def __init__(self, connection, echo=False):
        self._connection = connection
        self.echo = echo
        self._clear()

    @property
    def connection(self):
        return self._connection

    @property
    def closed(self):
        return self._connection is None

    def _get(self):
        if self._connection is None:
            raise err.ProgrammingError("Cursor closed")
        return self._connection

    async def execute(self, query, args=None):
        """Runs a statement with its parameters put in for %s; gives the number of rows."""
        connection = self._get()
        query = self.mogrify(query, args)
        outcome = await connection._query(query)
        self._last_executed = query
        self._take(outcome)
        return self.rowcount

    async def executemany(self, query, args):
        """Runs a statement once for each of the parameters."""
        if not args:
            return None
        total = 0
        for row in args:
            total += await self.execute(query, row)
        self.rowcount = total
        return total

    async def callproc(self, procname, args=()):
        raise err.NotSupportedError("procedures are not available in Loopscope's simulated MySQL")

    async def fetchone(self):
        return self._next()

    async def fetchmany(self, size=None):
        return self._many(size)

    async def fetchall(self):
        return self._all()

    async def scroll(self, value, mode="relative"):
        self._check_executed()
        if mode not in ("relative", "absolute"):
            raise err.ProgrammingError("unknown scroll mode %s" % mode)
        at = self.rownumber + value if mode == "relative" else value
        if not 0 <= at < len(self._rows):
            raise IndexError("out of range")
        self.rownumber = at

    async def nextset(self):
        return None

    async def close(self):
        self._connection = None

    def __aiter__(self):
        return self

    async def __anext__(self):
        row = await self.fetchone()
        if row is None:
            raise StopAsyncIteration
        return row

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()


class DictCursor(Cursor):
    """Rows as dicts."""

    _dict = True


class SSCursor(Cursor):
    """Rows as tuples; the real one fetches them one at a time."""


class SSDictCursor(DictCursor):
    """Rows as dicts; the real one fetches them one at a time."""
