"""What a transaction of REPEATABLE READ sees: the database as it was at its first statement, with its own changes.

As long as nobody else writes, that is the database itself. Before another session writes, the transaction gets a copy
of it, and reads from that; what it writes goes into both. PostgreSQL refuses to change rows that others have changed
since (40001); MySQL changes them as they are now. PostgreSQL's SERIALIZABLE also refuses to commit when two transactions
have each read what the other one wrote; MySQL's has whoever reads hold a lock that others may read behind, too, and that
keeps them from writing. Both are told by whole tables.
"""
import re

import _sqlite

from .failures import Failure
from .tokens import quote_name

_count = 0
_LEVEL = re.compile(r"(SERIALIZABLE|REPEATABLE[ -]READ|READ[ -]COMMITTED|READ[ -]UNCOMMITTED)", re.I)


def level_in(text):
    """The isolation level that a statement names, or None."""
    found = _LEVEL.search(text)
    return None if found is None else found[1].upper().replace("-", " ")


def rows_of(handle, table):
    return {row[0]: row[1:] for row in handle.execute(f"SELECT rowid, * FROM {quote_name(table)}")[2]}


class Copy:
    """A database of its own with the same tables and rows."""

    def __init__(self, session):
        global _count
        _count += 1
        self.source = session.handle
        self.handle = _sqlite.open(f"{session.server.storage}#{_count}")
        if session.dialect == "postgres":
            self.handle.execute("PRAGMA case_sensitive_like=ON")
        made = self.source.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")[2]
        for kind, name, sql in sorted(made, key=lambda row: row[0] != "table"):
            self.handle.execute(sql)
            if kind == "table":
                for rowid, row in rows_of(self.source, name).items():
                    self.put(name, rowid, row)

    def put(self, table, rowid, row):
        put(self.handle, table, rowid, row)

    def close(self):
        self.handle.close()


def columns_of(handle, table):
    return [quote_name(name) for name, in handle.execute("SELECT name FROM pragma_table_info(?)", (table,))[2]]


def put(handle, table, rowid, row):
    columns = columns_of(handle, table)
    places = ", ".join("?" * (len(columns) + 1))
    handle.execute(f"INSERT OR REPLACE INTO {quote_name(table)} (rowid, {', '.join(columns)}) VALUES ({places})", (rowid, *row))


def _differences(before, after):
    return {rowid: after.get(rowid) for rowid in {**before, **after} if before.get(rowid) != after.get(rowid)}


class Isolation:
    """The part of a session that has to do with what its transaction sees."""

    level = "READ COMMITTED"
    next_level = None    # of the next transaction only
    default_level = None
    read_only = False
    copy = None

    def isolate(self, text):
        """A transaction begins."""
        self.level = level_in(text) or self.next_level or self.default_level or (
            "REPEATABLE READ" if self.dialect == "mysql" else "READ COMMITTED")
        self.next_level = None
        self.read_only = "READ ONLY" in text.upper()
        self.has_read = "CONSISTENT SNAPSHOT" in text.upper()
        self.seen = self.server.commits
        self.reads, self.wrote = set(), set()

    def set_level(self, text):
        """SET .. TRANSACTION ISOLATION LEVEL .., or the variable of that name."""
        level = level_in(text)
        words = text.upper()
        if level is None or "TRANSACTION" not in words:
            if words.startswith("TRANSACTION") and "READ ONLY" in words:
                self.read_only = True
            return
        if "SESSION" in words or "DEFAULT" in words or "@@" in words or "=" in words:
            self.default_level = level
        elif self.in_transaction and self.dialect == "postgres":
            if self.has_read:
                raise Failure("level_too_late")
            self.level = level
        else:
            self.next_level = level

    def keeps_snapshot(self):
        return self.in_transaction and (self.level == "REPEATABLE READ" or self.level == "SERIALIZABLE" and not self.shares_locks())

    def shares_locks(self):
        """MySQL's SERIALIZABLE: whoever reads a table keeps others from changing it until the transaction is over."""
        return self.in_transaction and self.level == "SERIALIZABLE" and self.dialect == "mysql"

    def before_others_write(self):
        """Another session is about to change the database."""
        if self.keeps_snapshot() and self.has_read and self.copy is None and not self.writing:
            self.copy = Copy(self)

    def end_isolation(self, how):
        """Before COMMIT or ROLLBACK."""
        copy, self.copy = self.copy, None
        if copy is not None:
            copy.close()
        if how != "COMMIT" or not self.in_transaction or not self.writing:
            return
        if self.level == "SERIALIZABLE" and self.dialect == "postgres":
            for number, reads, wrote in self.server.history:
                if number > self.seen and wrote & self.reads and reads & self.wrote:
                    raise Failure("dependencies")
        self.server.commits += 1
        if self.level == "SERIALIZABLE":
            self.server.history.append((self.server.commits, self.reads, self.wrote))

    def execute_isolated(self, statement, sql, parameters):
        """Runs one statement where the transaction is to see and change what it is to see and change."""
        tables = set(statement.read_tables) | ({statement.table} if statement.table else set())
        writes = self.writes(statement)
        if self.in_transaction:
            if self.read_only and writes and statement.kind != "SELECT":
                raise Failure("read_only", what=statement.kind)
            if not self.has_read:
                self.has_read, self.seen = True, self.server.commits
                if self.keeps_snapshot() and self.server.writer not in (None, self):
                    self.copy = Copy(self)
            self.reads |= tables
            self.wrote |= {statement.table} if writes and statement.table else set()
        if self.copy is None:
            return self.handle.execute(sql, parameters)
        if not writes:
            return self.copy.handle.execute(sql, parameters)
        if statement.kind == "SELECT":  # FOR UPDATE: the rows as they are now
            now = self.handle.execute(sql, parameters)
            if self.dialect == "postgres" and self.copy.handle.execute(sql, parameters)[2] != now[2]:
                raise Failure("concurrent_update")
            return now
        if statement.kind in ("UPDATE", "DELETE") and self.dialect == "postgres":
            return self._change_copy_first(statement.table, sql, parameters)
        if statement.kind not in ("INSERT", "UPDATE", "DELETE", "REPLACE"):
            raise Failure("refused", what=f"{statement.kind} in a transaction that others' changes have overtaken")
        before = rows_of(self.handle, statement.table)
        result = self.handle.execute(sql, parameters)
        self._carry(self.copy.handle, statement.table, _differences(before, rows_of(self.handle, statement.table)))
        return result

    def _change_copy_first(self, table, sql, parameters):
        before = rows_of(self.copy.handle, table)
        result = self.copy.handle.execute(sql, parameters)
        changed = _differences(before, rows_of(self.copy.handle, table))
        now = rows_of(self.handle, table)
        if any(now.get(rowid) != before.get(rowid) for rowid in changed):
            self._carry(self.copy.handle, table, {rowid: before.get(rowid) for rowid in changed})
            raise Failure("concurrent_update" if all(rowid in now for rowid in changed) else "concurrent_delete")
        self._carry(self.handle, table, changed)
        return result

    def _carry(self, handle, table, changed):
        for rowid, row in changed.items():
            if row is None:
                handle.execute(f"DELETE FROM {quote_name(table)} WHERE rowid = ?", (rowid,))
            elif rowid in rows_of(handle, table):
                columns = columns_of(handle, table)
                handle.execute(f"UPDATE {quote_name(table)} SET {', '.join(f'{c} = ?' for c in columns)} WHERE rowid = ?", (*row, rowid))
            else:
                put(handle, table, rowid, row)
