"""Connections: a query goes out, takes its time, and is answered."""
import asyncio
import contextlib
import errno

import _world
from _sql.failures import Failure
from _sql.server import CONNECT_SECONDS, QUERY_SECONDS, pulled, server_of
from _world_io import DATABASE, Exchange, pulled as world_pulled, store_latency

from . import exceptions, values
from .cursor import CursorFactory
from .exceptions import InterfaceError, error_of
from .prepared import PreparedStatement
from .record import Record
from .transaction import Transaction
from .types import ServerVersion

_process_id = 4710


def one_line(query, args=()):
    """A query in the picture, with what its parameters are."""
    text = " ".join(query.split()).rstrip(";")
    return text + (" -- " + ", ".join(map(repr, args)) if args else "")


def _address(dsn, host, port, user, database):
    import urllib.parse
    if dsn:
        parsed = urllib.parse.urlparse(dsn)
        if parsed.scheme not in ("postgresql", "postgres"):
            raise exceptions.ClientConfigurationError(
                f"invalid DSN: scheme is expected to be either \"postgresql\" or \"postgres\", got {parsed.scheme!r}")
        host = host or parsed.hostname
        port = port or parsed.port
        user = user or parsed.username
        database = database or parsed.path.lstrip("/") or None
    return host or "localhost", port or 5432, user or "user", database or user or "user"


@contextlib.asynccontextmanager
async def limited(timeout):
    if timeout is None:
        yield
    else:
        async with asyncio.timeout(timeout):
            yield


async def connect(dsn=None, *, host=None, port=None, user=None, password=None, passfile=None, service=None,
                  servicefile=None, database=None, loop=None, timeout=60, statement_cache_size=100,
                  max_cached_statement_lifetime=300, max_cacheable_statement_size=15360, command_timeout=None,
                  ssl=None, direct_tls=None, connection_class=None, record_class=Record, server_settings=None,
                  target_session_attrs=None, krbsrvname=None, gsslib=None):
    """A connection to the simulated database of that name."""
    host, port, user, database = _address(dsn, host, port, user, database)
    async with limited(timeout if timeout != 60 else None):
        with Exchange(DATABASE, f"connect to PostgreSQL at {host}:{port}/{database}") as exchange:
            fails, seconds = world_pulled("connection", f"{host}:{port}", store_latency("database", CONNECT_SECONDS))
            await exchange.wait(seconds)
            server = server_of("postgres", host, port, database)
            store = _world.store("database")
            if fails or store is not None and store["refused"]:
                raise ConnectionRefusedError(errno.ECONNREFUSED, f"Connect call failed ('{host}', {port})")
            most = store["connections"] if store is not None and store["connections"] is not None else 100
            if len(server.sessions) >= most:
                raise exceptions.TooManyConnectionsError("sorry, too many clients already")
            connection = (connection_class or Connection)._open(server, command_timeout, record_class)
            exchange.arrived("connected")
    return connection


