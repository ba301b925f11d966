"""Transactions: BEGIN, and SAVEPOINT for those inside another."""
from .exceptions import InterfaceError

_LEVELS = {"read_committed": "READ COMMITTED", "repeatable_read": "REPEATABLE READ", "serializable": "SERIALIZABLE",
           "read_uncommitted": "READ UNCOMMITTED"}


class Transaction:
    """async with connection.transaction(): commits at its end, rolls back when an exception leaves it."""

    def __init__(self, connection, isolation, readonly, deferrable):
        if isolation is not None and isolation not in _LEVELS:
            raise ValueError(f"isolation is expected to be either of {set(_LEVELS)}, got {isolation!r}")
        self._connection = connection
        self._isolation, self._readonly, self._deferrable = isolation, readonly, deferrable
        self._state = "new"
        self._savepoint = None
        self._managed = False

    async def __aenter__(self):
        if self._managed:
            raise InterfaceError("cannot enter context: already in an `async with` block")
        self._managed = True
        await self.start()

    async def __aexit__(self, kind, exception, traceback):
        try:
            self._check("rollback" if kind is not None else "commit", managed=False)
        except InterfaceError:
            if kind is None:
                raise
            return
        if self._connection.is_closed():
            return
        try:
            if kind is not None:
                await self._rollback()
            else:
                await self._commit()
        finally:
            self._managed = False

    def _check(self, operation, managed=True):
        if self._state == "committed":
            raise InterfaceError(f"cannot {operation}; the transaction is already committed")
        if self._state == "rolledback":
            raise InterfaceError(f"cannot {operation}; the transaction is already rolled back")
        if self._state == "failed":
            raise InterfaceError(f"cannot {operation}; the transaction is in error state")
        if self._state == "new" and operation != "start":
            raise InterfaceError(f"cannot {operation}; the transaction has not yet been started")
        if managed and self._managed and operation != "start":
            raise InterfaceError(f"cannot manually {operation} from within an `async with` block")

    async def start(self):
        self._check("start")
        if self._state == "started":
            raise InterfaceError("cannot start; the transaction is already started")
        connection = self._connection
        if connection._top_transaction is None:
            if connection.is_in_transaction():
                raise InterfaceError("cannot use Connection.transaction() in a manually started transaction")
            sql = "BEGIN"
            if self._isolation:
                sql += f" ISOLATION LEVEL {_LEVELS[self._isolation]}"
            sql += (" READ ONLY" if self._readonly else "") + (" DEFERRABLE" if self._deferrable else "") + ";"
            connection._top_transaction = self
        else:
            connection._savepoints += 1
            self._savepoint = f"__asyncpg_savepoint_{connection._savepoints}__"
            sql = f"SAVEPOINT {self._savepoint};"
        try:
            await connection._control(sql)
        except BaseException:
            self._state = "failed"
            if connection._top_transaction is self:
                connection._top_transaction = None
            raise
        self._state = "started"

    async def commit(self):
        self._check("commit")
        await self._commit()

    async def rollback(self):
        self._check("rollback")
        await self._rollback()

    async def _commit(self):
        await self._over(f"RELEASE SAVEPOINT {self._savepoint};" if self._savepoint else "COMMIT;", "committed")

    async def _rollback(self):
        await self._over(f"ROLLBACK TO {self._savepoint};" if self._savepoint else "ROLLBACK;", "rolledback")

    async def _over(self, sql, state):
        if self._connection._top_transaction is self:
            self._connection._top_transaction = None
        try:
            await self._connection._control(sql)
        except BaseException:
            self._state = "failed"
            raise
        self._state = state
