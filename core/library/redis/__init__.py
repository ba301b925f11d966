"""A client for Redis, over a simulated server in memory. Its calls block; redis.asyncio's do not."""
from . import client, exceptions
from .client import BlockingConnectionPool, ConnectionPool, Redis, StrictRedis, from_url
from .exceptions import (AuthenticationError, BusyLoadingError, ConnectionError, DataError, InvalidResponse, LockError,
                         OutOfMemoryError, PubSubError, ReadOnlyError, RedisError, ResponseError, TimeoutError, WatchError)

__version__ = "5.0.1"
