"""Connections and cursors."""
import collections.abc
import datetime
import os
import threading
import time

import _files
import _source
import _sqlite
import _world
from _world_io import DATABASE, Exchange

apilevel, threadsafety, paramstyle = "2.0", 1, "qmark"
version, sqlite_version = "2.6.0", "3.40.1"
version_info, sqlite_version_info = (2, 6, 0), (3, 40, 1)
PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2
Date, Time, Timestamp, Binary = datetime.date, datetime.time, datetime.datetime, memoryview
SQLITE_OK, SQLITE_DENY, SQLITE_IGNORE = 0, 1, 2


class Warning(Exception):
    """Something odd, not wrong."""


class Error(Exception):
    """The base of all errors."""


class InterfaceError(Error):
    """The library was used wrongly."""


class DatabaseError(Error):
    """The base of what the database reports."""


class DataError(DatabaseError):
    """A value is too large."""


class OperationalError(DatabaseError):
    """A table or column that is not there, wrong SQL, a locked database."""


class IntegrityError(DatabaseError):
    """A constraint was violated."""


class InternalError(DatabaseError):
    """SQLite is at odds with itself."""


class ProgrammingError(DatabaseError):
    """The library was called with what it cannot serve."""


class NotSupportedError(DatabaseError):
    """The library cannot do that."""


for _class in (Warning, Error, InterfaceError, DatabaseError, DataError, OperationalError, IntegrityError, InternalError,
               ProgrammingError, NotSupportedError):
    _class.__module__ = "sqlite3"

_CODES = {"SQLITE_CONSTRAINT_UNIQUE": 2067, "SQLITE_CONSTRAINT_PRIMARYKEY": 1555, "SQLITE_CONSTRAINT_NOTNULL": 1299,
          "SQLITE_CONSTRAINT_FOREIGNKEY": 787, "SQLITE_CONSTRAINT_CHECK": 275, "SQLITE_BUSY": 5, "SQLITE_ERROR": 1,
          "SQLITE_CONSTRAINT_ROWID": 2579, "SQLITE_LOCKED": 6, "SQLITE_TOOBIG": 18, "SQLITE_MISMATCH": 20}
_adapters, _converters = {}, {}


def register_adapter(type, adapter, /):
    _adapters[type] = adapter


def register_converter(typename, converter, /):
    _converters[typename.upper()] = converter


register_adapter(datetime.date, lambda value: value.isoformat())
register_adapter(datetime.datetime, lambda value: value.isoformat(" "))
register_converter("date", lambda text: datetime.date.fromisoformat(text.decode()))
register_converter("timestamp", lambda text: datetime.datetime.fromisoformat(text.decode()))


def complete_statement(statement):
    return statement.rstrip().endswith(";")


def enable_callback_tracebacks(flag, /):
    pass


def _adapt(value):
    if value is None or type(value) in (int, float, str, bytes):
        return value
    adapter = _adapters.get(type(value))
    if adapter is not None:
        return adapter(value)
    conform = getattr(value, "__conform__", None)
    return value if conform is None else conform(None)


def connect(database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=None,
            cached_statements=128, uri=False):
    """A connection to the database of that name; ":memory:" is one of its own."""
    return (factory or Connection)(database, timeout, detect_types, isolation_level, check_same_thread, None,
                                   cached_statements, uri)


def _storage_of(database):
    """The name of the storage behind a file's name; "" for one of its own."""
    name = os.fspath(database)
    if isinstance(name, bytes):
        name = name.decode()
    if name in (":memory:", "") or name.startswith("file:") and ":memory:" in name:
        return ""
    if name.startswith("file:"):
        name = name[5:].split("?")[0]
    path = os.path.abspath(name)
    if not _files.is_folder(os.path.dirname(path)) or _files.is_folder(path):
        raise OperationalError("unable to open database file")
    if not _files.is_file(path):
        _sqlite.forget(path)
        _files.write(path, b"")
    return path


