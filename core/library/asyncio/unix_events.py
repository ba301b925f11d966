"""The loop and the policy that one gets without asking for another."""
from . import child_watchers, coroutines, events, unix_pipes
from .selector_events import BaseSelectorEventLoop


class _UnixSelectorEventLoop(unix_pipes.PipesMixin, BaseSelectorEventLoop):
    """The event loop of this machine: virtual time, a simulated world."""

    def add_signal_handler(self, sig, callback, *args):
        """Calls callback in the loop when the script sends itself the signal."""
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        _check_signal(sig)
        self._check_closed()
        if sig in (9, 19):
            raise RuntimeError(f"sig {sig} cannot be caught")
        self._signal_handlers[int(sig)] = (callback, args)
        signal._loops[int(sig)] = self

    def remove_signal_handler(self, sig):
        _check_signal(sig)
        if self._signal_handlers.pop(int(sig), None) is None:
            return False
        signal._loops.pop(int(sig), None)
        return True

    def _on_signal(self, sig):
        # It arrives as from outside: the loop, should it sleep, wakes, and sees it in its next tick.
        self._signals.append(int(sig))
        if len(self._signals) == 1:
            self._call_on_io(0, self._take_signals)

    def _take_signals(self):
        signals, self._signals = self._signals, []
        for sig in signals:
            if sig in self._signal_handlers:
                callback, args = self._signal_handlers[sig]
                self.call_soon(callback, *args)

    def close(self):
        super().close()
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)


def _check_signal(sig):
    global signal
    import signal
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if not 1 <= sig <= 64:
        raise ValueError(f"invalid signal number {sig}")


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop
    _watcher = None

    def get_child_watcher(self):
        if self._watcher is None:
            self._watcher = child_watchers.ThreadedChildWatcher()
        return self._watcher

    def set_child_watcher(self, watcher):
        assert watcher is None or isinstance(watcher, child_watchers.AbstractChildWatcher)
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher


SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
