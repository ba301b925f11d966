"""A client for MySQL, over the simulated database: SQL runs in memory and every query takes its virtual time."""
from pymysql.err import (DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError, MySQLError,
                         NotSupportedError, OperationalError, ProgrammingError, Warning)

from . import cursors
from .connection import Connection, connect
from .cursors import Cursor, DictCursor, SSCursor, SSDictCursor
from .pool import Pool, create_pool

__version__ = "0.2.0"
