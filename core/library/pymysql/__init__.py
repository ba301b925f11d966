"""The errors and constants that aiomysql takes from PyMySQL. Its own blocking connections are connect()."""
from . import err
from .err import (DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError, MySQLError,
                  NotSupportedError, OperationalError, ProgrammingError, Warning)
from .connections import Connection, connect

Connect = connect
apilevel, threadsafety, paramstyle = "2.0", 1, "pyformat"
__version__ = "1.1.0"
