"""The names of multiprocessing, for threads."""
import sys
import threading
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, current_thread

__all__ = ["Process", "current_process", "active_children", "freeze_support", "Lock", "RLock", "Semaphore",
           "BoundedSemaphore", "Condition", "Event", "Barrier", "Queue", "Manager", "Pipe", "Pool", "JoinableQueue"]
current_process = current_thread
JoinableQueue = Queue
_children = []


class DummyProcess(threading.Thread):
    """A thread with the methods of a process."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        super().__init__(group, target, name, args, kwargs)
        self._pid, self._parent = None, current_process()

    def start(self):
        _children.append(self)
        super().start()

    def terminate(self):
        pass

    @property
    def exitcode(self):
        return 0 if self._started and not self.is_alive() else None


Process = DummyProcess


def active_children():
    return [thread for thread in _children if thread.is_alive()]


def freeze_support():
    pass


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(shown)})"


dict, list = dict, list


def Array(typecode, sequence, lock=True):
    import array
    return array.array(typecode, sequence)


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode, self.value = typecode, value

    def __repr__(self):
        return f"<{type(self).__name__}({self._typecode!r}, {self.value!r})>"


def Manager():
    return sys.modules[__name__]


def shutdown():
    pass


def Pipe(duplex=True):
    from multiprocessing import connection
    return connection.Pipe(duplex)


def Pool(processes=None, initializer=None, initargs=()):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)
