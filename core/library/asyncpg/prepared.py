"""Prepared statements."""
from .cursor import CursorFactory
from .types import Attribute, type_named


class PreparedStatement:
    """A query to be run again and again with other parameters."""

    def __init__(self, connection, query, statement, parameters, record_class):
        self._connection, self._query, self._statement = connection, query, statement
        self._parameters, self._record_class = parameters, record_class

    def get_name(self):
        return "__asyncpg_stmt_1__"

    def get_query(self):
        return self._query

    def get_statusmsg(self):
        return getattr(self._connection, "_last_tag", None)

    def get_parameters(self):
        return tuple(type_named(name) for name in self._parameters)

    def get_attributes(self):
        result = []
        session = self._connection._session
        if self._statement.sql:
            known = self._statement.columns or []
            for entry in known:
                if entry is None:
                    for name, kind in session.columns_of(self._first_table()).items():
                        result.append(Attribute(name, type_named(kind)))
                else:
                    result.append(Attribute(entry[0], type_named(
                        entry[1] or session.type_of_column([self._first_table()], entry[0]))))
        return tuple(result)

    def _first_table(self):
        words = self._query.split()
        for i, word in enumerate(words[:-1]):
            if word.upper() in ("FROM", "INTO", "UPDATE"):
                return words[i + 1].strip('";,').split("(")[0]
        return ""

    async def fetch(self, *args, timeout=None, record_class=None):
        return await self._connection.fetch(self._query, *args, timeout=timeout,
                                            record_class=record_class or self._record_class)

    async def fetchrow(self, *args, timeout=None, record_class=None):
        return await self._connection.fetchrow(self._query, *args, timeout=timeout,
                                               record_class=record_class or self._record_class)

    async def fetchval(self, *args, column=0, timeout=None):
        return await self._connection.fetchval(self._query, *args, column=column, timeout=timeout)

    async def executemany(self, args, *, timeout=None):
        return await self._connection.executemany(self._query, args, timeout=timeout)

    def cursor(self, *args, prefetch=None, timeout=None, record_class=None):
        return CursorFactory(self._connection, self._query, args, prefetch, timeout, record_class)
