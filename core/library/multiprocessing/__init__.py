"""Processes, simulated as threads of the same machine: only as far as teaching scripts use them."""
import queue as _queue
import threading as _threading

import _world
from concurrent.futures import ProcessPoolExecutor as _Executor


class Process(_threading.Thread):
    """A function that runs beside the others."""

    _count = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        Process._count += 1
        super().__init__(group, target, name or f"Process-{Process._count}", args, kwargs or {}, daemon=daemon)
        self.exitcode = None

    def run(self):
        _world.begin_process()
        self._number = _world.process()
        super().run()
        self.exitcode = 0

    pid = property(lambda self: None if self.ident is None else 4242 + self._number)

    def terminate(self):
        raise NotImplementedError("Process.terminate: simulated processes end by themselves")

    def close(self):
        pass


class Queue(_queue.Queue):
    def close(self):
        pass

    def join_thread(self):
        pass


JoinableQueue = SimpleQueue = Queue
Lock, RLock, Event, Condition = _threading.Lock, _threading.RLock, _threading.Event, _threading.Condition
Semaphore, BoundedSemaphore, Barrier = _threading.Semaphore, _threading.BoundedSemaphore, _threading.Barrier


class Pool:
    """Workers for map()."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        self._executor = _Executor(processes or 4, initializer=initializer, initargs=initargs)

    def apply(self, func, args=(), kwds={}):
        return self._executor.submit(func, *args, **kwds).result()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        return _Result(self._executor.submit(func, *args, **kwds))

    def map(self, func, iterable, chunksize=None):
        return list(self._executor.map(func, iterable))

    def starmap(self, func, iterable, chunksize=None):
        return [f.result() for f in [self._executor.submit(func, *args) for args in iterable]]

    def imap(self, func, iterable, chunksize=1):
        return self._executor.map(func, iterable)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._executor.map(func, iterable)

    def close(self):
        self._executor.shutdown(wait=False)

    terminate = close

    def join(self):
        self._executor.shutdown()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class _Result:
    def __init__(self, future):
        self._future = future

    def get(self, timeout=None):
        return self._future.result(timeout)

    def ready(self):
        return self._future.done()

    def wait(self, timeout=None):
        self._future.exception(timeout)


class Value:
    def __init__(self, typecode, *args, lock=True):
        self.value = args[0] if args else 0
        self._lock = RLock()

    def get_lock(self):
        return self._lock


def cpu_count():
    return 4


def current_process():
    return _threading.current_thread()


def freeze_support():
    pass


def set_start_method(method, force=False):
    pass


def get_start_method(allow_none=False):
    return "fork"


def get_context(method=None):
    import sys
    return sys.modules[__name__]