class Row:
    """A row: its values by position and by name."""

    def __init__(self, cursor, data, /):
        self._names = [d[0] for d in cursor.description]
        self._data = data

    def keys(self):
        return list(self._names)

    def __getitem__(self, key):
        if isinstance(key, str):
            for i, name in enumerate(self._names):
                if name.lower() == key.lower():
                    return self._data[i]
            raise IndexError("No item with that key")
        return self._data[key]

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __eq__(self, other):
        return isinstance(other, Row) and self._names == other._names and self._data == other._data

    def __hash__(self):
        return hash((tuple(self._names), self._data))


Row.__module__ = "sqlite3"


class Connection:
    """A connection. Statements that change data begin a transaction, which commit() ends."""

    Warning, Error, InterfaceError, DatabaseError = Warning, Error, InterfaceError, DatabaseError
    DataError, OperationalError, IntegrityError = DataError, OperationalError, IntegrityError
    InternalError, ProgrammingError, NotSupportedError = InternalError, ProgrammingError, NotSupportedError

    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=None,
                 cached_statements=128, uri=False):
        if isolation_level is not None and isolation_level.upper() not in ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE"):
            raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
        self._storage = _storage_of(database)
        self._handle = _sqlite.open(self._storage)
        self._timeout, self._detect = timeout, detect_types
        self.isolation_level = isolation_level
        self.row_factory = None
        self.text_factory = str
        self.total_changes = 0
        self._thread = threading.get_ident() if check_same_thread else None

    def _check(self):
        if self._handle is None:
            raise ProgrammingError("Cannot operate on a closed database.")
        if self._thread is not None and self._thread != threading.get_ident():
            raise ProgrammingError(
                "SQLite objects created in a thread can only be used in that same thread. The object was created in "
                f"thread id {self._thread} and this is thread id {threading.get_ident()}.")

    def _run(self, sql, parameters=()):
        """One statement; where the database is locked, tries again until the timeout is over."""
        deadline = time.monotonic() + self._timeout
        with Exchange(DATABASE, " ".join(sql.split())) as exchange:
            exchange.sent()
            if self._storage:
                disk = _world.store("disk")
                if disk is not None and disk["latency"] is not None:
                    exchange.block(disk["latency"])
            while True:
                try:
                    result = self._handle.execute(sql, parameters)
                    break
                except _sqlite.Error as error:
                    message, code = error.args
                    if code == "SQLITE_BUSY" and time.monotonic() < deadline:
                        _world.block(0.05)
                        continue
                    raise _error_of(message, code) from None
            exchange.arrived("done" if result[0] is None else f"{len(result[2])} rows")
        self.total_changes += result[3]
        return result

    def cursor(self, factory=None):
        self._check()
        return (factory or Cursor)(self)

    def execute(self, sql, parameters=(), /):
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        return self.cursor().executescript(sql_script)

    @property
    def in_transaction(self):
        return self._handle is not None and self._handle.in_transaction

    def commit(self):
        self._check()
        if self._handle.in_transaction:
            self._run("COMMIT")

    def rollback(self):
        self._check()
        if self._handle.in_transaction:
            self._run("ROLLBACK")

    def close(self):
        if self._handle is not None:
            self._check()
            self._handle.close()
            self._handle = None

    def create_function(self, *args, **options):
        raise NotSupportedError("Connection.create_function is not available in Loopscope")

    create_aggregate = create_collation = create_window_function = create_function

    def backup(self, *args, **options):
        raise NotSupportedError("Connection.backup is not available in Loopscope")

    def set_trace_callback(self, callback, /):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        if kind is None:
            self.commit()
        else:
            self.rollback()
        return False

    def __call__(self, sql):
        return sql


Connection.__module__ = "sqlite3"


def _error_of(message, code):
    if code == "BINDINGS":
        return ProgrammingError(message)
    if code == "TYPE":
        # "Error binding parameter 1: type 'X' is not supported"
        return ProgrammingError(message)
    if code == "OVERFLOW":
        return OverflowError("Python int too large to convert to SQLite INTEGER")
    if code == "CLOSED":
        return ProgrammingError(message)
    if code == "SQLITE_MISUSE":
        return ProgrammingError(message)
    kind = OperationalError
    if code.startswith("SQLITE_CONSTRAINT") or code == "SQLITE_MISMATCH":
        kind = IntegrityError
    elif code == "SQLITE_TOOBIG":
        kind = DataError
    elif code == "SQLITE_AUTH":
        kind = DatabaseError
    error = kind(message)
    error.sqlite_errorname, error.sqlite_errorcode = code, _CODES.get(code, 1)
    return error


