"""The errors of PostgreSQL by their names, and the client's own."""

__all__ = ["PostgresError", "InterfaceError", "InterfaceWarning", "InternalClientError", "PostgresWarning",
           "ClientConfigurationError", "ProtocolError", "TargetServerAttributeNotMatched", "PostgresMessage",
           "UnsupportedClientFeatureError", "OutdatedSchemaCacheError", "FatalPostgresError", "UnknownPostgresError"]


class PostgresMessage:
    """What the server says about an error."""

    sqlstate = None

    def as_dict(self):
        return {name: getattr(self, name) for name in _FIELDS if getattr(self, name, None) is not None}


_FIELDS = ("severity", "sqlstate", "message", "detail", "hint", "schema_name", "table_name", "column_name",
           "data_type_name", "constraint_name", "query")


class PostgresError(PostgresMessage, Exception):
    """An error that the server reported."""

    severity = "ERROR"
    detail = hint = schema_name = table_name = column_name = data_type_name = constraint_name = query = None

    def __init__(self, *args, **fields):
        super().__init__(*args)
        self.message = args[0] if args else None
        for name, value in fields.items():
            setattr(self, name, value)

    def __str__(self):
        text = self.args[0] if self.args else ""
        if self.detail:
            text += f"\nDETAIL:  {self.detail}"
        if self.hint:
            text += f"\nHINT:  {self.hint}"
        return text


class FatalPostgresError(PostgresError):
    """An error that ends the connection."""


class UnknownPostgresError(FatalPostgresError):
    """An error of no known code."""


class InterfaceError(Exception):
    """The library was used in a way that it cannot serve."""

    def __init__(self, msg, *, detail=None, hint=None):
        super().__init__(msg)
        self.detail, self.hint = detail, hint

    def __str__(self):
        text = self.args[0]
        if self.detail:
            text += f"\nDETAIL:  {self.detail}"
        if self.hint:
            text += f"\nHINT:  {self.hint}"
        return text


class ClientConfigurationError(InterfaceError, ValueError):
    """The connection's settings make no sense."""


class UnsupportedClientFeatureError(InterfaceError):
    """The library cannot do that."""


class InterfaceWarning(UserWarning):
    """The library was used in a way that is likely a mistake."""


class InternalClientError(Exception):
    """The library met what it does not expect."""


class ProtocolError(InternalClientError):
    """Unexpected data from the server."""


class OutdatedSchemaCacheError(InternalClientError):
    """A type has changed since its values were first read."""


class TargetServerAttributeNotMatched(InternalClientError):
    """No server of the wanted kind."""


class PostgresWarning(PostgresMessage, Warning):
    """A warning that the server reported."""


