"""SQLite's databases, in memory: those with a name last as long as the run. Its calls block, as they do elsewhere."""
from .dbapi2 import *  # noqa: F401,F403 - all of its names
from . import dbapi2