class Cursor:
    """Statements and their rows."""

    def __init__(self, connection, /):
        self.connection = connection
        self.row_factory = connection.row_factory
        self.description = self.lastrowid = None
        self.rowcount, self.arraysize = -1, 1
        self._rows, self._at, self._closed = [], 0, False

    def _check(self):
        if self._closed:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        self.connection._check()

    def execute(self, sql, parameters=(), /):
        self._check()
        rest = self._one(sql, parameters)
        if rest.strip(" \t\r\n;"):
            raise ProgrammingError("You can only execute one statement at a time.")
        return self

    def _one(self, sql, parameters):
        """Runs the first statement of the text; gives the rest."""
        connection = self.connection
        if not isinstance(sql, str):
            raise TypeError(f"execute() argument 1 must be str, not {type(sql).__name__}")
        if isinstance(parameters, dict) or isinstance(parameters, collections.abc.Mapping):
            parameters = {name: _adapt(value) for name, value in parameters.items()}
        elif isinstance(parameters, (tuple, list)) or hasattr(parameters, "__getitem__"):
            parameters = tuple([_adapt(value) for value in parameters])
        else:
            raise ProgrammingError("parameters are of unsupported type")
        word = sql.split(None, 1)[0].upper() if sql.strip() else ""
        changes = word in ("INSERT", "UPDATE", "DELETE", "REPLACE")
        if changes and connection.isolation_level is not None and not connection.in_transaction:
            connection._run(f"BEGIN {connection.isolation_level}")
        columns, declared, rows, changed, last, _, end = connection._run(sql, parameters)
        self.description = None if columns is None else tuple((c, None, None, None, None, None, None) for c in columns)
        self._rows, self._at = self._made(rows, declared), 0
        self.rowcount = changed if changes else -1
        if word in ("INSERT", "REPLACE"):
            self.lastrowid = last
        return sql.encode()[end:].decode()

    def _made(self, rows, declared):
        connection = self.connection
        if connection._detect & PARSE_DECLTYPES:
            kinds = [_converters.get(d.split("(")[0].split(" ")[0].upper()) if d else None for d in declared]
            if any(kinds):
                rows = [tuple([v if v is None or k is None else k(v.encode() if isinstance(v, str) else str(v).encode())
                               for v, k in zip(row, kinds)]) for row in rows]
        return rows

    def executemany(self, sql, parameters, /):
        self._check()
        if sql.split(None, 1)[0].upper() == "SELECT":
            raise ProgrammingError("executemany() can only execute DML statements.")
        total = 0
        for row in parameters:
            self._one(sql, row)
            total += max(self.rowcount, 0)
        self.rowcount = total
        return self

    def executescript(self, sql_script, /):
        self._check()
        if self.connection.in_transaction:
            self.connection.commit()
        rest = sql_script
        while rest.strip(" \t\r\n;"):
            end = self.connection._run(rest)[6]
            rest = rest.encode()[end:].decode()
        return self

    def _shown(self, row):
        return row if self.row_factory is None else self.row_factory(self, row)

    def fetchone(self):
        self._check()
        if self._at >= len(self._rows):
            return None
        self._at += 1
        return self._shown(self._rows[self._at - 1])

    def fetchmany(self, size=None):
        rows = []
        for _ in range(self.arraysize if size is None else size):
            row = self.fetchone()
            if row is None:
                break
            rows.append(row)
        return rows

    def fetchall(self):
        self._check()
        rows, self._at = self._rows[self._at:], len(self._rows)
        return [self._shown(row) for row in rows]

    def __iter__(self):
        return self

    def __next__(self):
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def setinputsizes(self, sizes, /):
        pass

    def setoutputsize(self, size, column=None, /):
        pass

    def close(self):
        self._closed = True


Cursor.__module__ = "sqlite3"


for _kind in (Connection, Cursor, Row):
    _source.set_message_name(_kind, f"sqlite3.{_kind.__name__}")
