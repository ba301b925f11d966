"""Tasks, and the functions that start them, wait for them and combine them."""
import functools
import inspect

from _asyncio import (
    Task, _enter_task, _leave_task, _register_task, _unregister_task, current_task,
)
from _asyncio import all_tasks as _pending_tasks
import _trace

from . import coroutines, events, exceptions, futures
from .constants import GATHER, SHIELD, SLEEP, WAIT

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_PyTask = _CTask = Task


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    return _pending_tasks(events.get_running_loop() if loop is None else loop)


def create_task(coro, *, name=None, context=None):
    """Wraps a coroutine into a task that the running loop will step: soon, not now."""
    loop = events.get_running_loop()
    if context is None:
        task = loop.create_task(coro)
    else:
        task = loop.create_task(coro, context=context)
    if name is not None:
        task.set_name(name)
    return task


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks take their first step at once (added in 3.12)."""
    def factory(loop, coro, *, eager_start=True, **options):
        return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **options)
    return factory


eager_task_factory = create_eager_task_factory(Task)


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; a coroutine or other awaitable as a task."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    must_close = False
    if not coroutines.iscoroutine(coro_or_future):
        if not inspect.isawaitable(coro_or_future):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
        must_close = True
    if loop is None:
        loop = events._get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if must_close:
            coro_or_future.close()
        raise


async def _wrap_awaitable(awaitable):
    return await awaitable


# -- sleep -----------------------------------------------------------------------------------------------------------

async def sleep(delay, result=None):
    """Suspends the current task for delay seconds; with 0 it only lets the others go first."""
    if delay <= 0:
        await ...  # gives way, once
        return result
    loop = events.get_running_loop()
    text = f"sleep({delay!r})"
    future = loop._create_future(SLEEP, text if len(text) < 20 else f"sleep({float(delay):.12g})")
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


# -- wait_for --------------------------------------------------------------------------------------------------------

def _release(waiter, *ignored):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(future, loop):
    """Cancels future and waits until that has happened."""
    waiter = loop._create_future(WAIT, "the end of what was cancelled")
    _trace.future_child(waiter, future)
    release = functools.partial(_release, waiter)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


def _result_in_time(future):
    """The result of something that was cancelled for being late, should it have come after all."""
    try:
        return future.result()
    except exceptions.CancelledError as cancelled:
        raise exceptions.TimeoutError() from cancelled


async def wait_for(fut, timeout):
    """Awaits fut; after timeout seconds it is cancelled, and TimeoutError raised."""
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut, loop)
        return _result_in_time(fut)

    waiter = loop._create_future(WAIT, f"wait_for(.., {timeout!r})")
    timer = loop.call_later(timeout, _release, waiter)
    release = functools.partial(_release, waiter)
    fut = ensure_future(fut, loop=loop)
    _trace.future_child(waiter, fut)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except exceptions.CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            # What it waited for must be over before the cancellation goes on.
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut, loop)
        return _result_in_time(fut)
    finally:
        timer.cancel()


# -- wait ------------------------------------------------------------------------------------------------------------

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for tasks and futures; gives the sets of those done and those pending. Cancels nothing."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    how = "wait" if return_when == ALL_COMPLETED else f"wait(.., {return_when})"
    waiter = loop._create_future(WAIT, how)
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def on_completion(future):
        nonlocal left
        left -= 1
        # In this order: an exception that nobody needs to look at here is still to be retrieved.
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for future in fs:
        _trace.future_child(waiter, future)
        future.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(on_completion)
    done, pending = set(), set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


# -- as_completed ----------------------------------------------------------------------------------------------------

class _Completions:
    """Futures in the order in which they are done. It outlives the loop over it only as long as one is not done."""

    def __init__(self, todo, timeout, loop):
        from .queues import _Completed
        self._done = _Completed()
        self._todo = todo
        self._timer = None
        for future in todo:
            future.add_done_callback(self._on_completion)
        if todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._on_timeout)

    def _on_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._on_completion)
            self._done.put_nowait(None)  # wakes one that waits; it will see the time is up
        self._todo.clear()

    def _on_completion(self, future):
        if not self._todo:
            return
        self._todo.remove(future)
        self._done.put_nowait(future)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    async def _wait_for_one(self, give_future=False):
        future = await self._done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future if give_future else future.result()


class _AsCompleted:
    """What as_completed gives: for `for`, coroutines; for `async for` (added in 3.13), what is done itself."""

    def __init__(self, fs, timeout):
        self._fs, self._timeout = fs, timeout
        self._completions = None  # from the first step on

    def _start(self):
        fs = self._fs
        if futures.isfuture(fs) or coroutines.iscoroutine(fs):
            raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
        loop = events._get_event_loop()
        # Differs: CPython starts coroutines in the order of their addresses, here they start as they were given.
        todo = set(ensure_future(f, loop=loop) for f in dict.fromkeys(fs))
        self._left = len(todo)
        self._completions = _Completions(todo, self._timeout, loop)

    def _take_one(self):
        if self._completions is None:
            self._start()
        self._left -= 1
        return self._left >= 0

    def __iter__(self):
        return self

    def __next__(self):
        if not self._take_one():
            raise StopIteration
        return self._completions._wait_for_one()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._take_one():
            raise StopAsyncIteration
        return await self._completions._wait_for_one(give_future=True)


def as_completed(fs, *, timeout=None):
    """Gives coroutines; the first to be awaited has the result of whichever is done first, and so on."""
    return _AsCompleted(fs, timeout)


# -- gather ----------------------------------------------------------------------------------------------------------

class _GatheringFuture(futures.Future):
    """Done when all its children are; cancelling it cancels them."""

    _trace_kind = GATHER
    _trace_text = "gather"

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        requested = False
        for child in self._children:
            if child.cancel(msg=msg):
                requested = True
        if requested:
            # Without this, a child that returns or raises anyway would hide the cancellation.
            self._cancel_requested = True
        return requested


def gather(*coros_or_futures, return_exceptions=False):
    """A future with the results of all, in the order they were given; they run as tasks side by side."""
    if not coros_or_futures:
        loop = events._get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer

    finished = 0
    outer = None
    children = []
    by_argument = {}  # the same coroutine or future twice is one child
    loop = None

    def result_of(child):
        if child.cancelled():
            return exceptions.CancelledError("" if child._cancel_message is None else child._cancel_message)
        exception = child.exception()
        return child.result() if exception is None else exception

    def on_done(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()  # it counts as looked at
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            exception = child.exception()
            if exception is not None:
                outer.set_exception(exception)
                return
        if finished == count:
            results = [result_of(each) for each in children]
            if outer._cancel_requested:
                outer.set_exception(children[-1]._make_cancelled_error() if children[-1].cancelled()
                                    else exceptions.CancelledError())
            else:
                outer.set_result(results)

    count = 0
    for argument in coros_or_futures:
        child = by_argument.get(argument)
        if child is None:
            child = ensure_future(argument, loop=loop)
            if loop is None:
                loop = child.get_loop()
            if child is not argument:
                # Nobody else knows this task: should it be lost, gather is to blame and not the script.
                child._log_destroy_pending = False
            count += 1
            by_argument[argument] = child
            child.add_done_callback(on_done)
        children.append(child)
    outer = _GatheringFuture(children, loop=loop)
    for child in by_argument.values():
        _trace.future_child(outer, child)
    return outer


# -- shield ----------------------------------------------------------------------------------------------------------

def shield(arg):
    """Awaits arg; if the one who awaits is cancelled, arg goes on."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop._create_future(SHIELD, "shield")
    _trace.future_child(outer, inner)

    def on_inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()  # it counts as looked at
            return
        if inner.cancelled():
            outer.cancel()
            return
        exception = inner.exception()
        if exception is not None:
            outer.set_exception(exception)
        else:
            outer.set_result(inner.result())

    def on_outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(on_inner_done)

    inner.add_done_callback(on_inner_done)
    outer.add_done_callback(on_outer_done)
    return outer


# -- threads ---------------------------------------------------------------------------------------------------------

def run_coroutine_threadsafe(coro, loop):
    """Hands a coroutine to a loop in another thread; gives a future of concurrent.futures."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    import concurrent.futures
    future = concurrent.futures.Future()

    def start():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            if future.set_running_or_notify_cancel():
                future.set_exception(exception)
            raise

    loop.call_soon_threadsafe(start)
    return future