# name, SQLSTATE, class it derives from
_TABLE = """
PostgresConnectionError 08000 PostgresError
ConnectionDoesNotExistError 08003 PostgresConnectionError
ConnectionFailureError 08006 PostgresConnectionError
ClientCannotConnectError 08001 PostgresConnectionError
FeatureNotSupportedError 0A000 PostgresError
CardinalityViolationError 21000 PostgresError
DataError 22000 PostgresError
StringDataRightTruncationError 22001 DataError
NumericValueOutOfRangeError 22003 DataError
InvalidDatetimeFormatError 22007 DataError
DivisionByZeroError 22012 DataError
InvalidTextRepresentationError 22P02 DataError
InvalidParameterValueError 22023 DataError
IntegrityConstraintViolationError 23000 PostgresError
RestrictViolationError 23001 IntegrityConstraintViolationError
NotNullViolationError 23502 IntegrityConstraintViolationError
ForeignKeyViolationError 23503 IntegrityConstraintViolationError
UniqueViolationError 23505 IntegrityConstraintViolationError
CheckViolationError 23514 IntegrityConstraintViolationError
ExclusionViolationError 23P01 IntegrityConstraintViolationError
InvalidCursorStateError 24000 PostgresError
InvalidTransactionStateError 25000 PostgresError
ActiveSQLTransactionError 25001 InvalidTransactionStateError
NoActiveSQLTransactionError 25P01 InvalidTransactionStateError
InFailedSQLTransactionError 25P02 InvalidTransactionStateError
ReadOnlySQLTransactionError 25006 InvalidTransactionStateError
InvalidSQLStatementNameError 26000 PostgresError
InvalidAuthorizationSpecificationError 28000 PostgresError
InvalidPasswordError 28P01 InvalidAuthorizationSpecificationError
InvalidTransactionTerminationError 2D000 PostgresError
InvalidSavepointSpecificationError 3B001 PostgresError
InvalidCatalogNameError 3D000 PostgresError
InvalidSchemaNameError 3F000 PostgresError
TransactionRollbackError 40000 PostgresError
SerializationError 40001 TransactionRollbackError
DeadlockDetectedError 40P01 TransactionRollbackError
SyntaxOrAccessError 42000 PostgresError
PostgresSyntaxError 42601 SyntaxOrAccessError
InsufficientPrivilegeError 42501 SyntaxOrAccessError
GroupingError 42803 SyntaxOrAccessError
DatatypeMismatchError 42804 SyntaxOrAccessError
UndefinedColumnError 42703 SyntaxOrAccessError
UndefinedFunctionError 42883 SyntaxOrAccessError
UndefinedTableError 42P01 SyntaxOrAccessError
UndefinedParameterError 42P02 SyntaxOrAccessError
UndefinedObjectError 42704 SyntaxOrAccessError
DuplicateColumnError 42701 SyntaxOrAccessError
DuplicateDatabaseError 42P04 SyntaxOrAccessError
DuplicateTableError 42P07 SyntaxOrAccessError
DuplicateObjectError 42710 SyntaxOrAccessError
AmbiguousColumnError 42702 SyntaxOrAccessError
InsufficientResourcesError 53000 PostgresError
TooManyConnectionsError 53300 InsufficientResourcesError
OutOfMemoryError 53200 InsufficientResourcesError
ObjectNotInPrerequisiteStateError 55000 PostgresError
LockNotAvailableError 55P03 ObjectNotInPrerequisiteStateError
OperatorInterventionError 57000 PostgresError
QueryCanceledError 57014 OperatorInterventionError
AdminShutdownError 57P01 OperatorInterventionError
CannotConnectNowError 57P03 OperatorInterventionError
InternalServerError XX000 PostgresError
"""

for _row in _TABLE.split("\n"):
    if _row:
        _name, _state, _base = _row.split()
        globals()[_name] = type(_name, (globals()[_base],), {"sqlstate": _state, "__module__": __name__})
        __all__.append(_name)


def error_of(failure, query=None):
    """A database's failure in PostgreSQL's words."""
    make = _WORDS.get(failure.kind)
    if make is None:
        return InternalServerError(failure.message or failure.kind)
    error = make(failure)
    error.query = query
    if failure.kind == "no_table":
        error.add_note(f"Loopscope: declare it for the simulated database, as in "
                       f"`# world: table {failure.table} (id, name) = (1, 'Ann')`, or create it first.")
    return error


def _shown(values):
    return ", ".join("null" if v is None else str(v) for v in values)


def _unique(f):
    detail = None if f.values is None else f"Key ({', '.join(f.columns)})=({_shown(f.values)}) already exists."
    return UniqueViolationError(f'duplicate key value violates unique constraint "{f.constraint}"', detail=detail,
                                schema_name="public", table_name=f.table, constraint_name=f.constraint)


def _not_null(f):
    detail = None if f.row is None else f"Failing row contains ({_shown(f.row)})."
    return NotNullViolationError(
        f'null value in column "{f.column}" of relation "{f.table}" violates not-null constraint', detail=detail,
        schema_name="public", table_name=f.table, column_name=f.column)


