"""Sockets of the simulated network: names of errors and constants; connections are asyncio's."""
error = OSError
timeout = TimeoutError


class herror(OSError):
    """An address is wrong."""


class gaierror(OSError):
    """A name is not known."""