class Connection:
    """One session with the server. It does one thing at a time."""

    @classmethod
    def _open(cls, server, command_timeout, record_class):
        global _process_id
        from _sql.server import Session
        self = cls()
        _process_id += 1
        self._pid = _process_id
        self._session = Session(server)
        self._timeout = command_timeout
        self._record_class = record_class
        self._busy = False
        self._codecs = {}
        self._listeners = []
        self._log_listeners, self._termination_listeners = set(), set()
        self._savepoints = 0
        self._top_transaction = None
        self._proxy = None
        return self

    def __del__(self):
        session = getattr(self, "_session", None)
        if session is not None and not session.closed:
            import warnings
            warnings.warn(f"unclosed connection {self!r}", ResourceWarning)
            session.close()

    # -- one query --

    def _check_open(self):
        if self._session.closed:
            raise InterfaceError("connection is closed")

    async def _perform(self, query, args, work, timeout=None):
        """Lets a query take its time; work() gives what comes back and how to describe it."""
        self._check_open()
        if self._busy:
            raise InterfaceError("cannot perform operation: another operation is in progress")
        self._busy = True
        try:
            async with limited(self._timeout if timeout is None else timeout):
                with Exchange(DATABASE, one_line(query, args)) as exchange:
                    fails, seconds = pulled(query, store_latency("database", QUERY_SECONDS))
                    await exchange.wait(seconds)
                    if fails:
                        self.terminate()
                    if self._session.closed:
                        raise exceptions.ConnectionDoesNotExistError("connection was closed in the middle of operation")
                    try:
                        result, described = await work(exchange)
                    except Failure as failure:
                        raise error_of(failure, query) from None
                    exchange.arrived(described)
                    return result
        finally:
            self._busy = False

    async def _run(self, statement, parameters, exchange):
        result = await self._session.run(statement, parameters)
        if result.sleep:
            await exchange.wait(result.sleep)
        if statement.control == "notify":
            self._notify(statement.argument, statement.text)
        return result

    def _plan(self, query):
        plans = self._session.plan(query)
        if len(plans) > 1:
            raise exceptions.PostgresSyntaxError("cannot insert multiple commands into a prepared statement")
        return plans[0] if plans else None

    def _encode(self, statement, args):
        names = self._parameter_types(statement)
        count = len(names)
        if count != len(args):
            hint = "Check the query against the passed list of arguments."
            if count == 0:
                hint += ("  Note that parameters are supported only in SELECT, INSERT, UPDATE, DELETE, MERGE and "
                         "VALUES statements, and will *not* work in statements like CREATE VIEW or DECLARE CURSOR.")
            raise InterfaceError(
                f"the server expects {count} argument{'' if count == 1 else 's'} for this query, {len(args)} "
                f"{'was' if len(args) == 1 else 'were'} passed", hint=hint)
        return tuple(values.encode(value, name, i, self._codecs)
                     for i, (value, name) in enumerate(zip(args, names), 1))

    def _parameter_types(self, statement):
        """A type, or None, for each parameter in order."""
        if not statement.sql:
            return []
        try:
            count = self._session.handle.inspect(statement.sql[-1])[1]
        except Exception as error:
            raise self._session._failure(error, statement, ()) from None
        known = dict(statement.parameters)
        session = self._session
        if statement.table and statement.kind == "INSERT":
            columns = session.columns_of(statement.table)
            names = statement.insert_columns or list(columns)
            for row in statement.insert_rows:
                for name, tokens in zip(names, row):
                    if len(tokens) == 1 and tokens[0].kind == "parameter":
                        known.setdefault(int(tokens[0].text[1:]), columns.get(name))
        tables = [row[0] for row in session.handle.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'")[2]] if statement.comparisons else []
        tables = [statement.table] if statement.table else [
            t for t in tables if t.lower() in statement.text.lower()]
        for number, column, is_array in statement.comparisons:
            name = session.type_of_column(tables, column)
            if name is not None:
                known.setdefault(number, name + "[]" if is_array else name)
        return [known.get(i) for i in range(1, count + 1)]

    def _records(self, result, record_class=None):
        if result.columns is None:
            return []
        names = tuple(name for name, _ in result.columns)
        kinds = [kind for _, kind in result.columns]
        make = (record_class or self._record_class)._of
        codecs = self._codecs
        if not any(kind not in (None, "int4", "int8", "int2", "text", "varchar") for kind in kinds) and not codecs:
            return [make(names, row) for row in result.rows]
        return [make(names, tuple([values.decode(v, k, codecs) for v, k in zip(row, kinds)])) for row in result.rows]

    async def _query(self, query, args, timeout, most=None, record_class=None):
        async def work(exchange):
            statement = self._plan(query)
            if statement is None:
                return [], "nothing"
            statement = self._notifying(statement, query, args)
            result = await self._run(statement, self._encode(statement, args) if statement.sql else (), exchange)
            self._last_tag = result.tag
            records = self._records(result, record_class)
            count = len(records)
            return records[:most] if most else records, f"{count} row{'' if count == 1 else 's'}"
        return await self._perform(query, args, work, timeout)

    async def execute(self, query, *args, timeout=None):
        """Runs one query with parameters, or a script without; gives the last one's status."""
        async def work(exchange):
            tag = ""
            for statement in self._session.plan(query) if not args else [self._plan(query)]:
                if statement is None:
                    continue
                statement = self._notifying(statement, query, args)
                asks = statement.control is None and (args or "?" in "".join(statement.sql))
                parameters = self._encode(statement, args) if asks else ()
                tag = (await self._run(statement, parameters, exchange)).tag
            return tag, tag
        return await self._perform(query, args, work, timeout)

    async def executemany(self, command, args, *, timeout=None):
        """Runs a query once for each tuple of parameters, all or none of them."""
        rows = list(args)

        async def work(exchange):
            statement = self._plan(command)
            encoded = [self._encode(statement, row) for row in rows]
            own = not self._session.in_transaction
            if own:
                self._session.begin()
            try:
                for row in encoded:
                    await self._run(statement, row, exchange)
            except BaseException:
                if own:
                    self._session._end("ROLLBACK")
                raise
            if own:
                self._session._end("COMMIT")
            return None, f"{len(rows)} times"
        await self._perform(f"{command} -- {len(rows)} times", (), work, timeout)

    async def fetch(self, query, *args, timeout=None, record_class=None):
        return await self._query(query, args, timeout, None, record_class)

    async def fetchrow(self, query, *args, timeout=None, record_class=None):
        rows = await self._query(query, args, timeout, 1, record_class)
        return rows[0] if rows else None

    async def fetchval(self, query, *args, column=0, timeout=None):
        rows = await self._query(query, args, timeout, 1)
        return rows[0][column] if rows else None

    async def fetchmany(self, query, args, *, timeout=None, record_class=None):
        rows = []
        for row in list(args):
            rows += await self._query(query, row, timeout, None, record_class)
        return rows

    async def copy_records_to_table(self, table_name, *, records, columns=None, schema_name=None, timeout=None,
                                    where=None):
        rows = [tuple(record) for record in records]

        async def work(exchange):
            names = list(columns or self._session.columns_of(table_name))
            marks = ", ".join(f"${i}" for i in range(1, len(names) + 1))
            statement = self._plan(f"INSERT INTO {table_name} ({', '.join(names)}) VALUES ({marks})")
            for row in rows:
                await self._run(statement, self._encode(statement, row), exchange)
            return f"COPY {len(rows)}", f"COPY {len(rows)}"
        return await self._perform(f"COPY {table_name} FROM STDIN -- {len(rows)} rows", (), work, timeout)

    async def prepare(self, query, *, name=None, timeout=None, record_class=None):
        async def work(exchange):
            statement = self._plan(query)
            return PreparedStatement(self, query, statement, self._parameter_types(statement), record_class), "prepared"
        return await self._perform(f"PREPARE {query}", (), work, timeout)

    def cursor(self, query, *args, prefetch=None, timeout=None, record_class=None):
        self._check_open()
        return CursorFactory(self, query, args, prefetch, timeout, record_class)

    # -- transactions --

    def transaction(self, *, isolation=None, readonly=False, deferrable=False):
        self._check_open()
        return Transaction(self, isolation, readonly, deferrable)

    def is_in_transaction(self):
        return self._session.in_transaction

    async def _control(self, sql):
        async def work(exchange):
            for statement in self._session.plan(sql):
                await self._run(statement, (), exchange)
            return None, sql.rstrip(";")
        await self._perform(sql, (), work)

    # -- notifications --

    def _notifying(self, statement, query, args):
        """SELECT pg_notify('channel', 'payload') is NOTIFY with parameters."""
        if "pg_notify" not in query.lower():
            return statement
        from _sql.statements import Statement
        from _sql.tokens import tokenize
        given = []
        for token in tokenize(query, "postgres"):
            if token.kind == "parameter":
                given.append(str(args[int(token.text[1:]) - 1]))
            elif token.kind == "string":
                given.append(token.text[1:-1].replace("''", "'"))
        notify = Statement("SELECT")
        notify.control, (notify.argument, notify.text) = "notify", given
        return notify

    def _notify(self, channel, payload):
        for connection, callback in list(self._session.server.listeners[channel]):
            asyncio.get_running_loop().call_soon(callback, connection, self._pid, channel, payload)

    async def add_listener(self, channel, callback):
        await self._control(f'LISTEN "{channel}"')
        self._listeners.append(channel)
        self._session.server.listeners[channel].append((self, callback))

    async def remove_listener(self, channel, callback):
        listeners = self._session.server.listeners[channel]
        listeners[:] = [entry for entry in listeners if entry != (self, callback)]
        await self._control(f'UNLISTEN "{channel}"')

    def _stop_listening(self):
        for channel in self._listeners:
            listeners = self._session.server.listeners[channel]
            listeners[:] = [entry for entry in listeners if entry[0] is not self]
        self._listeners = []

    def add_log_listener(self, callback):
        """The simulated server sends no messages of this kind, so the callback is kept and never called."""
        self._check_open()
        self._log_listeners.add(callback)

    def remove_log_listener(self, callback):
        self._log_listeners.discard(callback)

    def add_termination_listener(self, callback):
        """callback(connection), or a coroutine of it, runs once the connection is closed."""
        self._termination_listeners.add(callback)

    def remove_termination_listener(self, callback):
        self._termination_listeners.discard(callback)

    # -- the rest --

    async def set_type_codec(self, typename, *, schema="public", encoder, decoder, format="text"):
        self._codecs[{"interval": "span"}.get(typename, typename)] = (encoder, decoder)

    async def reset_type_codec(self, typename, *, schema="public"):
        self._codecs.pop(typename, None)

    async def set_builtin_type_codec(self, typename, *, schema="public", codec_name, format=None):
        pass

    def get_server_version(self):
        return ServerVersion(16, 0, 0, "final", 0)

    def get_server_pid(self):
        return self._pid

    def get_settings(self):
        raise NotImplementedError("Connection.get_settings: the simulated server has no settings")

    def is_closed(self):
        return self._session.closed

    async def reset(self, *, timeout=None):
        self._check_open()
        self._reset_now()

    def _reset_now(self):
        self._stop_listening()
        if self._session.in_transaction:
            self._session._end("ROLLBACK")
        self._top_transaction = None

    async def close(self, *, timeout=None):
        """Says goodbye. Nothing is answered to that, so it takes no time."""
        if not self._session.closed:
            if self._busy:
                raise InterfaceError("cannot perform operation: another operation is in progress")
            self.terminate()

    def terminate(self):
        self._stop_listening()
        self._session.close()
        listeners, self._termination_listeners = self._termination_listeners, set()
        for callback in listeners:
            if asyncio.iscoroutinefunction(callback):
                asyncio.get_running_loop().create_task(callback(self))
            else:
                asyncio.get_running_loop().call_soon(callback, self)

    def __repr__(self):
        return f"<asyncpg.connection.Connection object at {id(self):#x}>"
