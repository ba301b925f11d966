"""What can go wrong."""


class RedisError(Exception):
    """The base of all."""


class ConnectionError(RedisError):
    """The server cannot be reached."""


class TimeoutError(RedisError):
    """It took too long."""


class BusyLoadingError(ConnectionError):
    """The server is loading."""


class InvalidResponse(RedisError):
    """An answer that makes no sense."""


class ResponseError(RedisError):
    """The server refused the command."""


class DataError(RedisError):
    """A value that cannot be sent."""


class PubSubError(RedisError):
    """Subscriptions were used wrongly."""


class WatchError(RedisError):
    """A watched key has changed."""


class LockError(RedisError, ValueError):
    """A lock was used wrongly."""


class LockNotOwnedError(LockError):
    """The lock is not, or no longer, this one's."""
