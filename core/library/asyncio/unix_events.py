"""The loop and the policy that one gets without asking for another."""
from . import coroutines, events
from .selector_events import BaseSelectorEventLoop


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    """The event loop of this machine: virtual time, a simulated world."""

    def add_signal_handler(self, sig, callback, *args):
        """Calls callback when the user sends the signal; no other signals come."""
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        _check_signal(sig)
        self._check_closed()
        self._signal_handlers[int(sig)] = self._signal_handle(callback, args)

    def _signal_handle(self, callback, args):
        def call():
            self.call_soon_threadsafe(callback, *args)
        return call

    def remove_signal_handler(self, sig):
        _check_signal(sig)
        return self._signal_handlers.pop(int(sig), None) is not None


def _check_signal(sig):
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if not 1 <= sig <= 64:
        raise ValueError(f"invalid signal number {sig}")
    if sig in (9, 19):
        raise RuntimeError(f"sig {sig} cannot be caught")


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
