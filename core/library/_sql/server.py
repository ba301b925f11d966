"""The databases of the simulated servers, and the sessions of those who are connected to them.

What a transaction sees goes by its isolation level (snapshot.py). What differs from a real server: one transaction of a
database writes at a time; another that wants to write waits until it is over."""
import collections
import re

import _sqlite
import _trace
import _world
import _world_io
from asyncio import events, futures
from asyncio.constants import LOCK, SYNC

from . import types
from .failures import Failure
from .snapshot import Isolation
from .statements import translate
from .tokens import quote_name, split_commas, split_statements, tokenize

CONNECT_SECONDS, QUERY_SECONDS = 0.05, 0.02
LONGEST_WAIT = 50.0  # for another's transaction

_servers = {}


def pulled(query, seconds):
    """(does a lever make this query fail, how long it takes)."""
    return _world_io.pulled("query", query, seconds)


def server_of(dialect, host, port, database):
    """The database that a client reaches under that address."""
    key = (dialect, host, port, database)
    if key not in _servers:
        _servers[key] = Server(dialect, f"{dialect}://{host}:{port}/{database}", database)
    return _servers[key]


class Server:
    """One database: its storage, who writes it, who is connected."""

    def __init__(self, dialect, storage, database):
        self.dialect, self.storage, self.database = dialect, storage, database
        self.constraint_names = {}  # (table, columns): name
        self.writer = None          # the session whose transaction has written
        self.waiters = collections.deque()
        self.sessions = []
        self.listeners = collections.defaultdict(list)  # channel: callables
        self.shared = collections.defaultdict(set)  # table: the sessions whose transactions have read it for good
        self.readers_over = []
        self.commits, self.history = 0, []  # how many transactions have written; the SERIALIZABLE ones of them
        self._traced = False
        session = Session(self)
        for table in _world.tables():
            session.declare(table)
        if dialect == "mysql" and database == "mysql":
            self._make_own_tables(session)
        session.close()

    def _make_own_tables(self, session):
        """The table of users that every MySQL server has."""
        session.run_now(session.plan("CREATE TABLE IF NOT EXISTS user (Host CHAR(255), User CHAR(32), PRIMARY KEY (Host, User))")[0])
        session.run_now(session.plan("INSERT IGNORE INTO user VALUES ('%', 'root'), ('localhost', 'mysql.infoschema'), "
                                     "('localhost', 'mysql.session'), ('localhost', 'mysql.sys'), ('localhost', 'root')")[0])

    def hold(self, session):
        if not self._traced:
            self._traced = True
            _trace.sync_created(self, LOCK, f"writing to {self.database}")
        self.writer = session
        _trace.sync_acquired(self)

    def let_go(self, session):
        if self.writer is session:
            self.writer = None
            _trace.sync_released(self, 1)
            for future in self.waiters:
                if not future.done():
                    future.set_result(None)
                    break

    async def wait_for_writer(self, session):
        """Until no other session's transaction is writing."""
        deadline = None
        while self.writer is not None and self.writer is not session:
            loop = events.get_running_loop()
            deadline = deadline or loop.time() + LONGEST_WAIT
            future = loop._create_future(SYNC, f"writing to {self.database}")
            timer = loop.call_at(deadline, futures._set_result_unless_cancelled, future, "late")
            self.waiters.append(future)
            _trace.sync_wait(self, future)
            over = True
            try:
                late = await future == "late"
                over = False
            finally:
                timer.cancel()
                self.waiters.remove(future)
                _trace.sync_wait_over(self, over)
                if over and future.done() and not future.cancelled() and self.writer is None:
                    self.wake_next()
            if late:
                raise Failure("lock_timeout")

    # -- locks of readers: MySQL's SERIALIZABLE --

    def _in_the_way(self, session, statement):
        """The sessions whose transactions must be over before this statement can run."""
        if self.dialect != "mysql" or statement.control is not None:
            return set()
        if session.writes(statement):
            return self.shared.get(statement.table, set()) - {session}
        writer = self.writer
        return {writer} if session.shares_locks() and writer not in (None, session) and writer.wrote & set(
            statement.read_tables) else set()

    async def wait_for_readers(self, session, statement):
        """Until nobody else's lock is in the way; then takes those of its own."""
        deadline = None
        while others := self._in_the_way(session, statement):
            session.waits_for = others
            try:
                if any(session in other.waited_for() for other in others):
                    session._end("ROLLBACK")
                    raise Failure("deadlock")
                loop = events.get_running_loop()
                deadline = deadline or loop.time() + LONGEST_WAIT
                future = loop._create_future(SYNC, f"reading and writing {statement.table or statement.read_tables[0]}")
                timer = loop.call_at(deadline, futures._set_result_unless_cancelled, future, "late")
                self.readers_over.append(future)
                try:
                    if await future == "late":
                        raise Failure("lock_timeout")
                finally:
                    timer.cancel()
                    self.readers_over.remove(future)
            finally:
                session.waits_for = set()
        if session.shares_locks():
            for table in statement.read_tables:
                self.shared[table].add(session)

    def over(self, session):
        """A transaction is over: its locks are gone."""
        for table in [table for table, holders in self.shared.items() if session in holders]:
            self.shared[table].discard(session)
            if not self.shared[table]:
                del self.shared[table]
        for future in self.readers_over:
            if not future.done():
                future.set_result(None)

    def wake_next(self):
        for future in self.waiters:
            if not future.done():
                future.set_result(None)
                return


