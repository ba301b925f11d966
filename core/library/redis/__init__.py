"""A client for Redis, over a simulated server in memory. Its calls block; redis.asyncio's do not."""
from . import exceptions
from .client import Redis, StrictRedis, from_url
from .exceptions import (ConnectionError, DataError, InvalidResponse, LockError, RedisError, ResponseError, TimeoutError,
                         WatchError)

__version__ = "5.0.1"
