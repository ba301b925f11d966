"""Protocols: what a transport calls when something happens. Subclasses say what to do."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols are told."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there, and can be written to."""

    def connection_lost(self, exc):
        """The connection is gone; exc is None where it was closed in order."""

    def pause_writing(self):
        """The transport's buffer is over its high mark."""

    def resume_writing(self):
        """The transport's buffer is under its low mark again."""


class Protocol(BaseProtocol):
    """For streams of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes came."""

    def eof_received(self):
        """The other side will send no more. With a true result the transport stays open."""


class BufferedProtocol(BaseProtocol):
    """For streams whose bytes go right into a buffer of the protocol's."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Gives the buffer to fill."""

    def buffer_updated(self, nbytes):
        """So many bytes were put into it."""

    def eof_received(self):
        """The other side will send no more."""


class DatagramProtocol(BaseProtocol):
    """For datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram came."""

    def error_received(self, exc):
        """Sending or receiving failed."""


class SubprocessProtocol(BaseProtocol):
    """For other programs."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The program wrote."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the program's was closed."""

    def process_exited(self):
        """The program ended."""
