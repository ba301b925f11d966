"""Processes: threads of the same machine that have variables of their own (see _forks)."""
import _thread
import itertools
import os
import signal
import sys
import threading
import traceback

import _forks
import _world

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

_exitcode_to_name = {-getattr(signal, name): f"-{name}" for name in dir(signal)
                     if name.startswith("SIG") and not name.startswith("SIG_")}


class _Popen:
    """A process that was started, as everybody sees it."""

    def __init__(self):
        self.pid = self.number = self.returncode = None
        self.done = threading.Event()
        self.is_ending = False

    def end(self, status):
        if self.returncode is None:
            self.returncode = status
            self.done.set()
            _forks.end(self.number)

    def signal(self, number):
        """Ends it at once; that it ended is seen a moment later."""
        if self.returncode is not None or self.is_ending:
            return
        self.is_ending = True
        if self.number == _world.process():
            raise _forks.Killed(-number)
        _forks.kill(self.number)

        def tell():
            _thread._sleep(0)
            self.end(-number)
        _thread.start_new_thread(tell, ())


class BaseProcess:
    """A function that runs in a process of its own."""

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        here = current_process()
        self._identity = here._identity + (next(_counter_here()),)
        self._config = dict(here._config)
        self._parent_pid = os.getpid()
        self._parent_name = here.name
        self._popen = None
        self._closed = False
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self._name = name or type(self).__name__ + "-" + ":".join(str(number) for number in self._identity)
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        """What the process does."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._popen is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        assert not current_process()._config.get("daemon"), "daemonic processes are not allowed to have children"
        self._popen = popen = _Popen()
        _children_here().add(self)
        _thread.start_new_thread(_bootstrap, (self, popen))
        del self._target, self._args, self._kwargs

    def terminate(self):
        self._check_closed()
        self._started("terminate").signal(signal.SIGTERM)

    def kill(self):
        self._check_closed()
        self._started("kill").signal(signal.SIGKILL)

    def _started(self, what):
        if self._popen is None:
            raise AttributeError(f"'NoneType' object has no attribute '{what}'")
        return self._popen

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._popen is not None, "can only join a started process"
        if self._popen.done.wait(timeout):
            _children_here().discard(self)

    def is_alive(self):
        self._check_closed()
        if self is current_process():
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._popen is None:
            return False
        if self._popen.returncode is None:
            return True
        _children_here().discard(self)
        return False

    def close(self):
        if self._popen is not None:
            if self._popen.returncode is None:
                raise ValueError("Cannot close a process while it is still running. You should first call join() or "
                                 "terminate().")
            self._popen = None
            _children_here().discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = bytes(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        return None if self._popen is None else self._popen.returncode

    @property
    def ident(self):
        self._check_closed()
        if self is current_process():
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._popen is None:
            raise ValueError("process not started")
        return 100 + self._popen.number

    def __repr__(self):
        exitcode = None
        if self is current_process():
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._popen is None:
            status = "initial"
        else:
            exitcode = self._popen.returncode
            status = "started" if exitcode is None else "stopped"
        info = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None:
            info.append(f"pid={self._popen.pid}")
        info += [f"parent={self._parent_pid}", status]
        if exitcode is not None:
            info.append(f"exitcode={_exitcode_to_name.get(exitcode, exitcode)}")
        if self.daemon:
            info.append("daemon")
        return f"<{' '.join(info)}>"

    def __reduce__(self):
        raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")


def _bootstrap(process, popen):
    """What the thread of a process does."""
    target, args, kwargs = process._target, process._args, process._kwargs
    number, (mine, target, args, kwargs) = _forks.begin(process, target, args, kwargs)
    if mine is process:
        mine = object.__new__(type(process))
        mine.__dict__.update(process.__dict__)
    mine._target, mine._args, mine._kwargs = target, args, kwargs
    popen.number, popen.pid = number, os.getpid()
    _current[number] = mine
    _forks._alive[number] = lambda: popen.signal(signal.SIGTERM) if mine.daemon else None
    _thread._sleep(0)  # who started it goes on first
    popen.end(_run(mine))


def _run(process):
    """Runs a process to its end; its exit status."""
    try:
        process.run()
        status = 0
    except _forks.Killed as killed:
        return killed.status
    except SystemExit as error:
        if error.code is None:
            status = 0
        elif isinstance(error.code, int):
            status = error.code
        else:
            sys.stderr.write(str(error.code) + "\n")
            status = 1
    except BaseException:
        status = 1
        sys.stderr.write(f"Process {process.name}:\n")
        traceback.print_exc()
    try:
        threading._join_others()
        _finish_children()
    except _forks.Killed as killed:
        return killed.status
    return status


def _finish_children():
    """A process that ends takes its daemons with it, and waits for its other children."""
    for process in sorted(_children_here(), key=lambda process: process._popen.number):
        if process.daemon:
            process._popen.signal(signal.SIGTERM)
    for process in sorted(_children_here(), key=lambda process: process._popen.number):
        process.join()


class _ParentProcess(BaseProcess):
    """A process, as its children see it."""

    def __init__(self, name, pid, popen):
        self._identity, self._name, self._closed, self._config = (), name, False, {}
        self._pid, self._ended, self._parent_pid, self._popen = pid, popen, None, None

    def is_alive(self):
        return self._ended is None or self._ended.returncode is None

    ident = pid = property(lambda self: self._pid)

    def join(self, timeout=None):
        if self._ended is not None:
            self._ended.done.wait(timeout)

    def __repr__(self):
        return f"<_ParentProcess name={self._name!r} parent=None {'unknown' if self.is_alive() else 'stopped'}>"


class _MainProcess(BaseProcess):
    """The process that the script began in."""

    def __init__(self):
        self._identity, self._name, self._parent_pid = (), "MainProcess", None
        self._popen, self._closed = None, False
        self._config = {"authkey": b"\0" * 32, "semprefix": "/mp"}

    def close(self):
        pass


_current = {0: _MainProcess()}
_children = {}
_counters = {}


def _children_here():
    return _children.setdefault(_world.process(), set())


def _counter_here():
    return _counters.setdefault(_world.process(), itertools.count(1))


def current_process():
    """The process that runs this."""
    number = _world.process()
    while number not in _current:  # a worker that an executor started
        number = _forks.parent_of(number) or 0
    return _current[number]


def active_children():
    """The children that have not ended."""
    for process in list(_children_here()):
        process.is_alive()
    return list(_children_here())


def parent_process():
    """The process that started this one; None in the script's own."""
    here = current_process()
    if here._parent_pid is None:
        return None
    for number, process in _current.items():
        if 4242 + number == here._parent_pid:
            return _ParentProcess(process.name, here._parent_pid, process._popen)
    return None


def _at_end():
    _finish_children()


import atexit  # noqa: E402
atexit.register(_at_end)
