"""MySQL's errors: (number, message) as their arguments."""


class MySQLError(Exception):
    """The base of all."""


class Warning(Warning, MySQLError):
    """Something odd, not wrong."""


class Error(MySQLError):
    """The base of all but warnings."""


class InterfaceError(Error):
    """The library was used wrongly."""


class DatabaseError(Error):
    """The base of what the server reports."""


class DataError(DatabaseError):
    """A value does not fit."""


class OperationalError(DatabaseError):
    """Not the statement's fault: connections, locks, unknown columns."""


class IntegrityError(DatabaseError):
    """A constraint was violated."""


class InternalError(DatabaseError):
    """The server is at odds with itself."""


class ProgrammingError(DatabaseError):
    """The statement is wrong."""


class NotSupportedError(DatabaseError):
    """The server cannot do that."""


def _shown(values):
    return "-".join("NULL" if v is None else str(v) for v in values) if values is not None else "?"


def _unique(f):
    name = f"{f.table}.{'PRIMARY' if f.primary else f.constraint}"
    return IntegrityError(1062, f"Duplicate entry '{_shown(f.values)}' for key '{name}'")


def _reference(f, database, child, position):
    name = f.constraint or f"{child}_ibfk_{position}"
    return (f"(`{database}`.`{child}`, CONSTRAINT `{name}` FOREIGN KEY (`{'`, `'.join(f.columns)}`) REFERENCES "
            f"`{f.parent or f.table}` (`{'`, `'.join(f.targets)}`))")


def error_of(failure, database, query=""):
    """A database's failure in MySQL's words."""
    f = failure
    if f.kind == "unique":
        return _unique(f)
    if f.kind == "not_null":
        if f.given:
            return IntegrityError(1048, f"Column '{f.column}' cannot be null")
        return OperationalError(1364, f"Field '{f.column}' doesn't have a default value")
    if f.kind == "foreign_key":
        return IntegrityError(1452, "Cannot add or update a child row: a foreign key constraint fails "
                              + _reference(f, database, f.table, f.position))
    if f.kind == "foreign_key_held":
        return IntegrityError(1451, "Cannot delete or update a parent row: a foreign key constraint fails "
                              + _reference(f, database, f.child, f.position))
    if f.kind == "check":
        return OperationalError(3819, f"Check constraint '{f.constraint}' is violated.")
    if f.kind == "too_long":
        return DataError(1406, f"Data too long for column '{f.column}' at row 1")
    if f.kind == "not_in_enum":
        return DataError(1265, f"Data truncated for column '{f.column}' at row 1")
    if f.kind == "no_table":
        error = ProgrammingError(1146, f"Table '{database}.{f.table}' doesn't exist")
        error.add_note(f"Loopscope: declare it for the simulated database, as in "
                       f"`# world: table {f.table} (id, name) = (1, 'Ann')`, or create it first.")
        return error
    if f.kind in ("no_column", "no_column_of"):
        return OperationalError(1054, f"Unknown column '{f.column}' in 'field list'")
    if f.kind == "ambiguous":
        return OperationalError(1052, f"Column '{f.column}' in field list is ambiguous")
    if f.kind == "table_exists":
        return OperationalError(1050, f"Table '{f.table}' already exists")
    if f.kind == "no_function":
        error = OperationalError(1305, f"FUNCTION {database}.{f.function} does not exist")
        error.add_note("Loopscope: the simulated database has no function of that name.")
        return error
    if f.kind == "syntax":
        near = "" if f.near == "end of input" else query[query.find(f.near):] if f.near in query else f.near
        return ProgrammingError(
            1064, "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server "
                  f"version for the right syntax to use near '{near[:80]}' at line 1")
    if f.kind == "value_count":
        return OperationalError(1136, "Column count doesn't match value count at row 1")
    if f.kind == "deadlock":
        return OperationalError(1213, "Deadlock found when trying to get lock; try restarting transaction")
    if f.kind == "lock_timeout":
        return OperationalError(1205, "Lock wait timeout exceeded; try restarting transaction")
    if f.kind == "read_only":
        return OperationalError(1792, "Cannot execute statement in a READ ONLY transaction.")
    if f.kind == "no_savepoint":
        return OperationalError(1305, f"SAVEPOINT {f.name} does not exist")
    if f.kind == "refused":
        return NotSupportedError(1235, f"{f.what} is not available in Loopscope's simulated MySQL; write the query "
                                       f"without it")
    if f.kind == "what_if":
        return OperationalError(2013, f.message)
    if f.kind == "no_type":
        return ProgrammingError(1064, f"Loopscope's simulated MySQL does not know the type {f.type}")
    return InternalError(1815, f.message or f.kind)
