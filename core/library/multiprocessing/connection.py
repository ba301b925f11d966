"""Pipes between processes."""
import collections
import pickle
import threading
import time
import weakref

import _forks
import _world
from multiprocessing import process

__all__ = ["Client", "Listener", "Pipe", "wait"]
_alive = weakref.WeakSet()


class _Channel:
    """One way of a pipe: what was sent and not received yet."""

    def __init__(self):
        self.messages = collections.deque()
        self.changed = threading.Condition()


class Connection:
    """One end of a pipe. Every process that was started while it was open has it open, too, until it closes it."""

    def __init__(self, incoming, outgoing):
        self._incoming, self._outgoing = incoming, outgoing
        self._open_in = {_world.process()}
        self._peer = None
        self._handle = 10 + 2 * len(_alive)
        _alive.add(self)

    @property
    def closed(self):
        return _world.process() not in self._open_in

    @property
    def readable(self):
        return self._incoming is not None

    @property
    def writable(self):
        return self._outgoing is not None

    def fileno(self):
        self._check()
        return self._handle

    def _check(self):
        if self.closed:
            raise OSError("handle is closed")

    def _check_readable(self):
        self._check()
        if self._incoming is None:
            raise OSError("connection is write-only")

    def _check_writable(self):
        self._check()
        if self._outgoing is None:
            raise OSError("connection is read-only")

    def send(self, obj):
        self._check_writable()
        self._put(pickle.dumps(obj))

    def send_bytes(self, buf, offset=0, size=None):
        self._check_writable()
        data = bytes(memoryview(buf))
        if offset < 0:
            raise ValueError("offset is negative")
        if len(data) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(data):
            raise ValueError("buffer length < offset + size")
        self._put(data[offset:offset + size])

    def _put(self, data):
        if not self._peer._open_in:
            raise BrokenPipeError(32, "Broken pipe")
        with self._outgoing.changed:
            self._outgoing.messages.append(data)
            self._outgoing.changed.notify()
        _forks.tell_change()

    def _is_ready(self):
        return self._incoming.messages or not self._peer._open_in

    def _take(self):
        self._check_readable()
        with self._incoming.changed:
            self._incoming.changed.wait_for(self._is_ready)
            if not self._incoming.messages:
                raise EOFError
            return self._incoming.messages.popleft()

    def recv(self):
        return pickle.loads(self._take())

    def recv_bytes(self, maxlength=None):
        return self._take()

    def poll(self, timeout=0.0):
        self._check_readable()
        with self._incoming.changed:
            if timeout is None or timeout > 0:
                self._incoming.changed.wait_for(self._is_ready, timeout)
            return bool(self._is_ready())

    def close(self):
        self._close_in(_world.process())

    def _close_in(self, number):
        self._open_in.discard(number)
        if not self._open_in and self._outgoing is not None:
            with self._outgoing.changed:
                self._outgoing.changed.notify_all()
            _forks.tell_change()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def _begun(parent, number):
    for end in _alive:
        if parent in end._open_in:
            end._open_in.add(number)


def _ended(number):
    for end in _alive:
        end._close_in(number)


_forks.at_beginning_of_process(_begun)
_forks.at_end_of_process(_ended)


def Pipe(duplex=True):
    """Two connected ends."""
    there = _Channel()
    back = _Channel() if duplex else None
    one, other = Connection(there, back), Connection(back, there)
    one._peer, other._peer = other, one
    return one, other


def wait(object_list, timeout=None):
    """Those of some ends and processes' sentinels that are ready."""
    end = None if timeout is None else time.monotonic() + timeout
    objects = list(object_list)
    while True:
        ready = [item for item in objects if _is_over(item)]
        left = None if end is None else end - time.monotonic()
        if ready or left is not None and left <= 0:
            return ready
        with _forks.changed:
            _forks.changed.wait(left)


def _is_over(item):
    if isinstance(item, Connection):
        return item._is_ready()
    for one in process._children_here() | set(process._current.values()):
        if one._popen is not None and one._popen.number is not None and 100 + one._popen.number == item:
            return one._popen.returncode is not None
    return True


def Client(address, family=None, authkey=None):
    raise ConnectionRefusedError(111, "Connection refused")


class Listener:
    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        raise NotImplementedError("multiprocessing.connection.Listener: use multiprocessing.Pipe(), or asyncio streams")
