"""Queues between tasks."""
import collections
import heapq
from types import GenericAlias

import _trace

from . import locks, mixins
from .constants import QUEUE, SYNC


class QueueEmpty(Exception):
    """get_nowait() found nothing."""


class QueueFull(Exception):
    """put_nowait() found no room."""


class QueueShutDown(Exception):
    """put() or get() on a queue that was shut down (added in 3.13)."""


class _AllDone(locks.Event):
    _traced_as = "Queue.join"


class Queue(mixins._LoopBoundMixin):
    """First in, first out; with maxsize > 0, put() waits while it is full."""

    __class_getitem__ = classmethod(GenericAlias)
    _traced_as = None  # none: by its class

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = collections.deque()
        self._putters = collections.deque()
        self._unfinished_tasks = 0
        self._finished = _AllDone()
        self._finished.set()
        self._is_shutdown = False
        _trace.sync_created(self, QUEUE, self._traced_as or type(self).__name__, maxsize)
        self._init(maxsize)

    # These three make the difference between the kinds of queue.

    def _init(self, maxsize):
        self._queue = collections.deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        text = f"maxsize={self._maxsize!r}"
        if getattr(self, "_queue", None):
            text += f" _queue={list(self._queue)!r}"
        if self._getters:
            text += f" _getters[{len(self._getters)}]"
        if self._putters:
            text += f" _putters[{len(self._putters)}]"
        if self._unfinished_tasks:
            text += f" tasks={self._unfinished_tasks}"
        if self._is_shutdown:
            text += " shutdown"
        return text

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return not self._maxsize <= 0 and self.qsize() >= self._maxsize

    async def put(self, item):
        """Puts item in; waits while the queue is full."""
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            putter = self._get_loop()._create_future(SYNC, f"{type(self).__name__}.put")
            self._putters.append(putter)
            _trace.sync_wait(self, putter)
            try:
                await putter
            except:
                _trace.sync_wait_over(self, True)
                putter.cancel()
                try:
                    self._putters.remove(putter)
                except ValueError:
                    pass  # it had been woken already
                if not self.full() and not putter.cancelled():
                    self._wakeup_next(self._putters)  # the room it was woken for is another's
                raise
            _trace.sync_wait_over(self)
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        _trace.sync_changed(self, self.qsize(), item)
        self._wakeup_next(self._getters)

    async def get(self):
        """Takes the next item out; waits while the queue is empty."""
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            getter = self._get_loop()._create_future(SYNC, self._traced_as or f"{type(self).__name__}.get")
            self._getters.append(getter)
            _trace.sync_wait(self, getter)
            try:
                await getter
            except:
                _trace.sync_wait_over(self, True)
                getter.cancel()
                try:
                    self._getters.remove(getter)
                except ValueError:
                    pass  # it had been woken already
                if not self.empty() and not getter.cancelled():
                    self._wakeup_next(self._getters)  # the item it was woken for is another's
                raise
            _trace.sync_wait_over(self)
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        _trace.sync_changed(self, self.qsize(), item)
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        """Says that an item taken out has been dealt with; join() counts on it."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Waits until every item put in has been dealt with."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        """No more items come in; with immediate, what is left is dropped. Who waits gets QueueShutDown (added in 3.13)."""
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                self._finished.set()
        for waiters in (self._getters, self._putters):
            while waiters:
                waiter = waiters.popleft()
                if not waiter.done():
                    waiter.set_result(None)


class _Completed(Queue):
    """The futures of as_completed() that are done."""

    _traced_as = "as_completed"


class PriorityQueue(Queue):
    """The smallest item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
