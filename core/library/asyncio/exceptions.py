"""The exceptions of asyncio."""
import _asyncio

TimeoutError = TimeoutError  # since 3.11 it is the built-in one


class CancelledError(BaseException):
    """The task or future was cancelled."""


class InvalidStateError(Exception):
    """The operation is not allowed in this state of a future."""


class SendfileNotAvailableError(RuntimeError):
    """There is no sendfile for this socket or file."""


class IncompleteReadError(EOFError):
    """The stream ended before as many bytes came as were asked for."""

    def __init__(self, partial, expected):
        known = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {known} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The buffer limit was reached while a separator was looked for."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """The barrier was broken by barrier.abort() or by a waiter that was cancelled."""



_asyncio._set_exceptions(CancelledError, InvalidStateError)
