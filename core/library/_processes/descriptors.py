"""os.read() and its kin: file descriptors are ends of simulated pipes and sockets, and the process's own 0, 1 and 2."""
import errno
import os

import _network

from . import current, ends

_nonblocking = set()


def pipe():
    reader, writer = ends.pipe()
    return reader.fd, writer.fd


def read(fd, size):
    end = ends.end_of(fd)
    number = fd if end.fd is None else end.fd
    if number in _nonblocking and not end._kept:
        data = _network.receive(number, size)
        if isinstance(data, int):
            raise _error(data)
        return data
    return end.read(size)


def write(fd, data):
    end = ends.end_of(fd)
    if end.fd is not None and end.fd in _nonblocking:
        sent = _network.send(end.fd, bytes(data))
        if sent < 0:
            raise _error(sent)
        return sent
    end.write(bytes(data))
    return len(data)


def _error(code):
    if code == -errno.EAGAIN:
        return BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
    return OSError(-code, os.strerror(-code))


def close(fd):
    _nonblocking.discard(fd)
    if fd in current().ends:
        if not isinstance(current().ends[fd], ends.ScriptOutput):
            current().ends.pop(fd).drop()
            current().ends[fd] = ends.End()
        return
    end = ends._open.get(fd)
    if end is not None:
        end.drop()
    elif _network.names(fd) is None:
        raise OSError(errno.EBADF, "Bad file descriptor")
    else:
        _network.close(fd)


def set_blocking(fd, blocking):
    end = ends.end_of(fd)
    number = fd if end.fd is None else end.fd
    _nonblocking.discard(number) if blocking else _nonblocking.add(number)


def get_blocking(fd):
    end = ends.end_of(fd)
    return (fd if end.fd is None else end.fd) not in _nonblocking


def fdopen(fd, mode="r", encoding=None, errors=None, buffering=-1):
    """A file object over a descriptor, which it closes."""
    from . import pipe_files
    end = ends.end_of(fd)
    if end.fd is None:
        end = end.share()
    if "r" in mode:
        return pipe_files.reader(end, "b" not in mode, encoding, errors, fd)
    size = 0 if buffering == 0 else 8192
    return pipe_files.writer(end, "b" not in mode, encoding, errors, size, buffering == 1, fd)


def watchable(file):
    """(descriptor that a loop can watch, or None where it is always ready; the end) of a file object or descriptor."""
    fd = file if isinstance(file, int) else file.fileno()
    end = ends.end_of(fd)
    if isinstance(end, ends.ScriptInput):
        end = _pumped(end)
    return end.fd, end


def _pumped(end):
    """The script's standard input as a pipe: what is there stands in it."""
    import _thread
    process = current()
    reader, writer = ends.pipe()
    process.ends[0] = reader

    def pump():
        while True:
            line = end.read()
            if not line:
                break
            writer.write(line)
        writer.drop()

    _thread.start_new_thread(pump, ())
    return reader
