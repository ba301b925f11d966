"""The event loop's upper half: running, stopping, closing, exceptions, executors."""
import sys
import weakref

import _asyncio

from . import constants, coroutines, events, futures, tasks
from .constants import EXECUTOR


def _report_slow(handle, seconds):
    """Debug mode: something held the running seat for long."""
    from .log import report
    if handle._is_task_step or isinstance(getattr(handle._callback, "__self__", None), tasks.Task):
        shown = repr(handle._callback.__self__)
    else:
        shown = repr(handle)
    report("warning", f"Executing {shown} took {seconds:.3f} seconds")


def _check_callback(callback, method):
    if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
        raise TypeError(f"coroutines cannot be used with {method}()")
    if not callable(callback):
        raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")


def _stop_when_done(future):
    if not future.cancelled():
        exception = future.exception()
        if isinstance(exception, (SystemExit, KeyboardInterrupt)):
            return  # it leaves the loop by itself
    future.get_loop().stop()


class BaseEventLoop(_asyncio.EventLoop, events.AbstractEventLoop):
    """An event loop. Its lower half, which holds the ready queue and the timers and runs them, is `_asyncio.EventLoop`."""

    def __init__(self):
        # By id. Differs: CPython's is a set in the order of addresses, this is in that of their first steps.
        self._asyncgens = weakref.WeakValueDictionary()
        self._asyncgens_shutdown_called = False
        self._executor_shutdown_called = False
        self._default_executor = None
        self._looked_up = False  # the name of a host
        self._exception_handler = None
        self._task_factory = None
        self._signal_handlers = {}
        self._coroutine_origin_tracking_enabled = False
        self._origin_depth_before = 0
        self._signals = []  # that have arrived
        if "logging" in sys.modules:
            # Differs: there is no selector; CPython says this on Linux, and scripts that log everything show it.
            sys.modules["logging"].getLogger("asyncio").debug("Using selector: %s", "EpollSelector")
        self._running = False

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    # -- running and stopping --

    def run_forever(self):
        """Runs until stop() is called."""
        self._check_closed()
        self._check_running()
        self._set_coroutine_origin_tracking(self._debug)
        old_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        self._running = True
        events._set_running_loop(self)
        self._record("started")
        try:
            while not self._run_on():  # which runs tick after tick where _run_once is the one of `_asyncio`
                self._run_once()
                if self._stopping:
                    break
        except BaseException:
            handle = self._take_failed()  # as long as the exception lives, so does what it came from
            raise
        finally:
            self._stopping = False
            self._running = False
            self._record("stopped")
            events._set_running_loop(None)
            self._set_coroutine_origin_tracking(False)
            sys.set_asyncgen_hooks(*old_hooks)

    def run_until_complete(self, future):
        """Runs until future is done; gives its result."""
        self._check_closed()
        self._check_running()
        is_new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_when_done)
        try:
            self.run_forever()
        except:
            if is_new_task and future.done() and not future.cancelled():
                future.exception()  # it leaves by the exception under way
            raise
        finally:
            future.remove_done_callback(_stop_when_done)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Ends run_forever() after the tick under way."""
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        if self._debug and "logging" in sys.modules:
            sys.modules["logging"].getLogger("asyncio").debug("Close %r", self)
        self._closed = True
        self._clear()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)
        self._record("closed")

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        """In debug mode a coroutine remembers who made it, for the warning that it was never awaited."""
        if bool(enabled) == self._coroutine_origin_tracking_enabled:
            return
        if enabled:
            self._origin_depth_before = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(constants.DEBUG_STACK_DEPTH)
        else:
            sys.set_coroutine_origin_tracking_depth(self._origin_depth_before)
        self._coroutine_origin_tracking_enabled = bool(enabled)

    # -- tasks --

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            task = tasks.Task(coro, loop=self, name=name, context=context)
            if task._source_traceback:
                del task._source_traceback[-1]  # this function
            return task
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        if name is not None and hasattr(task, "set_name"):
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # -- async generators --

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f"asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call",
                          ResourceWarning, source=self)
        self._asyncgens[id(agen)] = agen

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.pop(id(agen), None)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Closes the async generators that are left."""
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return
        left = list(self._asyncgens.values())
        self._asyncgens.clear()
        results = await tasks.gather(*[agen.aclose() for agen in left], return_exceptions=True)
        for result, agen in zip(results, left):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                    "exception": result,
                    "asyncgen": agen,
                })

    # -- executors --

    def run_in_executor(self, executor, func, *args):
        """Runs func in a worker; gives a future with its result."""
        self._check_closed()
        if self._debug:
            _check_callback(func, "run_in_executor")
        if executor is None:
            if self._executor_shutdown_called:
                raise RuntimeError("Executor shutdown has been called")
            executor = self._default_executor
            if executor is None:
                import concurrent.futures
                executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix="asyncio")
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        import concurrent.futures
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self):
        """Waits until the default executor's workers are done."""
        self._executor_shutdown_called = True
        if self._default_executor is None:
            if self._looked_up:  # CPython asks a worker of the default executor: that one is to end now
                future = self._create_future(EXECUTOR, "the executor's end")
                self._call_on_io(0, futures._set_result_unless_cancelled, future, None)
                await future
            return
        executor = self._default_executor
        future = self._create_future(EXECUTOR, "the executor's end")
        executor._when_idle(self, futures._set_result_unless_cancelled, future, None)
        await future
        executor.shutdown(wait=False)

    # -- exceptions --

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Logs what nobody caught."""
        from .log import report
        exception = context.get("exception")
        lines = [context.get("message") or "Unhandled exception in event loop"]
        handle = self._current_handle
        if "source_traceback" not in context and handle is not None and handle._source_traceback:
            context["handle_traceback"] = handle._source_traceback
        for key in sorted(context):
            if key in ("source_traceback", "handle_traceback"):
                import traceback
                what = "Object" if key == "source_traceback" else "Handle"
                entries = "".join(traceback.format_list(context[key])).rstrip()
                lines.append(f"{key}: {what} created at (most recent call last):\n{entries}")
            elif key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        report("error", "\n".join(lines), exception)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                from .log import report
                report("error", "Exception in default exception handler", error)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            # The handler itself failed: fall back to the default one.
            try:
                self.default_exception_handler({
                    "message": "Unhandled error in exception handler",
                    "exception": exception,
                    "context": context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                from .log import report
                report("error", "Exception in default exception handler while handling an unexpected error in custom "
                                "exception handler", error)
