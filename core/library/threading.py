"""Threads: simulated ones, that take turns in virtual time (see core/vm/threads.h)."""
import _source
import _thread
import collections
import itertools
import sys
import types

get_ident = get_native_id = _thread.get_ident
Lock = _thread.allocate_lock
ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0
_now = None


def _time():
    global _now
    if _now is None:
        import time
        _now = time.monotonic
    return _now()


class local:
    """Attributes that each thread has for itself."""

    def __init__(self, /, *args, **kw):
        object.__setattr__(self, "_by_thread", {})
        object.__setattr__(self, "_arguments", (args, kw))

    def _mine(self):
        return object.__getattribute__(self, "_by_thread").setdefault(get_ident(), {})

    def __getattribute__(self, name):
        if name.startswith("_"):
            return object.__getattribute__(self, name)
        mine = object.__getattribute__(self, "_mine")()
        return mine[name] if name in mine else object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        self._mine()[name] = value

    def __delattr__(self, name):
        if name not in self._mine():
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        del self._mine()[name]


class _RLock:
    """A lock that the thread which holds it can take again."""

    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        if self._owner == get_ident():
            self._count += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner, self._count = get_ident(), 1
        return taken

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, *exc):
        self.release()

    def _is_owned(self):
        return self._owner == get_ident()

    def _release_save(self):
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def __repr__(self):
        state = "locked" if self._block.locked() else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"


def RLock():
    return _RLock()


class Condition:
    """A lock, and waiting under it for something to become true."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._waiters = collections.deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        recursive = hasattr(self._lock, "_release_save")
        state = self._lock._release_save() if recursive else self._lock.release()
        woken = False
        try:
            woken = waiter.acquire() if timeout is None else waiter.acquire(timeout > 0, timeout if timeout > 0 else -1)
            return woken
        finally:
            self._lock._acquire_restore(state) if recursive else self._lock.acquire()
            if not woken and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _time() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - _time()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for _ in range(min(n, len(self._waiters))):
            self._waiters.popleft().release()

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """A number of permits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        bound = f"/{self._initial_value}" if hasattr(self, "_initial_value") else ""
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}{bound}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not blocking and self._value == 0:
                return False
            if not self._cond.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, *exc):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f"<threading.Event at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Holds threads back until a given number has arrived."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._parties, self._action, self._timeout = parties, action, timeout
        self._count, self._round, self._broken = 0, 0, False

    def __repr__(self):
        cls = type(self)
        state = "broken" if self._broken else f"waiters={self._count}/{self._parties}"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"

    def wait(self, timeout=None):
        timeout = self._timeout if timeout is None else timeout
        with self._cond:
            if self._broken:
                raise BrokenBarrierError
            index, this_round = self._count, self._round
            self._count += 1
            if self._count == self._parties:
                if self._action:
                    self._action()
                self._count, self._round = 0, self._round + 1
                self._cond.notify_all()
            elif not self._cond.wait_for(lambda: self._round != this_round or self._broken, timeout) or self._broken:
                self._broken = True
                self._cond.notify_all()
                raise BrokenBarrierError
            return index

    def reset(self):
        with self._cond:
            self._count, self._broken = 0, False

    def abort(self):
        with self._cond:
            self._broken = True
            self._cond.notify_all()

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count)
    broken = property(lambda self: self._broken)


# -- threads ---------------------------------------------------------------------------------------------------------

_active = {}
_process_of = None  # tells which process runs, once there is more than one
_main_threads = {}
_name_counter = itertools.count(1)

ExceptHookArgs = types.SimpleNamespace


def excepthook(args):
    """Says on stderr how a thread ended by an exception."""
    if args.exc_type is SystemExit:
        return
    import traceback
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


class Thread:
    """A function that runs beside the others."""

    _process = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = f"Thread-{next(_name_counter)}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target, self._name, self._args = target, str(name), args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = False
        self._done = Event()
        self._initialized = True

    def __repr__(self):
        status = "stopped" if self._done.is_set() else "started" if self._started else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not getattr(self, "_initialized", False):
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        _thread.start_new_thread(self._bootstrap, ())

    def _bootstrap(self):
        self._ident = get_ident()
        if _process_of is not None:
            self._process = _process_of()
        _active[self._ident] = self
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException:
            kind, error, tb = sys.exc_info()
            sys.modules["threading"].excepthook(
                ExceptHookArgs(exc_type=kind, exc_value=error, exc_traceback=tb and tb.tb_next, thread=self))
        finally:
            _active.pop(self._ident, None)
            self._done.set()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        self._done.wait(timeout)

    def is_alive(self):
        return self._started and not self._done.is_set()

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    ident = property(lambda self: self._ident)
    native_id = property(lambda self: self._ident)

    def getName(self):
        return self._name

    def setName(self, name):
        self._name = name

    def isDaemon(self):
        return self._daemonic

    def setDaemon(self, daemonic):
        self.daemon = daemonic


class Timer(Thread):
    """Calls a function after some time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = args or [], kwargs or {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._name, self._daemonic, self._started, self._ident = "MainThread", False, True, get_ident()
        self._done = Event()
        _active[self._ident] = self


class _DummyThread(Thread):
    """One that _thread started by itself."""

    def __init__(self):
        self._name, self._daemonic, self._started = f"Dummy-{next(_name_counter)}", True, True
        self._ident = get_ident()
        self._done = Event()


def current_thread():
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread




def main_thread():
    return _main_thread if _process_of is None else _main_threads.get(_process_of(), _main_thread)


def active_count():
    return len(enumerate())


def enumerate():
    if _process_of is None:
        return list(_active.values())
    process = _process_of()
    return [thread for thread in _active.values() if thread._process == process]


def settrace(func):
    if func is not None:
        raise NotImplementedError("threading.settrace: the machine records every run already")


_atexit = []


def _register_atexit(function, *args, **kwargs):
    _atexit.append((function, args, kwargs))


def _shutdown():
    """At the end of the program: waits for every thread that is no daemon."""
    for function, args, kwargs in reversed(_atexit):
        function(*args, **kwargs)
    _join_others()


def _join_others():
    here = current_thread()
    for thread in enumerate():
        if thread is not here and thread is not main_thread() and not thread.daemon:
            thread.join()


_main_thread = _MainThread()


def setprofile(func):
    sys.setprofile(func)


def getprofile():
    return sys.getprofile()


def gettrace():
    return sys.gettrace()


def stack_size(size=0, /):
    return 0


def _deprecated(old, new):
    def function():
        import warnings
        warnings.warn(f"{old}() is deprecated, use {new.__name__}() instead", DeprecationWarning, stacklevel=2)
        return new()
    function.__name__ = function.__qualname__ = old
    return function


currentThread = _deprecated("currentThread", current_thread)
activeCount = _deprecated("activeCount", active_count)


__excepthook__ = excepthook


for _kind, _name in ((_RLock, "RLock"), (local, "_local")):
    _kind.__module__, _kind.__name__, _kind.__qualname__ = "_thread", _name, _name
    _source.set_message_name(_kind, f"_thread.{_name}")