class Result:
    """What a statement gave: columns as (name, type or None), rows as tuples of what SQLite has."""

    def __init__(self, kind):
        self.kind = kind
        self.columns = None
        self.rows = []
        self.changes = self.last_row_id = 0
        self.sleep = 0.0

    @property
    def tag(self):
        if self.kind == "SELECT" or self.kind == "VALUES":
            return f"SELECT {len(self.rows)}"
        if self.kind == "INSERT":
            return f"INSERT 0 {self.changes}"
        if self.kind in ("UPDATE", "DELETE"):
            return f"{self.kind} {self.changes}"
        return self.kind


class Session(Isolation):
    """One connection, as the server sees it."""

    def __init__(self, server):
        self.server, self.dialect = server, server.dialect
        self.handle = _sqlite.open(server.storage)
        self.handle.execute("PRAGMA foreign_keys=ON")
        if self.dialect == "postgres":
            self.handle.execute("PRAGMA case_sensitive_like=ON")
        self.in_transaction = False
        self.failed = False       # PostgreSQL: the transaction is aborted
        self.writing = False      # SQLite's own transaction has begun
        self.savepoints = []
        self.closed = False
        self._columns = {}
        self._plans = {}
        server.sessions.append(self)

    waits_for = frozenset()

    def waited_for(self):
        """All sessions that this one waits for, and those that they wait for."""
        found, waiting = set(), [self]
        while waiting:
            for other in waiting.pop().waits_for:
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def close(self):
        if self.closed:
            return
        self.closed = True
        self.server.sessions.remove(self)
        if self.in_transaction:
            self._end("ROLLBACK")
        self.handle.close()

    # -- what there is --

    def columns_of(self, table):
        """Names and types of a table's columns, in order; empty where there is no such table."""
        rows = self.handle.execute("SELECT name, type FROM pragma_table_info(?)", (table,))[2]
        return {name: types.type_of_declaration(declared) for name, declared in rows}

    def type_of_column(self, tables, name):
        for table in tables:
            found = self.columns_of(table).get(name)
            if found is not None:
                return found
        return None

    def declare(self, table):
        """A table of a world line."""
        name, rows = table["name"], table["rows"].strip()
        parts = split_commas(tokenize(table["columns"], self.dialect))
        values = [t for t in tokenize(rows, self.dialect)] if rows else []
        first = split_commas(values[1:-1])[:len(parts)] if values else []
        columns = []
        for i, part in enumerate(parts):
            if len(part) == 1:  # no type: what the first row holds
                value = first[i][0] if i < len(first) and first[i] else None
                number = value is not None and value.kind == "number"
                kind = "text" if not number else "int" if value.text.isdigit() else "double precision"
                if kind == "int" and i == 0 and part[0].text.lower() == "id":
                    kind = "serial primary key" if self.dialect == "postgres" else "int auto_increment primary key"
                columns.append(f"{part[0].text} {kind}")
            else:
                columns.append(" ".join(t.text for t in part))
        try:
            self.run_now(self.plan(f"CREATE TABLE {name} ({', '.join(columns)})")[0])
            if rows:
                self.run_now(self.plan(f"INSERT INTO {name} VALUES {rows}")[0])
                self._count_on(name)
        except Failure as failure:
            from .messages import plain_text
            raise ValueError(f"line {table['line']}: the table {name} of the world: {plain_text(failure)}") from None

    def _count_on(self, table):
        """Automatic numbers go on behind those of the rows that were declared."""
        sql = self.handle.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,))[2][0][0]
        for sequence, column in re.findall(r"ls_nextval\('([^']*\.([^']*))'\)", sql):
            last = self.handle.execute(f"SELECT max({quote_name(column)}) FROM {quote_name(table)}")[2][0][0]
            self.handle.execute("SELECT ls_setval(?, ?)", (sequence, last or 0))

    # -- statements --

    def plan(self, sql):
        """The statements of a text. Translated once for all sessions' repetitions of it."""
        if sql in self._plans:
            return self._plans[sql]
        statements = [translate(tokens, sql, self, self.dialect)
                      for tokens in split_statements(tokenize(sql, self.dialect))]
        if len(statements) == 1 and statements[0].control is None and statements[0].kind in (
                "SELECT", "INSERT", "UPDATE", "DELETE") and len(self._plans) < 500:
            self._plans[sql] = statements
        return statements

    def writes(self, statement):
        if statement.control is not None:
            return statement.control == "restart"
        if statement.locks:
            return True
        if statement.kind == "SELECT":
            return False
        return True

    async def run(self, statement, parameters=()):
        """Runs it, waiting for another's transaction where it must."""
        if self.writes(statement):
            await self.server.wait_for_writer(self)
        if self.server.shared or self.shares_locks():
            await self.server.wait_for_readers(self, statement)
        return self.run_now(statement, parameters)

    def run_now(self, statement, parameters=()):
        if self.failed and statement.control not in ("rollback", "rollback_to", "commit"):
            raise Failure("aborted")
        try:
            return self._run(statement, parameters)
        except _sqlite.Error as error:
            failure = self._failure(error, statement, parameters)
        except Failure as error:
            failure = error
        if self.in_transaction and self.dialect == "postgres":
            self.failed = True
        raise failure from None

    def _run(self, statement, parameters):
        result = Result(statement.kind)
        if statement.control is not None:
            self._control(statement, result)
        if self.writes(statement):
            if self.dialect == "mysql" and self.in_transaction and statement.kind.split()[0] in (
                    "CREATE", "DROP", "ALTER", "TRUNCATE"):
                self._end("COMMIT")  # as MySQL does without being asked
            if statement.kind.split()[0] in ("CREATE", "DROP", "ALTER"):
                self._plans.clear()
            self._write_from_now()
        if self.writes(statement) and statement.control is None:
            for other in self.server.sessions:
                if other is not self:
                    other.before_others_write()
        for sql in statement.sql:
            columns, declared, rows, result.changes, result.last_row_id, result.sleep, _ = self.execute_isolated(
                statement, sql, parameters)
            if columns is not None:
                result.columns = list(zip(columns, self._types(statement, columns, declared)))
                result.rows = rows
        if statement.kind == "DROP TABLE" and self.dialect == "postgres":
            for table in statement.tables:
                self.handle.execute("SELECT ls_forget(?)", (table,))
        if statement.constraint_names:
            self.server.constraint_names.update(statement.constraint_names)
        return result

    def _types(self, statement, columns, declared):
        """The result columns' types: as the query tells, or as the tables declare."""
        told = [None] * len(columns)
        known = statement.columns or []
        for i, entry in enumerate(known):
            if entry is None:
                break
            if i < len(told):
                told[i] = entry[1]
        for i, entry in enumerate(reversed(known)):
            if entry is None:
                break
            if i < len(told):
                told[-1 - i] = entry[1]
        return [t or (types.type_of_declaration(d) if d else None) for t, d in zip(told, declared)]

    # -- transactions --

    def begin(self, text=""):
        self.in_transaction = True
        self.failed = self.writing = False
        self.savepoints = []
        self.isolate(text)

    def _write_from_now(self):
        if self.in_transaction and not self.writing:
            self.handle.execute("BEGIN IMMEDIATE")
            for name in self.savepoints:
                self.handle.execute(f"SAVEPOINT {quote_name(name)}")
            self.writing = True
            self.server.hold(self)

    def _end(self, how):
        try:
            self.end_isolation(how)
        except Failure:
            self._end("ROLLBACK")
            raise
        if self.writing:
            numbers = self._numbers() if how == "ROLLBACK" else {}
            try:
                self.handle.execute(how)
            except _sqlite.Error:
                self.handle.execute("ROLLBACK")
                raise
            finally:
                self.writing = self.in_transaction = self.failed = False
                self._set_numbers(numbers)
                self.server.let_go(self)
        self.in_transaction = self.failed = False
        self.savepoints = []
        if self.dialect == "mysql":
            self.server.over(self)

    def _control(self, statement, result):
        what, argument = statement.control, statement.argument
        if what == "begin":
            if not self.in_transaction:
                self.begin(argument)
            elif self.dialect == "mysql":
                self._end("COMMIT")
                self.begin(argument)
        elif what == "set":
            self.set_level(argument)
        elif what == "commit":
            if self.failed:
                result.kind = "ROLLBACK"
            if self.in_transaction:
                self._end("ROLLBACK" if self.failed else "COMMIT")
        elif what == "rollback":
            if self.in_transaction:
                self._end("ROLLBACK")
        elif what == "savepoint":
            if self.dialect == "postgres" and not self.in_transaction:
                raise Failure("no_transaction", what="SAVEPOINT")
            if self.writing:
                self.handle.execute(f"SAVEPOINT {quote_name(argument)}")
            self.savepoints.append(argument)
        elif what in ("release", "rollback_to"):
            self._savepoint_over(what, argument)
        elif what == "restart" and self.dialect == "postgres":
            self.handle.execute("SELECT ls_forget(?)", (argument,))
        elif what == "restart":
            self.handle.execute("DELETE FROM sqlite_sequence WHERE name = ?", (argument,)) \
                if self._has_numbers() else None

    def _savepoint_over(self, what, name):
        if name not in self.savepoints:
            raise Failure("no_savepoint", name=name)
        if self.writing:
            numbers = self._numbers() if what == "rollback_to" else {}
            self.handle.execute(f"{'RELEASE' if what == 'release' else 'ROLLBACK TO'} {quote_name(name)}")
            self._set_numbers(numbers)
        at = len(self.savepoints) - 1 - self.savepoints[::-1].index(name)
        del self.savepoints[at if what == "release" else at + 1:]
        if what == "rollback_to":
            self.failed = False

    # -- automatic numbers: a number that was given out is never given out again, even after ROLLBACK --

    def _has_numbers(self):
        return bool(self.handle.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'")[2])

    def _numbers(self):
        return dict(self.handle.execute("SELECT name, seq FROM sqlite_sequence")[2]) if self._has_numbers() else {}

    def _set_numbers(self, numbers):
        if not numbers or not self._has_numbers():
            return
        now = self._numbers()
        for table, number in numbers.items():
            if not self.handle.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,))[2]:
                continue
            if table not in now:
                self.handle.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number))
            elif now[table] < number:
                self.handle.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (number, table))

    def _use_number(self, statement):
        """The row that was refused had its number already."""
        if self.dialect == "postgres" or not self._has_numbers():
            return
        sql = self.handle.execute("SELECT sql FROM sqlite_master WHERE name = ?", (statement.table,))[2]
        match = re.search(r'"(\w+)" INTEGER PRIMARY KEY AUTOINCREMENT', sql[0][0]) if sql else None
        if match and (statement.insert_columns is not None and match[1] not in statement.insert_columns):
            self._set_numbers({statement.table: self._numbers().get(statement.table, 0) + 1})

    # -- failures --

    def _failure(self, error, statement, parameters):
        message, code = error.args
        if code in ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID"):
            failure = self._unique(message, statement, parameters)
        elif code == "SQLITE_CONSTRAINT_NOTNULL":
            table, column = message.split(": ", 1)[1].split(".", 1)
            given = statement.insert_columns is None or column in statement.insert_columns
            failure = Failure("not_null", table=table, column=column, given=given,
                              row=self._values(statement, parameters, table, tuple(self.columns_of(table))))
        elif code == "SQLITE_CONSTRAINT_CHECK":
            failure = self._check(message.split(": ", 1)[1], statement)
        elif code == "SQLITE_CONSTRAINT_FOREIGNKEY":
            failure = self._foreign_key(statement, parameters)
        else:
            return _plain_failure(message, code, statement)
        if statement.kind == "INSERT":
            self._use_number(statement)
        return failure

    def _unique(self, message, statement, parameters):
        names = [part.split(".", 1) for part in message.split(": ", 1)[1].split(", ")]
        table, columns = names[0][0], tuple(name[-1] for name in names)
        default = f"{table}_pkey" if message.startswith("PRIMARY") else f"{table}_{'_'.join(columns)}_key"
        primary = self.handle.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0", (table,))[2]
        is_primary = {name for name, in primary} == set(columns)
        name = self.server.constraint_names.get((table, columns), f"{table}_pkey" if is_primary else default)
        return Failure("unique", table=table, columns=columns, constraint=name, primary=is_primary,
                       values=self._values(statement, parameters, table, columns))

    def _check(self, name, statement):
        match = re.match(r"ls_length (\d+) (.*)", name)
        if match:
            return Failure("too_long", length=int(match[1]), column=match[2], table=statement.table)
        match = re.match(r"ls_enum (.*)", name)
        if match:
            return Failure("not_in_enum", column=match[1], table=statement.table)
        return Failure("check", table=statement.table, constraint=name)

    def _foreign_key(self, statement, parameters):
        table = statement.table
        keys = "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id DESC, seq"
        if statement.kind in ("INSERT", "REPLACE", "UPDATE"):
            found = collections.defaultdict(list)
            for number, parent, column, target in self.handle.execute(keys, (table,))[2]:
                found[number].append((parent, column, target))
            for position, key in enumerate(found.values(), 1):
                columns = tuple(column for _, column, _ in key)
                values = self._values(statement, parameters, table, columns)
                if values is None or any(value is None for value in values):
                    continue
                parent = key[0][0]
                targets = [target or self._primary(parent) for _, _, target in key]
                where = " AND ".join(f"{quote_name(t)} = ?" for t in targets)
                if not self.handle.execute(f"SELECT 1 FROM {quote_name(parent)} WHERE {where}", values)[2]:
                    return Failure("foreign_key", table=table, columns=columns, values=values, parent=parent,
                                   targets=targets, position=position,
                                   constraint=self.server.constraint_names.get((table, "foreign", columns)))
        for child, in self.handle.execute("SELECT name FROM sqlite_master WHERE type = 'table'")[2]:
            for number, parent, column, target in self.handle.execute(keys, (child,))[2]:
                if parent == table:
                    return Failure("foreign_key_held", table=table, child=child, columns=(column,),
                                   targets=[target or self._primary(parent)], position=1,
                                   constraint=self.server.constraint_names.get((child, "foreign", (column,))))
        return Failure("foreign_key", table=table, columns=(), parent=None, targets=[], position=1)

    def _primary(self, table):
        rows = self.handle.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0", (table,))[2]
        return rows[0][0] if rows else "id"

    def _values(self, statement, parameters, table, columns):
        """The values that the statement gives these columns; None where that cannot be told."""
        values = []
        for column in columns:
            tokens = None
            if statement.kind in ("INSERT", "REPLACE") and len(statement.insert_rows) == 1:
                names = statement.insert_columns or list(self.columns_of(table))
                if column in names and names.index(column) < len(statement.insert_rows[0]):
                    tokens = statement.insert_rows[0][names.index(column)]
            elif statement.kind == "UPDATE":
                for number, name, array in statement.comparisons:
                    if name == column and not array:
                        values.append(parameters[number - 1])
                        break
                else:
                    return None
                continue
            if not tokens:
                return None
            token = tokens[0]
            if token.kind == "parameter":
                values.append(parameters[int(token.text[1:]) - 1])
            elif token.kind == "string":
                values.append(token.text[1:-1].replace("''", "'"))
            elif token.kind == "number" and len(tokens) == 1:
                values.append(float(token.text) if "." in token.text else int(token.text))
            elif token.upper == "NULL":
                values.append(None)
            else:
                return None
        return tuple(values)


