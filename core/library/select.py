"""Which sockets are ready: select.select."""
import _network
import time

error = OSError
EPOLLIN, EPOLLOUT, EPOLLERR, EPOLLHUP, POLLIN, POLLOUT = 1, 4, 8, 16, 1, 4


def _fd(item):
    fd = item if isinstance(item, int) else item.fileno()
    if fd < 0:
        raise ValueError("file descriptor cannot be a negative integer (-1)")
    return fd


def select(rlist, wlist, xlist, timeout=None, /):
    """Blocks until a socket is ready, or the timeout is over; gives those that are."""
    rlist, wlist = list(rlist), list(wlist)
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    end = None if timeout is None else time.monotonic() + timeout
    while True:
        reading = [item for item in rlist if _network.state(_fd(item))[0]]
        writing = [item for item in wlist if _network.state(_fd(item))[1]]
        if reading or writing:
            return reading, writing, []
        left = None if end is None else end - time.monotonic()
        if left is not None and left <= 0:
            return [], [], []
        _network.wait_any(left)
