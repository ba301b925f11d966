"""What can go wrong."""


class RedisError(Exception):
    """The base of all."""


class ConnectionError(RedisError):
    """The server cannot be reached."""


class TimeoutError(RedisError):
    """It took too long."""


class BusyLoadingError(ConnectionError):
    """The server is loading."""


class AuthenticationError(ConnectionError):
    """The server wants another password."""


class AuthorizationError(ConnectionError):
    """The user may not do that."""


class MaxConnectionsError(ConnectionError):
    """The pool has no connection left."""


class InvalidResponse(RedisError):
    """An answer that makes no sense."""


class ResponseError(RedisError):
    """The server refused the command."""


class NoScriptError(ResponseError):
    """The server does not know the script."""


class OutOfMemoryError(ResponseError):
    """The server's memory is full."""


class ExecAbortError(ResponseError):
    """A transaction was given up."""


class ReadOnlyError(ResponseError):
    """The server is a replica, which is not written to."""


class NoPermissionError(ResponseError):
    """The user may not run the command."""


class DataError(RedisError):
    """A value that cannot be sent."""


class PubSubError(RedisError):
    """Subscriptions were used wrongly."""


class WatchError(RedisError):
    """A watched key has changed."""


class LockError(RedisError, ValueError):
    """A lock was used wrongly."""

    def __init__(self, message=None, lock_name=None):
        super().__init__(message)
        self.message = message
        self.lock_name = lock_name


class LockNotOwnedError(LockError):
    """The lock is not, or no longer, this one's."""
