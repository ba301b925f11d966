"""Connections: a query goes out, takes its time, and is answered."""
from _sql.failures import Failure
from _sql.server import CONNECT_SECONDS, QUERY_SECONDS, pulled
from _world_io import DATABASE, Exchange, pulled as world_pulled, store_latency
from pymysql import err
from pymysql.converters import literal
from pymysql.session import MySQLSession, Outcome

from .cursors import Cursor
from .utils import Context


def connect(host="localhost", user=None, password="", db=None, port=3306, unix_socket=None, charset="", sql_mode=None,
            read_default_file=None, conv=None, use_unicode=None, client_flag=0, cursorclass=Cursor, init_command=None,
            connect_timeout=None, read_default_group=None, autocommit=False, echo=False, local_infile=False, loop=None,
            ssl=None, auth_plugin="", program_name="", server_public_key=None, database=None):
    """A connection: to be awaited, or entered for as long as one needs it."""
    connection = Connection(host, user, db or database, port, cursorclass, autocommit)
    connection.echo, connection.unix_socket, connection.charset = echo, unix_socket, charset or connection.charset

    async def leave(opened, kind):
        if kind is not None:
            opened.close()
        else:
            await opened.ensure_closed()
    return Context(connection._open(connect_timeout), leave)


class Connection:
    """One session with the server. It does one thing at a time."""

    def __init__(self, host, user, db, port, cursorclass, autocommit):
        self._mysql = MySQLSession(host, port, user, db, autocommit)
        self._cursorclass = cursorclass
        self.echo = self.unix_socket = None
        self.charset = "utf8mb4"

    async def _open(self, timeout):
        import asyncio
        import contextlib
        mysql = self._mysql
        async with asyncio.timeout(timeout) if timeout else contextlib.nullcontext():
            with Exchange(DATABASE, f"connect to MySQL at {mysql.host}:{mysql.port}") as exchange:
                fails, seconds = world_pulled("connection", f"{mysql.host}:{mysql.port}",
                                              store_latency("database", CONNECT_SECONDS))
                await exchange.wait(seconds)
                if fails:
                    raise err.OperationalError(2003, f"Can't connect to MySQL server on '{mysql.host}'")
                mysql.open()
                exchange.arrived("connected")
        return self

    async def _query(self, query):
        mysql = self._mysql
        if mysql.closed:
            raise err.InterfaceError("(0, 'Not connected')")
        if mysql.busy:
            raise RuntimeError("readexactly() called while another coroutine is already waiting for incoming data")
        mysql.busy = True
        try:
            with Exchange(DATABASE, " ".join(query.split())) as exchange:
                fails, seconds = pulled(query, store_latency("database", QUERY_SECONDS))
                await exchange.wait(seconds)
                if fails:
                    mysql.close()
                    raise err.OperationalError(2013, "Lost connection to MySQL server during query")
                statement = mysql.plan(query)
                mysql.before(statement)
                try:
                    result = await mysql.session.run(statement)
                except Failure as failure:
                    raise mysql.error(failure, query) from None
                if result.sleep:
                    await exchange.wait(result.sleep)
                outcome = Outcome(statement, result)
                count = outcome.rowcount
                exchange.arrived(f"{count} row{'' if count == 1 else 's'}")
                return outcome
        finally:
            mysql.busy = False

    def cursor(self, *cursors):
        """A cursor of the connection's class, or of the one given."""
        if self._mysql.closed:
            raise err.InterfaceError("(0, 'Not connected')")
        if cursors and len(cursors) > 1:
            cursor_class = type("MixedCursor", tuple(cursors), {})
        else:
            cursor_class = cursors[0] if cursors and cursors[0] is not None else self._cursorclass

        async def make():
            return cursor_class(self)

        async def leave(cursor, kind):
            await cursor.close()
        return Context(make(), leave)

    async def begin(self):
        await self._query("BEGIN")

    async def commit(self):
        await self._query("COMMIT")

    async def rollback(self):
        await self._query("ROLLBACK")

    async def ping(self, reconnect=True):
        if self._mysql.closed:
            if not reconnect:
                raise err.Error("Already closed")
            await self._open(None)
            return
        await self._query("SELECT 1")

    async def select_db(self, db):
        self._mysql.select(db)

    async def autocommit(self, value):
        if bool(value) != self._mysql.autocommit:
            await self._query(f"SET AUTOCOMMIT = {int(bool(value))}")

    def get_autocommit(self):
        return self._mysql.autocommit

    def get_transaction_status(self):
        return self._mysql.session.in_transaction

    def escape(self, obj):
        return literal(obj)

    literal = escape

    def thread_id(self):
        return self._mysql.thread_id

    @property
    def closed(self):
        return self._mysql.closed

    @property
    def encoding(self):
        return "utf8" if self.charset.startswith("utf8") else self.charset

    @property
    def host(self):
        return self._mysql.host

    @property
    def port(self):
        return self._mysql.port

    @property
    def user(self):
        return self._mysql.user

    @property
    def db(self):
        return self._mysql.database

    def close(self):
        """Closes it at once, with no word to the server."""
        self._mysql.close()

    async def ensure_closed(self):
        self._mysql.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, exception, traceback):
        self.close()

    def __del__(self):
        if not self._mysql.closed:
            import warnings
            warnings.warn(f"Unclosed connection {self!r}", ResourceWarning)
            self._mysql.close()
