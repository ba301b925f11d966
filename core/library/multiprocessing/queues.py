"""Queues between processes: what is put is pickled, and who gets it has a copy."""
import pickle
import sys
import threading
import traceback
from queue import Empty, Full, Queue as _ThreadQueue

from multiprocessing.synchronize import _refuse_pickling

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]


class Queue:
    def __init__(self, maxsize=0, *, ctx=None):
        self._items, self._maxsize = _ThreadQueue(max(maxsize, 0)), maxsize
        self._closed = self._thread_was_told = False

    def _check(self):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")

    def put(self, obj, block=True, timeout=None):
        self._check()
        try:
            data = pickle.dumps(obj)
        except Exception:
            self._on_queue_feeder_error(sys.exc_info()[1], obj)
            return
        self._items.put(data, block, timeout)

    @staticmethod
    def _on_queue_feeder_error(error, obj):
        traceback.print_exception(error)

    def get(self, block=True, timeout=None):
        self._check()
        return pickle.loads(self._items.get(block, timeout))

    def qsize(self):
        return self._items.qsize()

    def empty(self):
        return self._items.empty()

    def full(self):
        return self._items.full()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True

    def join_thread(self):
        assert self._closed, f"Queue {self!r} not closed"

    def cancel_join_thread(self):
        pass

    def __getstate__(self):
        _refuse_pickling(self)


class JoinableQueue(Queue):
    """A queue that knows how much of what was put is done."""

    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize)
        self._unfinished, self._all_done = 0, threading.Condition()

    def put(self, obj, block=True, timeout=None):
        with self._all_done:
            self._unfinished += 1
        try:
            super().put(obj, block, timeout)
        except BaseException:
            self._unfinished -= 1
            raise

    def task_done(self):
        with self._all_done:
            if self._unfinished <= 0:
                raise ValueError("task_done() called too many times")
            self._unfinished -= 1
            if not self._unfinished:
                self._all_done.notify_all()

    def join(self):
        with self._all_done:
            self._all_done.wait_for(lambda: not self._unfinished)


class SimpleQueue:
    def __init__(self, *, ctx=None):
        self._items = _ThreadQueue()

    def empty(self):
        return self._items.empty()

    def get(self):
        return pickle.loads(self._items.get())

    def put(self, obj):
        self._items.put(pickle.dumps(obj))

    def close(self):
        pass

    def __getstate__(self):
        _refuse_pickling(self)