_PATTERNS = [
    (r"no such table: (?:main\.)?(.*)", "no_table", "table"),
    (r"no such column: (.*)", "no_column", "column"),
    (r"table (.*) has no column named (.*)", "no_column_of", "table", "column"),
    (r"ambiguous column name: (.*)", "ambiguous", "column"),
    (r"(?:table|view) \"?(.*?)\"? already exists", "table_exists", "table"),
    (r"there is already (?:a|an) (?:table|index|view) named (.*)", "table_exists", "table"),
    (r"index (.*) already exists", "table_exists", "table"),
    (r"no such (?:index|view): (.*)", "no_table", "table"),
    (r"no such function: (.*)", "no_function", "function"),
    (r"near \"(.*)\": syntax error", "syntax", "near"),
    (r"division by zero", "division"),
    (r"table (.*) has (\d+) columns but (\d+) values were supplied", "value_count", "table", "expected", "given"),
    (r"(\d+) values for (\d+) columns", "value_count", "given", "expected"),
    (r"no tables specified", "syntax", ),
]


def _plain_failure(message, code, statement):
    for pattern, kind, *names in _PATTERNS:
        match = re.fullmatch(pattern, message)
        if match:
            return Failure(kind, **dict(zip(names, match.groups())))
    if message == "incomplete input":
        return Failure("syntax", near="end of input")
    if code == "SQLITE_AUTH":
        return Failure("refused", what=statement.kind)
    if code == "BINDINGS":
        return Failure("bindings", message=message)
    return Failure("other", message=message)
