"""The client for asyncio."""
from ..exceptions import (AuthenticationError, BusyLoadingError, ConnectionError, DataError, InvalidResponse, LockError,
                          LockNotOwnedError, OutOfMemoryError, PubSubError, ReadOnlyError, RedisError, ResponseError, TimeoutError,
                          WatchError)
from . import client
from .client import BlockingConnectionPool, ConnectionPool, Lock, Pipeline, PubSub, Redis, StrictRedis, from_url

__all__ = ["AuthenticationError", "BlockingConnectionPool", "BusyLoadingError", "ConnectionError", "ConnectionPool", "DataError",
           "InvalidResponse", "Lock", "LockError", "LockNotOwnedError", "OutOfMemoryError", "Pipeline", "PubSub", "PubSubError",
           "ReadOnlyError", "Redis", "RedisError", "ResponseError", "StrictRedis", "TimeoutError", "WatchError", "client", "from_url"]
