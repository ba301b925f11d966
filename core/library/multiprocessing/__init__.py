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
    thread = _threading.current_thread()
    return thread if isinstance(thread, Process) else _main_process


class _MainProcess:
    """The process that the script began in."""

    name, daemon, exitcode, pid, ident, authkey = "MainProcess", False, None, 4242, 4242, b""

    def is_alive(self):
        return True

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


_main_process = _MainProcess()


def freeze_support():
    pass


def set_start_method(method, force=False):
    pass


def get_start_method(allow_none=False):
    return "fork"


def get_context(method=None):
    import sys
    return sys.modules[__name__]


from concurrent.futures import TimeoutError  # noqa: E402


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


class _Connection:
    """One end of a pipe."""

    def __init__(self, inbox, outbox):
        self._inbox, self._outbox, self._kept, self.closed = inbox, outbox, [], False

    def send(self, obj):
        self._check()
        self._outbox.put(obj)

    send_bytes = send

    def recv(self):
        self._check()
        value = self._kept.pop() if self._kept else self._inbox.get()
        if value is _Connection:
            raise EOFError
        return value

    recv_bytes = recv

    def poll(self, timeout=0.0):
        self._check()
        if self._kept:
            return True
        try:
            self._kept.append(self._inbox.get(timeout != 0, timeout))
        except _queue.Empty:
            return False
        return True

    def close(self):
        if not self.closed:
            self.closed = True
            self._outbox.put(_Connection)

    def _check(self):
        if self.closed:
            raise OSError("handle is closed")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def Pipe(duplex=True):
    """Two connected ends."""
    one, other = Queue(), Queue()
    return _Connection(one, other), _Connection(other, one)


class Array(list):
    """Numbers that processes share."""

    def __init__(self, typecode_or_type, size_or_initializer, *, lock=True):
        given = size_or_initializer
        super().__init__([0] * given if isinstance(given, int) else given)
        self._lock = RLock()

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self


RawArray, RawValue = Array, Value


class _Manager:
    """Makes objects that processes share; they are in one memory here."""

    dict, list = dict, list
    Queue, JoinableQueue, Lock, RLock, Event, Condition = Queue, Queue, Lock, RLock, Event, Condition
    Semaphore, BoundedSemaphore, Barrier, Value, Array = Semaphore, BoundedSemaphore, Barrier, Value, Array

    class Namespace:
        pass

    def start(self):
        pass

    def shutdown(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


def Manager():
    return _Manager()


def active_children():
    return [thread for thread in _threading.enumerate() if isinstance(thread, Process)]


def parent_process():
    return None


def get_all_start_methods():
    return ["fork", "spawn", "forkserver"]


def get_logger():
    import logging
    return logging.getLogger("multiprocessing")


def log_to_stderr(level=None):
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger


__all__ = ["Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition", "Event",
           "JoinableQueue", "Lock", "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "RawArray",
           "RawValue", "Semaphore", "SimpleQueue", "TimeoutError", "Value", "active_children", "cpu_count",
           "current_process", "freeze_support", "get_all_start_methods", "get_context", "get_logger",
           "get_start_method", "log_to_stderr", "parent_process", "set_start_method"]
