"""Locks, events, conditions, semaphores and barriers: how tasks of one loop wait for one another."""
import collections
import enum
import weakref

import _trace

from . import exceptions, mixins
from .constants import BARRIER, CONDITION, EVENT, LOCK, SEMAPHORE, SYNC


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_ContextManagerMixin, mixins._LoopBoundMixin):
    """Held by one task at a time; others wait in line."""

    _trace = _trace  # who hears of it
    _traced_as = "Lock"

    def __init__(self):
        self._waiters = None
        self._locked = False
        self._trace.sync_created(self, LOCK, "Lock")

    def __repr__(self):
        extra = "locked" if self._locked else "unlocked"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{extra}]>"

    def locked(self):
        return self._locked

    async def acquire(self):
        """Waits until the lock is free, takes it, and gives True."""
        if not self._locked and (self._waiters is None or all(w.cancelled() for w in self._waiters)):
            self._locked = True
            self._trace.sync_acquired(self)
            return True
        if self._waiters is None:
            self._waiters = collections.deque()
        future = self._get_loop()._create_future(SYNC, self._traced_as)
        self._waiters.append(future)
        self._trace.sync_wait(self, future)
        # The lock is handed on by waking the first in line, who takes it when it runs.
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except exceptions.CancelledError:
            self._trace.sync_wait_over(self, True)
            if not self._locked:
                self._wake_up_first()
            raise
        self._locked = True
        self._trace.sync_wait_over(self)
        self._trace.sync_acquired(self)
        return True

    def release(self):
        """Frees the lock and wakes the first in line."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._trace.sync_released(self, 1)
        self._wake_up_first()

    def _wake_up_first(self):
        if not self._waiters:
            return
        future = next(iter(self._waiters))
        # Already done: it was woken before and has not run yet.
        if not future.done():
            future.set_result(True)


class Event(mixins._LoopBoundMixin):
    """A flag that tasks wait for."""

    _traced_as = "Event"

    def __init__(self):
        self._waiters = collections.deque()
        self._value = False
        _trace.sync_created(self, EVENT, self._traced_as)

    def __repr__(self):
        extra = "set" if self._value else "unset"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{extra}]>"

    def is_set(self):
        return self._value

    def set(self):
        """Sets the flag and wakes everyone who waits."""
        if not self._value:
            self._value = True
            _trace.sync_changed(self, 1)
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)

    def clear(self):
        self._value = False
        _trace.sync_changed(self, 0)

    async def wait(self):
        """Waits until the flag is set, and gives True."""
        if self._value:
            return True
        future = self._get_loop()._create_future(SYNC, self._traced_as)
        self._waiters.append(future)
        _trace.sync_wait(self, future)
        cancelled = True
        try:
            await future
            cancelled = False
            return True
        finally:
            self._waiters.remove(future)
            _trace.sync_wait_over(self, cancelled)


class Condition(_ContextManagerMixin, mixins._LoopBoundMixin):
    """A lock, and waiting under it for something to become true."""

    # What it is called in the trace and, below, what stands for it there: itself, or what it is a part of.
    _traced_as = "Condition"

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = collections.deque()
        self._tell_made()

    @property
    def _traced(self):
        return self

    def _tell_made(self):
        _trace.sync_created(self, CONDITION, "Condition")

    def __repr__(self):
        extra = "locked" if self.locked() else "unlocked"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{extra}]>"

    async def wait(self):
        """Frees the lock, waits to be notified, takes the lock again, and gives True."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            future = self._get_loop()._create_future(SYNC, self._traced_as)
            self._waiters.append(future)
            _trace.sync_wait(self._traced, future)
            cancelled = True
            try:
                await future
                cancelled = False
                return True
            finally:
                self._waiters.remove(future)
                _trace.sync_wait_over(self._traced, cancelled)
        finally:
            # The lock must be held again even when the wait was cancelled.
            was_cancelled = False
            while True:
                try:
                    await self.acquire()
                    break
                except exceptions.CancelledError:
                    was_cancelled = True
            if was_cancelled:
                raise exceptions.CancelledError

    async def wait_for(self, predicate):
        """Waits until predicate() is true; gives what it gave."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wakes up to n who wait; they go on once they have the lock."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        woken = 0
        for future in self._waiters:
            if woken >= n:
                break
            if not future.done():
                woken += 1
                future.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_ContextManagerMixin, mixins._LoopBoundMixin):
    """A number of permits; who finds none waits in line."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = None
        self._value = value
        _trace.sync_created(self, SEMAPHORE, type(self).__name__, value)

    def __repr__(self):
        extra = "locked" if self.locked() else f"unlocked, value:{self._value}"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{extra}]>"

    def locked(self):
        """Whether acquire() would have to wait: no permit is left, or others are in line for one."""
        return self._value == 0 or any(not w.cancelled() for w in self._waiters or ())

    async def acquire(self):
        """Waits for a permit, takes it, and gives True."""
        if not self.locked():
            self._value -= 1
            _trace.sync_acquired(self, self._value)
            return True
        if self._waiters is None:
            self._waiters = collections.deque()
        future = self._get_loop()._create_future(SYNC, type(self).__name__)
        self._waiters.append(future)
        _trace.sync_wait(self, future)
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except exceptions.CancelledError:
            _trace.sync_wait_over(self, True)
            if not future.cancelled():
                # It had been given a permit: that goes back, or on to the next in line.
                self._value += 1
                first = self._first_in_line()
                _trace.sync_changed(self, self._value if first is None else self._value - 1)
                self._wake_up_next()
            raise
        _trace.sync_wait_over(self)
        _trace.sync_acquired(self, self._value)
        if self._value > 0 and self._first_in_line() is not None:
            self._wake_up_next()
            _trace.sync_changed(self, self._value)
        return True

    def release(self):
        """Gives a permit back and wakes the first in line."""
        self._value += 1
        first = self._first_in_line()
        # A permit that is promised to the one woken is not free any more.
        _trace.sync_released(self, self._value if first is None else self._value - 1)
        self._wake_up_next()

    def _first_in_line(self):
        for future in self._waiters or ():
            if not future.done():
                return future
        return None

    def _wake_up_next(self):
        future = self._first_in_line()
        if future is not None:
            self._value -= 1  # the permit is the woken one's from now on
            future.set_result(True)


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class _BarrierState(enum.Enum):
    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"


