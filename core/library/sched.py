"""Calls functions at times of a clock, by the order of time and priority."""
import heapq
import itertools
import threading
import time
from collections import namedtuple
from time import monotonic as _time

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
Event.__doc__ = """What is to be done, and when."""
_nothing = object()


class scheduler:
    """A queue of events, and the clock and the wait that it runs by."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue, self._lock = [], threading.RLock()
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._sequence_generator = itertools.count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        """Enters an event at a time."""
        kwargs = {} if kwargs is _nothing else kwargs
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        """Enters an event after a delay."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Takes an event out; ValueError when it is not in."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Runs what is due, waiting for it; not blocking: only what is due now, giving the time until the next."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event, now = self._queue[0], self.timefunc()
                late = event.time > now
                if not late:
                    heapq.heappop(self._queue)
            if late:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue)
