"""Who hears of a program's end. Here the loop hears of it by itself; a watcher can be asked as well."""

__all__ = ("AbstractChildWatcher", "FastChildWatcher", "MultiLoopChildWatcher", "PidfdChildWatcher", "SafeChildWatcher",
           "ThreadedChildWatcher")


class AbstractChildWatcher:
    """What all of them can do."""

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class _ChildWatcher(AbstractChildWatcher):
    """Calls callback(pid, returncode, *args), from the thread in which the program has ended."""

    def __init__(self):
        self._callbacks = {}

    def add_child_handler(self, pid, callback, *args):
        import _processes
        process = _processes.process_of(pid)
        self._callbacks[pid] = callback, args
        if process is None or process is _processes.current():
            self._has_ended(pid, 255)  # it is unknown, or was waited for already
        else:
            process.watch(lambda returncode: self._has_ended(pid, returncode))

    def _has_ended(self, pid, returncode):
        callback, args = self._callbacks.pop(pid, (None, ()))
        if callback is not None:
            callback(pid, returncode, *args)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def attach_loop(self, loop):
        pass

    def close(self):
        self._callbacks.clear()

    def is_active(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, a, b, c):
        pass


class ThreadedChildWatcher(_ChildWatcher):
    """One thread waits for each program: the usual one."""

    def remove_child_handler(self, pid):
        return True


class _LoopChildWatcher(_ChildWatcher):
    """Works while it is attached to a loop that runs."""

    _loop = None

    def attach_loop(self, loop):
        self._loop = loop

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def close(self):
        self._loop = None
        super().close()


class PidfdChildWatcher(_LoopChildWatcher):
    """The loop watches a file descriptor of each program."""


class SafeChildWatcher(_LoopChildWatcher):
    """Asks for each program by its number when a signal says that one has ended."""


class FastChildWatcher(_LoopChildWatcher):
    """Asks for any program."""


class MultiLoopChildWatcher(_ChildWatcher):
    """For loops of several threads."""

    def __init__(self):
        super().__init__()
        self._is_open = False

    def attach_loop(self, loop):
        self._is_open = True

    def is_active(self):
        return self._is_open

    def close(self):
        self._is_open = False
        super().close()