class _Untold:
    """Hears what the lock inside another object would tell, and passes nothing on."""

    def _hear(self, *what):
        pass

    sync_created = sync_wait = sync_wait_over = sync_acquired = sync_released = _hear


class _BarrierLock(Lock):
    _trace = _Untold()
    _traced_as = "Barrier"


class _BarrierCondition(Condition):
    """Who waits for it waits, in the trace, at the barrier."""

    _traced_as = "Barrier"

    def __init__(self, barrier):
        self._barrier = weakref.ref(barrier)
        super().__init__(_BarrierLock())

    @property
    def _traced(self):
        return self._barrier()

    def _tell_made(self):
        pass


class Barrier(mixins._LoopBoundMixin):
    """Holds tasks back until a given number of them has arrived."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = _BarrierCondition(self)
        self._parties = parties
        self._state = _BarrierState.FILLING
        self._count = 0
        _trace.sync_created(self, BARRIER, "Barrier", parties)

    def __repr__(self):
        extra = self._state.value
        if not self.broken:
            extra += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{super().__repr__()[1:-1]} [{extra}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        """Waits for the others; gives each task a different number from 0 to parties - 1."""
        async with self._cond:
            await self._block()  # while an earlier round is leaving
            try:
                index = self._count
                self._count += 1
                _trace.sync_changed(self, self._count)
                if index + 1 == self._parties:
                    await self._release()
                else:
                    await self._wait()
                return index
            finally:
                self._count -= 1
                _trace.sync_changed(self, self._count)
                self._exit()

    async def _block(self):
        await self._cond.wait_for(lambda: self._state not in (_BarrierState.DRAINING, _BarrierState.RESETTING))
        if self._state is _BarrierState.BROKEN:
            raise exceptions.BrokenBarrierError("Barrier aborted")

    async def _release(self):
        self._state = _BarrierState.DRAINING
        self._cond.notify_all()

    async def _wait(self):
        await self._cond.wait_for(lambda: self._state is not _BarrierState.FILLING)
        if self._state in (_BarrierState.BROKEN, _BarrierState.RESETTING):
            raise exceptions.BrokenBarrierError("Abort or reset of barrier")

    def _exit(self):
        if self._count == 0:
            if self._state in (_BarrierState.RESETTING, _BarrierState.DRAINING):
                self._state = _BarrierState.FILLING
            self._cond.notify_all()

    async def reset(self):
        """Back to empty; who waits gets BrokenBarrierError."""
        async with self._cond:
            if self._count > 0:
                if self._state is not _BarrierState.RESETTING:
                    self._state = _BarrierState.RESETTING
            else:
                self._state = _BarrierState.FILLING
            self._cond.notify_all()

    async def abort(self):
        """Breaks it: who waits, and who comes, gets BrokenBarrierError."""
        async with self._cond:
            self._state = _BarrierState.BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state is _BarrierState.FILLING else 0

    @property
    def broken(self):
        return self._state is _BarrierState.BROKEN
