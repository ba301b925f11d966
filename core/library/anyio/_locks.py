"""Events, locks, semaphores, limits."""
import asyncio

from ._errors import WouldBlock
from ._statistics import (CapacityLimiterStatistics, ConditionStatistics, EventStatistics, LockStatistics, SemaphoreStatistics,
                          TaskInfo, count)


class Event:
    def __init__(self):
        self._event = asyncio.Event()

    def set(self):
        self._event.set()

    def is_set(self):
        return self._event.is_set()

    async def wait(self):
        if self._event.is_set():
            await asyncio.sleep(0)
        else:
            await self._event.wait()

    def statistics(self):
        return EventStatistics(count(self._event._waiters))


class _Entered:
    async def __aenter__(self):
        await self.acquire()
        return self

    async def __aexit__(self, *exc):
        self.release()


class Lock(_Entered):
    def __init__(self):
        self._lock, self._owner = asyncio.Lock(), None

    async def __aenter__(self):
        await self.acquire()

    def locked(self):
        return self._lock.locked()

    async def acquire(self):
        if self._owner is asyncio.current_task():
            raise RuntimeError("Attempted to acquire an already held Lock")
        if self._lock.locked():
            await self._lock.acquire()
            self._owner = asyncio.current_task()
            return
        self.acquire_nowait()
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            self.release()
            raise

    def acquire_nowait(self):
        if self._lock.locked():
            raise WouldBlock
        self._lock._locked = True
        self._owner = asyncio.current_task()

    def release(self):
        if self._owner is not asyncio.current_task():
            raise RuntimeError("The current task is not holding this lock")
        self._owner = None
        self._lock.release()

    def statistics(self):
        return LockStatistics(self.locked(), None if self._owner is None else TaskInfo(self._owner), count(self._lock._waiters))


class Semaphore(_Entered):
    def __init__(self, initial_value, *, max_value=None):
        self._semaphore, self._max = asyncio.Semaphore(initial_value), max_value

    value = property(lambda self: self._semaphore._value)
    max_value = property(lambda self: self._max)

    async def acquire(self):
        if self._semaphore.locked():
            await self._semaphore.acquire()
            return
        self.acquire_nowait()
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            self.release()
            raise

    def acquire_nowait(self):
        if self._semaphore.locked():
            raise WouldBlock
        self._semaphore._value -= 1

    def release(self):
        if self._max is not None and self.value >= self._max:
            raise ValueError("semaphore released too many times")
        self._semaphore.release()

    def statistics(self):
        return SemaphoreStatistics(count(self._semaphore._waiters))


class CapacityLimiter(_Entered):
    def __init__(self, total_tokens):
        self._total, self._semaphore, self._borrowers = total_tokens, asyncio.Semaphore(total_tokens), set()

    total_tokens = property(lambda self: self._total)
    borrowed_tokens = property(lambda self: len(self._borrowers))
    available_tokens = property(lambda self: self._total - len(self._borrowers))

    async def acquire(self):
        await self.acquire_on_behalf_of(asyncio.current_task())

    async def acquire_on_behalf_of(self, borrower):
        if borrower in self._borrowers:
            raise RuntimeError("this borrower is already holding one of this CapacityLimiter's tokens")
        await self._semaphore.acquire()
        self._borrowers.add(borrower)

    def release(self):
        self.release_on_behalf_of(asyncio.current_task())

    def release_on_behalf_of(self, borrower):
        if borrower not in self._borrowers:
            raise RuntimeError("this borrower isn't holding any of this CapacityLimiter's tokens")
        self._borrowers.discard(borrower)
        self._semaphore.release()

    def acquire_nowait(self):
        self.acquire_on_behalf_of_nowait(asyncio.current_task())

    def acquire_on_behalf_of_nowait(self, borrower):
        if borrower in self._borrowers:
            raise RuntimeError("this borrower is already holding one of this CapacityLimiter's tokens")
        if self._semaphore.locked():
            raise WouldBlock
        self._semaphore._value -= 1
        self._borrowers.add(borrower)

    def statistics(self):
        return CapacityLimiterStatistics(self.borrowed_tokens, self.total_tokens, tuple(self._borrowers),
                                         count(self._semaphore._waiters))


class Condition(_Entered):
    def __init__(self, lock=None):
        self._condition, self._owner = asyncio.Condition(), None

    async def __aenter__(self):
        await self.acquire()

    async def acquire(self):
        await self._condition.acquire()
        self._owner = asyncio.current_task()

    def acquire_nowait(self):
        if self._condition.locked():
            raise WouldBlock
        self._condition._lock._locked = True
        self._owner = asyncio.current_task()

    def release(self):
        self._owner = None
        self._condition.release()

    async def wait_for(self, predicate):
        while not (result := predicate()):
            await self.wait()
        return result

    def statistics(self):
        lock = self._condition._lock
        owner = TaskInfo(self._owner) if self._owner is not None and lock.locked() else None
        return ConditionStatistics(count(self._condition._waiters), LockStatistics(lock.locked(), owner, count(lock._waiters)))

    def locked(self):
        return self._condition.locked()

    def notify(self, n=1):
        self._condition.notify(n)

    def notify_all(self):
        self._condition.notify_all()

    async def wait(self):
        await self._condition.wait()
        self._owner = asyncio.current_task()
