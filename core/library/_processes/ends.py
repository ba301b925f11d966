"""What a process reads from and writes to: ends of pipes, files, the script's own streams.

An end is shared by counting: `share()` where a second process gets it, `drop()` where one closes it. Ends of pipes are
file descriptors of the simulated network. Reading and writing block the thread.
"""
import _network
import sys

_EAGAIN, _EPIPE = -11, -32
_open = {}  # ends by file descriptor


class End:
    """One end; subclasses say of what."""

    fd = None

    def __init__(self):
        self._shares = 1

    def share(self):
        self._shares += 1
        return self

    def drop(self):
        self._shares -= 1
        if self._shares == 0:
            self.close()

    def close(self):
        pass

    def read(self, size=65536):
        """Some bytes, up to `size`; b"" at the end."""
        raise OSError(9, "Bad file descriptor")

    def write(self, data):
        raise OSError(9, "Bad file descriptor")

    _kept = b""

    def readline(self):
        while b"\n" not in self._kept:
            more = self.read_new(65536)
            if not more:
                break
            self._kept += more
        line, newline, self._kept = self._kept.partition(b"\n")
        return line + newline

    def read_all(self):
        pieces = []
        while True:
            piece = self.read()
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)

    def read_new(self, size):
        return self.read(size)


class Null(End):
    """/dev/null."""

    def read(self, size=65536):
        return b""

    def write(self, data):
        pass


class PipeEnd(End):
    """An end of a pipe, or a socket."""

    def __init__(self, fd):
        super().__init__()
        self.fd = fd
        _open[fd] = self

    def close(self):
        if _open.pop(self.fd, None) is not None:
            _network.close(self.fd)

    def read(self, size=65536):
        if self._kept:
            data, self._kept = self._kept[:size], self._kept[size:]
            return data
        return self.read_new(size)

    def read_new(self, size):
        while True:
            data = _network.receive(self.fd, size)
            if not isinstance(data, int):
                return data
            if data != _EAGAIN:
                raise OSError(-data, _text(-data))
            _network.wait(self.fd, False, None)

    def write(self, data):
        while data:
            sent = _network.send(self.fd, bytes(data))
            if sent == _EAGAIN:
                _network.wait(self.fd, True, None)
            elif sent < 0:
                raise OSError(-sent, _text(-sent))
            else:
                data = data[sent:]


def _text(code):
    import os
    return os.strerror(code)


class FileEnd(End):
    """A file object of Python's."""

    def __init__(self, file, owned=False):
        super().__init__()
        self.file, self._owned = file, owned

    def close(self):
        if self._owned:
            self.file.close()

    def read(self, size=65536):
        if self._kept:
            data, self._kept = self._kept[:size], self._kept[size:]
            return data
        return self.read_new(size)

    def read_new(self, size):
        data = self.file.read(size)
        return data.encode() if isinstance(data, str) else data

    def write(self, data):
        text = isinstance(self.file.read(0) if self.file.readable() else self.file._empty, str)
        self.file.write(data.decode("utf-8", "surrogateescape") if text else data)
        self.file.flush()


class ScriptInput(End):
    """The script's own standard input."""

    def __init__(self):
        super().__init__()
        self._stream = sys.__stdin__.buffer

    def read(self, size=65536):
        if self._kept:
            data, self._kept = self._kept[:size], self._kept[size:]
            return data
        return self._stream.readline()

    def read_new(self, size):
        return self._stream.readline()


class ScriptOutput(End):
    """The script's own standard output or standard error: what is written is seen at once."""

    def __init__(self, number):
        super().__init__()
        self.number = number
        self.stream = sys.__stdout__ if number == 1 else sys.__stderr__

    def write(self, data):
        self.stream.buffer.write(bytes(data))


def pipe():
    """(the end to read from, the end to write to)."""
    reader, writer = _network.pipe()
    return PipeEnd(reader), PipeEnd(writer)


def end_of(fd):
    """The end behind a file descriptor of the process that runs."""
    from . import current
    ends = current().ends
    if fd in ends:
        return ends[fd]
    if fd in _open:
        return _open[fd]
    if _network.names(fd) is None:
        raise OSError(9, "Bad file descriptor")
    return PipeEnd(fd)


def release(fd):
    """Takes the descriptor out of the table: somebody else closes it."""
    _open.pop(fd, None)
