"""What aiomysql's and PyMySQL's connections share: a session with the simulated server, and cursors over its results."""
import errno

import _world
from _sql.failures import Failure
from _sql.server import Session, server_of

from . import err
from .converters import decode, mogrify


class MySQLSession:
    """A connection's settings and its session with the server."""

    def __init__(self, host, port, user, database, autocommit):
        self.host, self.port, self.user = host or "localhost", port or 3306, user
        self.database = database
        self.autocommit = bool(autocommit)
        self.busy = self.began = False
        self.thread_id = 0
        self.session = None

    def open(self):
        """The server has been reached."""
        store = _world.store("database")
        if store is not None and store["refused"]:
            refused = ConnectionRefusedError(errno.ECONNREFUSED, f"Connect call failed ('{self.host}', {self.port})")
            raise err.OperationalError(2003, f"Can't connect to MySQL server on '{self.host}'") from refused
        server = server_of("mysql", self.host, self.port, self.database or "")
        most = store["connections"] if store is not None and store["connections"] is not None else 151
        if len(server.sessions) >= most:
            raise err.OperationalError(1040, "Too many connections")
        self.session = Session(server)
        self.thread_id = 8 + len(server.sessions)

    @property
    def closed(self):
        return self.session is None or self.session.closed

    def close(self):
        if not self.closed:
            self.session.close()

    def plan(self, query):
        try:
            statements = self.session.plan(query)
        except Failure as failure:
            raise self.error(failure, query) from None
        if not statements:
            raise err.InternalError(1065, "Query was empty")
        if len(statements) > 1:
            raise err.ProgrammingError(
                1064, "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server "
                      f"version for the right syntax to use near '{statements[1].text[:80]}' at line 1")
        return statements[0]

    def error(self, failure, query=""):
        if self.began and self.session.in_transaction:
            self.session._end("ROLLBACK")
        self.began = False
        return err.error_of(failure, self.database or "database", query)

    def before(self, statement):
        """What has to be so before the statement runs."""
        what = statement.control
        self.began = False
        if what == "use":
            self.select(statement.argument)
        elif what == "set" and statement.argument.lower().replace(" ", "").startswith("autocommit="):
            self.autocommit = statement.argument.split("=")[1].strip().lower() in ("1", "on", "true")
        elif what is None and not self.autocommit and not self.session.in_transaction and (
                self.session.writes(statement) or " FROM " in f" {' '.join(statement.text.upper().split())} "):
            try:
                self.began = True  # by this statement; unless it fails
                self.session.begin()  # a query of no table begins nothing
            except Failure as failure:
                raise self.error(failure) from None

    def select(self, database):
        server = server_of("mysql", self.host, self.port, database)
        if server is not self.session.server:
            self.session.close()
            self.session = Session(server)
        self.database = database


class Outcome:
    """A result as cursors want it."""

    def __init__(self, statement, result):
        self.rows = None
        self.description = None
        self.rowcount = result.changes
        self.lastrowid = result.last_row_id if statement.kind == "INSERT" and result.changes else 0
        if result.columns is not None:
            kinds = [kind for _, kind in result.columns]
            self.description = tuple((name, _code(kind), None, None, None, None, True)
                                     for name, kind in result.columns)
            self.rows = [tuple([decode(v, k) for v, k in zip(row, kinds)]) for row in result.rows]
            self.rowcount = len(self.rows)


def _code(kind):
    base = (kind or "varchar").split("(")[0]
    return {"int4": 3, "int8": 8, "int2": 2, "int1": 1, "float8": 5, "float4": 4, "numeric": 246, "timestamp": 12,
            "date": 10, "span": 11, "json": 245, "text": 252, "bytea": 252}.get(base, 253)


class Rows:
    """A cursor's place in its result. `_dict`: rows are dicts."""

    _dict = False
    arraysize = 1

    def _clear(self):
        self._rows = None
        self.description = None
        self.rowcount, self.rownumber, self.lastrowid = -1, 0, None
        self._last_executed = None

    def _take(self, outcome):
        self.description, self.rowcount, self.lastrowid = outcome.description, outcome.rowcount, outcome.lastrowid
        self.rownumber = 0
        self._rows = outcome.rows
        if self._rows is not None and self._dict:
            names = _unique_names([d[0] for d in self.description])
            self._rows = [dict(zip(names, row)) for row in self._rows]

    def _next(self):
        self._check_executed()
        if self._rows is None or self.rownumber >= len(self._rows):
            return None
        self.rownumber += 1
        return self._rows[self.rownumber - 1]

    def _many(self, size):
        self._check_executed()
        if self._rows is None:
            return []
        end = min(self.rownumber + (size or self.arraysize), len(self._rows))
        rows, self.rownumber = self._rows[self.rownumber:end], end
        return rows

    def _all(self):
        self._check_executed()
        return [] if self._rows is None else self._many(len(self._rows) - self.rownumber) if \
            self.rownumber < len(self._rows) else []

    def _check_executed(self):
        if self._last_executed is None:
            raise err.ProgrammingError("execute() first")

    def mogrify(self, query, args=None):
        return mogrify(query, args)


def _unique_names(names):
    seen, out = set(), []
    for name in names:
        out.append(name if name not in seen else f".{name}")
        seen.add(name)
    return out