def _foreign_key(f):
    name = f.constraint or f"{f.table}_{'_'.join(f.columns)}_fkey"
    detail = None
    if f.values is not None:
        detail = f'Key ({", ".join(f.columns)})=({_shown(f.values)}) is not present in table "{f.parent}".'
    return ForeignKeyViolationError(
        f'insert or update on table "{f.table}" violates foreign key constraint "{name}"', detail=detail,
        schema_name="public", table_name=f.table, constraint_name=name)


def _foreign_key_held(f):
    name = f.constraint or f"{f.child}_{'_'.join(f.columns)}_fkey"
    return ForeignKeyViolationError(
        f'update or delete on table "{f.table}" violates foreign key constraint "{name}" on table "{f.child}"',
        schema_name="public", table_name=f.child, constraint_name=name)


def _syntax(f):
    if f.near == "end of input":
        return PostgresSyntaxError("syntax error at end of input")
    return PostgresSyntaxError(f'syntax error at or near "{f.near}"')


def _values(f):
    more = int(f.given) > int(f.expected)
    return PostgresSyntaxError("INSERT has more expressions than target columns" if more else
                               "INSERT has more target columns than expressions")


_WORDS = {
    "unique": _unique, "not_null": _not_null, "foreign_key": _foreign_key, "foreign_key_held": _foreign_key_held,
    "check": lambda f: CheckViolationError(
        f'new row for relation "{f.table}" violates check constraint "{f.constraint}"', schema_name="public",
        table_name=f.table, constraint_name=f.constraint),
    "too_long": lambda f: StringDataRightTruncationError(
        f"value too long for type character varying({f.length})"),
    "no_table": lambda f: UndefinedTableError(f'relation "{f.table}" does not exist'),
    "no_column": lambda f: UndefinedColumnError(
        f'column {f.column} does not exist' if "." in f.column else f'column "{f.column}" does not exist'),
    "no_column_of": lambda f: UndefinedColumnError(f'column "{f.column}" of relation "{f.table}" does not exist'),
    "no_function": lambda f: UndefinedFunctionError(
        f"function {f.function}() does not exist", hint="The simulated database has no function of that name."),
    "no_type": lambda f: UndefinedObjectError(f'type "{f.type}" does not exist'),
    "ambiguous": lambda f: AmbiguousColumnError(f'column reference "{f.column}" is ambiguous'),
    "table_exists": lambda f: DuplicateTableError(f'relation "{f.table}" already exists'),
    "syntax": _syntax,
    "division": lambda f: DivisionByZeroError("division by zero"),
    "value_count": _values,
    "aborted": lambda f: InFailedSQLTransactionError(
        "current transaction is aborted, commands ignored until end of transaction block"),
    "no_transaction": lambda f: NoActiveSQLTransactionError(f"{f.what} can only be used in transaction blocks"),
    "no_savepoint": lambda f: InvalidSavepointSpecificationError(f'savepoint "{f.name}" does not exist'),
    "refused": lambda f: FeatureNotSupportedError(
        f"{f.what} is not available in Loopscope's simulated PostgreSQL", hint="Write the query without it."),
    "lock_timeout": lambda f: LockNotAvailableError(
        "waited 50 s for another connection's transaction to end",
        hint="In Loopscope's simulated PostgreSQL one transaction of a database writes at a time."),
    "concurrent_update": lambda f: SerializationError("could not serialize access due to concurrent update"),
    "concurrent_delete": lambda f: SerializationError("could not serialize access due to concurrent delete"),
    "dependencies": lambda f: SerializationError(
        "could not serialize access due to read/write dependencies among transactions",
        detail="Reason code: Canceled on identification as a pivot, during commit attempt.",
        hint="The transaction might succeed if retried."),
    "read_only": lambda f: ReadOnlySQLTransactionError(f"cannot execute {f.what} in a read-only transaction"),
    "level_too_late": lambda f: ActiveSQLTransactionError("SET TRANSACTION ISOLATION LEVEL must be called before any query"),
    "what_if": lambda f: ConnectionFailureError(f.message),
}
