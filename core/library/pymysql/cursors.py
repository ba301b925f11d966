"""PyMySQL's cursors."""
from .session import Rows


class Cursor(Rows):
    """Rows as tuples."""

    def __init__(self, connection):
        self.connection = connection
        self._clear()

    def execute(self, query, args=None):
        query = self.mogrify(query, args)
        outcome = self.connection._query(query)
        self._last_executed = query
        self._take(outcome)
        return self.rowcount

    def executemany(self, query, args):
        total = 0
        for row in args:
            total += self.execute(query, row)
        self.rowcount = total
        return total

    def fetchone(self):
        return self._next()

    def fetchmany(self, size=None):
        return tuple(self._many(size)) if not self._dict else self._many(size)

    def fetchall(self):
        return tuple(self._all()) if not self._dict else self._all()

    def __iter__(self):
        return iter(self.fetchone, None)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


class DictCursor(Cursor):
    """Rows as dicts."""

    _dict = True


SSCursor, SSDictCursor = Cursor, DictCursor
