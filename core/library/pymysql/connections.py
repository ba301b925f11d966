"""PyMySQL's own connections: they block, and with them the loop that they are used in."""
from _sql.failures import Failure
from _sql.server import CONNECT_SECONDS, QUERY_SECONDS, pulled
from _world_io import DATABASE, Exchange, store_latency

from . import err
from .cursors import Cursor
from .session import MySQLSession, Outcome


def connect(*args, **kwargs):
    return Connection(*args, **kwargs)


class Connection:
    def __init__(self, *, user=None, password="", host=None, database=None, port=0, cursorclass=Cursor,
                 autocommit=False, db=None, passwd=None, charset="", connect_timeout=10, unix_socket=None, **options):
        self._mysql = MySQLSession(host, port, user, database or db, autocommit)
        self._cursorclass = cursorclass
        with Exchange(DATABASE, f"connect to MySQL at {self._mysql.host}:{self._mysql.port}") as exchange:
            exchange.block(store_latency("database", CONNECT_SECONDS))
            self._mysql.open()
            exchange.arrived("connected")

    def _query(self, query):
        if self._mysql.closed:
            raise err.InterfaceError(0, "")
        with Exchange(DATABASE, " ".join(query.split())) as exchange:
            fails, seconds = pulled(query, store_latency("database", QUERY_SECONDS))
            exchange.block(seconds)
            if fails:
                self._mysql.close()
                raise err.OperationalError(2013, "Lost connection to MySQL server during query")
            statement = self._mysql.plan(query)
            self._mysql.before(statement)
            session = self._mysql.session
            try:
                if session.writes(statement) and session.server.writer not in (None, session):
                    raise Failure("lock_timeout")
                result = session.run_now(statement)
            except Failure as failure:
                raise self._mysql.error(failure, query) from None
            if result.sleep:
                exchange.block(result.sleep)
            outcome = Outcome(statement, result)
            exchange.arrived(f"{outcome.rowcount} rows")
            return outcome

    def cursor(self, cursor=None):
        return (cursor or self._cursorclass)(self)

    def begin(self):
        self._query("BEGIN")

    def commit(self):
        self._query("COMMIT")

    def rollback(self):
        self._query("ROLLBACK")

    def select_db(self, db):
        self._mysql.select(db)

    def autocommit(self, value):
        self._mysql.autocommit = value

    def ping(self, reconnect=True):
        self._query("SELECT 1")

    @property
    def open(self):
        return not self._mysql.closed

    def close(self):
        if self._mysql.closed:
            raise err.Error("Already closed")
        self._mysql.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
