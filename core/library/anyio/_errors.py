"""What goes wrong with streams and locks."""


class BrokenResourceError(Exception):
    """The other end is gone."""


class BusyResourceError(Exception):
    """Two tasks want the same thing at once."""

    def __init__(self, action):
        super().__init__(f"Another task is already {action} this resource")


class ClosedResourceError(Exception):
    """This end was closed."""


class EndOfStream(Exception):
    """Nothing more will come."""


class IncompleteRead(Exception):
    def __init__(self):
        super().__init__("The stream was closed before the read operation could be completed")


class DelimiterNotFound(Exception):
    def __init__(self, max_bytes):
        super().__init__(f"The delimiter was not found among the first {max_bytes} bytes")


class WouldBlock(Exception):
    """It cannot be done without waiting."""
