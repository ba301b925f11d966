"""A client for PostgreSQL, over the simulated database: SQL runs in memory and every query takes its virtual time."""
from . import exceptions
from .connection import Connection, ServerVersion, connect
from .exceptions import *  # noqa: F401,F403 - its names are this module's, too
from .pool import Pool, create_pool
from .record import Record
from . import types

__version__ = "0.29.0"
