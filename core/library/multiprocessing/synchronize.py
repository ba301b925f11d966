"""Locks and their kin that processes share."""
import threading

import _world
from multiprocessing import process

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event", "Barrier"]


def _refuse_pickling(obj):
    raise RuntimeError(f"{type(obj).__name__} objects should only be shared between processes through inheritance")


class _Owned:
    """What a process may hold."""

    _holder = None  # process and thread

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()

    def _is_owned(self):
        return self._holder == (_world.process(), threading.get_ident())

    _is_mine = _is_owned

    def _owner_text(self):
        if self._is_owned():
            name = process.current_process().name
            thread = threading.current_thread().name
            return name if thread == "MainThread" else f"{name}|{thread}"
        if self._holder is None:
            return "None"
        return "SomeOtherThread" if self._holder[0] == _world.process() else "SomeOtherProcess"

    def __getstate__(self):
        _refuse_pickling(self)


class Lock(_Owned):
    def __init__(self, *, ctx=None):
        self._inner = threading.Lock()

    def acquire(self, block=True, timeout=None):
        if not block:
            taken = self._inner.acquire(False)
        elif timeout is None:
            taken = self._inner.acquire()
        else:
            taken = self._inner.acquire(timeout > 0, timeout if timeout > 0 else -1)
        if taken:
            self._holder = _world.process(), threading.get_ident()
        return taken

    def release(self):
        if self._holder is None:
            raise ValueError("semaphore or lock released too many times")
        self._holder = None
        self._inner.release()

    def __repr__(self):
        return f"<Lock(owner={self._owner_text()})>"


class RLock(_Owned):
    def __init__(self, *, ctx=None):
        self._inner, self._count = threading.RLock(), 0

    def acquire(self, block=True, timeout=None):
        if not block:
            taken = self._inner.acquire(False)
        elif timeout is None:
            taken = self._inner.acquire()
        else:
            taken = self._inner.acquire(timeout > 0, timeout if timeout > 0 else -1)
        if taken:
            self._holder = _world.process(), threading.get_ident()
            self._count += 1
        return taken

    def release(self):
        if not self._is_owned():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._count -= 1
        if not self._count:
            self._holder = None
        self._inner.release()

    def __repr__(self):
        count = self._count if self._is_owned() else 0 if self._holder is None else "nonzero"
        return f"<RLock({self._owner_text()}, {count})>"

    def _release_save(self):
        count, self._count, self._holder = self._count, 0, None
        return count, self._inner._release_save()

    def _acquire_restore(self, state):
        self._inner._acquire_restore(state[1])
        self._count, self._holder = state[0], (_world.process(), threading.get_ident())


class Semaphore(_Owned):
    _limit = None

    def __init__(self, value=1, *, ctx=None):
        self._inner, self._most = threading.Semaphore(value), value

    def acquire(self, block=True, timeout=None):
        return self._inner.acquire(block, timeout if block else None)

    def release(self):
        if self._limit is not None and self._inner._value >= self._limit:
            raise ValueError("semaphore or lock released too many times")
        self._inner.release()

    def get_value(self):
        return self._inner._value

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._inner._value})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        super().__init__(value)
        self._limit = value

    def __repr__(self):
        return f"<BoundedSemaphore(value={self._inner._value}, maxvalue={self._limit})>"


class Condition(threading.Condition):
    def __init__(self, lock=None, *, ctx=None):
        super().__init__(lock or RLock())

    def wait(self, timeout=None):
        assert self._lock._is_mine(), "must acquire() condition before using wait()"
        return super().wait(timeout)

    def notify(self, n=1):
        assert self._lock._is_mine(), "lock is not owned"
        super().notify(n)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def __getstate__(self):
        _refuse_pickling(self)


class Event(threading.Event):
    def __init__(self, *, ctx=None):
        super().__init__()

    def __repr__(self):
        return f"<Event at {id(self):#x} {'set' if self._flag else 'unset'}>"

    def __getstate__(self):
        raise RuntimeError("Condition objects should only be shared between processes through inheritance")


class Barrier(threading.Barrier):
    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        super().__init__(parties, action, timeout)

    def __getstate__(self):
        _refuse_pickling(self)
