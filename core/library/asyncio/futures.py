"""Futures, and the bridge to those of concurrent.futures."""
import _trace
from _asyncio import Future

from . import events
from .base_futures import isfuture
from .exceptions import CancelledError, InvalidStateError, TimeoutError

__all__ = ("Future", "wrap_future", "isfuture")

_PyFuture = _CFuture = Future


def _get_loop(future):
    return future.get_loop()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _fail_unless_cancelled(future, text):
    if not future.cancelled():
        future.set_exception(RuntimeError(text))


def _copy_outcome(source, target):
    """Gives target the end that source came to."""
    if source.cancelled():
        target.cancel()
        return
    exception = source.exception()
    if exception is not None:
        target.set_exception(_convert(exception))
    else:
        target.set_result(source.result())


def _convert(exception):
    """An exception of concurrent.futures as the one of asyncio."""
    import concurrent.futures
    if type(exception) is concurrent.futures.CancelledError:
        return CancelledError(*exception.args)
    if type(exception) is concurrent.futures.InvalidStateError:
        return InvalidStateError(*exception.args)
    return exception


def _chain_future(source, target):
    """Ties two futures together: the end of source ends target, and cancelling target cancels source."""
    source_loop = source.get_loop() if isfuture(source) else None
    target_loop = target.get_loop() if isfuture(target) else None

    def end_target(done_source):
        if target.cancelled() and target_loop is not None and target_loop.is_closed():
            return
        if target_loop is None or target_loop is source_loop:
            _end(target, done_source)
        else:
            target_loop.call_soon_threadsafe(_end, target, done_source)

    def _end(future, done_source):
        if future.cancelled():
            return
        if not isfuture(future) and not future.set_running_or_notify_cancel():
            return
        _copy_outcome(done_source, future)

    def cancel_source(done_target):
        if not done_target.cancelled():
            return
        if source_loop is None or source_loop is target_loop:
            source.cancel()
        else:
            source_loop.call_soon_threadsafe(source.cancel)

    target.add_done_callback(cancel_source)
    source.add_done_callback(end_target)


def wrap_future(future, *, loop=None):
    """A future of concurrent.futures as one that can be awaited."""
    if isfuture(future):
        return future
    if loop is None:
        loop = events.get_event_loop()
    wrapper = loop._create_future(6, getattr(future, "_what", "work in an executor"))
    if (job := getattr(future, "_job", None)) and (item := job()) is not None:
        _trace.future_child(wrapper, item)
    _chain_future(future, wrapper)
    return wrapper
