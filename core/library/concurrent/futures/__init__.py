"""Functions run by workers; the future that each gives back."""
import collections
import contextvars
import functools
import itertools
import threading
import time
import weakref

import _trace
import _world

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_PENDING, _RUNNING, _CANCELLED, _NOTIFIED, _FINISHED = ("PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED",
                                                        "FINISHED")


class Error(Exception):
    """The base of this module's exceptions."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """The workers cannot go on."""


class BrokenThreadPool(BrokenExecutor):
    """A worker's initializer failed."""


class BrokenProcessPool(BrokenExecutor):
    """A worker process ended before its work did."""


class _Broken(BaseException):
    """The worker cannot go on; nor can the pool."""

    def __init__(self, error):
        self.error = error


class _RemoteTraceback(Exception):
    """Where it happened, in the process that it happened in."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


TimeoutError = TimeoutError


class Future:
    """A result that a worker will bring."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        state = self._state.lower()
        if self._state == _FINISHED:
            what = f"raised {type(self._exception).__name__}" if self._exception else \
                f"returned {type(self._result).__name__}"
            return f"<{type(self).__name__} at {id(self):#x} state={state} {what}>"
        return f"<{type(self).__name__} at {id(self):#x} state={state}>"

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                import logging
                logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def cancel(self):
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state in (_CANCELLED, _NOTIFIED):
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (_CANCELLED, _NOTIFIED)

    def running(self):
        return self._state == _RUNNING

    def done(self):
        return self._state in (_CANCELLED, _NOTIFIED, _FINISHED)

    def add_done_callback(self, fn):
        if not self.done():
            self._done_callbacks.append(fn)
            return
        try:
            fn(self)
        except Exception:
            import logging
            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def _wait(self, timeout):
        with self._condition:
            if not self.done() and not self._condition.wait_for(self.done, timeout):
                raise TimeoutError()
        if self.cancelled():
            raise CancelledError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == _CANCELLED:
            self._state = _NOTIFIED
            return False
        if self._state == _PENDING:
            self._state = _RUNNING
            return True
        raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result, self._exception, self._state = result, exception, _FINISHED
            self._condition.notify_all()
        self._invoke_callbacks()


def _describe(fn, args):
    """A call as people read it, "load('a.txt')": of what a partial or a context runs, as to_thread makes them."""
    while True:
        if isinstance(fn, functools.partial):
            fn, args = fn.func, (*fn.args, *args)
        elif args and type(getattr(fn, "__self__", None)) is contextvars.Context:
            fn, args = args[0], args[1:]
        else:
            break
    name = getattr(fn, "__qualname__", None) or type(fn).__qualname__
    shown = ", ".join(repr(arg) if isinstance(arg, (int, float, str, bytes)) else "…" for arg in args[:4])
    return f"{name.rpartition('<locals>.')[2]}({shown if len(shown) <= 40 else '…'})"


class _WorkItem:
    def __init__(self, future, fn, args, kwargs, kind):
        self.future, self.fn, self.args, self.kwargs, self.kind = future, fn, args, kwargs, kind

    def _call(self):
        return _what_if(self.fn, self.args, self.kwargs)

    def run(self, worker):
        if not self.future.set_running_or_notify_cancel():
            return
        _trace.job_started(self, worker)
        try:
            result = self._call()
        except _Broken as exc:
            _trace.job_finished(self, exc.error, True)
            self.future.set_exception(exc.error)
            raise
        except BaseException as exc:
            _trace.job_finished(self, exc, True)
            self.future.set_exception(exc)
        else:
            _trace.job_finished(self, result)
            self.future.set_result(result)


class _ProcessWorkItem(_WorkItem):
    """A call in another process: what goes there and comes back is pickled."""

    def _call(self):
        import _forks
        import pickle
        try:
            fn, args, kwargs = pickle.loads(pickle.dumps((self.fn, self.args, self.kwargs)))
        except Exception as error:
            error.__cause__ = _RemoteTraceback(f'\n"""\n{_forks.traceback_text(error)}"""')
            raise error.with_traceback(None)
        try:
            data = pickle.dumps(_what_if(fn, args, kwargs))
        except _forks.Killed:
            raise _Broken(_abrupt_end()) from None
        except BaseException as exc:
            error = exc
        else:
            return pickle.loads(data)
        text = f'\n"""\n{_forks.traceback_text(error)}"""'
        try:
            error = pickle.loads(pickle.dumps(error))
        except Exception as failure:
            broken = _abrupt_end()
            broken.__cause__ = _RemoteTraceback("\n'''\n" + _forks.traceback_text(failure) + "'''")
            raise _Broken(broken)
        error.__cause__ = _RemoteTraceback(text)
        raise error.with_traceback(None)


def _what_if(fn, args, kwargs):
    """Calls a job's function, unless a lever was pulled for it: then it fails, or takes at least that long."""
    lever = _world.lever("job", getattr(fn, "__qualname__", None) or repr(fn))
    if lever is None:
        return fn(*args, **kwargs)
    if lever[0] == "fails":
        raise RuntimeError(f"what if: the job {getattr(fn, '__qualname__', fn)} fails")
    begun = time.monotonic()
    try:
        return fn(*args, **kwargs)
    finally:
        spent = time.monotonic() - begun if lever[0] == "takes" else 0
        time.sleep(max(0, lever[1] - spent))


class Executor:
    """Hands functions to workers."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else time.monotonic() + timeout
        futures = collections.deque(self.submit(fn, *args) for args in zip(*iterables))

        def results():
            try:
                while futures:
                    left = None if end is None else end - time.monotonic()
                    yield futures.popleft().result(left)
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_executors = []


class ThreadPoolExecutor(Executor):
    """Workers that are threads: they take turns on one core, and wait side by side."""

    _kind, _item = 0, _WorkItem
    _broken = None
    _counter = itertools.count()

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 8
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._initializer, self._initargs = initializer, initargs
        self._prefix = thread_name_prefix or f"{type(self).__name__}-{next(self._counter)}"
        self._work = collections.deque()
        self._wakeup = threading.Condition()
        self._threads = []
        self._idle = 0
        self._shutdown = False
        if not _executors:
            threading._register_atexit(_shutdown_all)
        _executors.append(self)

    def submit(self, fn, /, *args, **kwargs):
        if self._broken is not None:
            raise (BrokenProcessPool if self._kind == 1 else BrokenThreadPool)(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        item = self._item(future, fn, args, kwargs, self._kind)
        what = _describe(fn, args)
        _trace.job_submitted(item, what, None, self._kind)
        # For whoever awaits it: what the work is.
        future._what = f"{what} in a {'process' if self._kind == 1 else 'thread'}"
        future._job = weakref.ref(item)
        self._work.append(item)
        if self._idle > 0:
            self._idle -= 1  # the one that is woken
        elif len(self._threads) < self._max_workers:
            number = len(self._threads)
            thread = threading.Thread(target=self._worker, args=(number + 1,), name=f"{self._prefix}_{number}",
                                      daemon=True)
            thread._is_process = self._kind == 1
            self._threads.append(thread)
            thread.start()
        with self._wakeup:
            self._wakeup.notify()
        return future

    def _worker(self, number):
        try:
            self._initialize()
        except BaseException:
            self._break()
            return
        self._work_on(number)

    def _initialize(self):
        if self._initializer is None:
            return
        try:
            self._initializer(*self._initargs)
        except BaseException:
            import logging
            logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
            raise

    def _break(self):
        """No worker can go on: neither can what waits for one."""
        self._broken = ("A thread initializer failed, the thread pool is not usable anymore" if self._kind == 0 else
                        "A child process terminated abruptly, the process pool is not usable anymore")
        while self._work:
            self._work.popleft().future.set_exception(
                BrokenThreadPool("A thread initializer failed, the thread pool is not usable anymore")
                if self._kind == 0 else _abrupt_end())

    def _work_on(self, number):
        while True:
            if self._work:
                self._work.popleft().run(number)
                continue
            if self._shutdown:
                return
            with self._wakeup:
                self._idle += 1
                self._wakeup.wait_for(lambda: self._work or self._shutdown)

    def _when_idle(self, loop, callback, *args):
        """Calls callback in the loop once every worker has ended."""
        def wait():
            self.shutdown(wait=True)
            loop.call_soon_threadsafe(callback, *args)
        threading.Thread(target=wait, daemon=True).start()

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            while self._work:
                self._work.popleft().future.cancel()
        with self._wakeup:
            self._wakeup.notify_all()
        if wait:
            for thread in self._threads:
                thread.join()


def _abrupt_end():
    return BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or "
                             "pending.")


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Workers that are processes: they have cores of their own, and variables of their own."""

    _kind, _item = 1, _ProcessWorkItem

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(4 if max_workers is None else max_workers, "", initializer, initargs)

    def _worker(self, number):
        import _forks
        from multiprocessing import process
        made = process.BaseProcess.__new__(_worker_class())
        process.BaseProcess.__init__(made)
        process_number, (self._initargs,) = _forks.begin(self._initargs)
        process._current[process_number] = made
        try:
            super()._worker(number)
        except (_Broken, _forks.Killed):
            self._break()
        finally:
            _forks.end(process_number)


def _worker_class():
    from multiprocessing.context import ForkProcess
    return ForkProcess


def _shutdown_all():
    for executor in _executors:
        executor.shutdown(wait=True)


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


def _until(fs, enough, timeout):
    """Waits until enough() or the time is up; whether it was enough."""
    changed = threading.Condition()

    def notify(_):
        with changed:
            changed.notify_all()

    for future in fs:
        if not future.done():
            future._done_callbacks.append(notify)
    with changed:
        return changed.wait_for(enough, timeout)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)

    def enough():
        done = [f for f in fs if f.done()]
        if len(done) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        return return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() for f in done)

    _until(fs, enough, timeout)
    done = {f for f in fs if f.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else time.monotonic() + timeout
    pending = list(dict.fromkeys(fs))
    total = len(pending)
    order = []
    for future in pending:
        future.add_done_callback(order.append)
    while total:
        left = None if end is None else end - time.monotonic()
        if not order and not _until(pending, lambda: order, left):
            raise TimeoutError(f"{total} (of {len(pending)}) futures unfinished")
        yield order.pop(0)
        total -= 1


BrokenThreadPool.__module__ = "concurrent.futures.thread"
BrokenProcessPool.__module__ = _RemoteTraceback.__module__ = "concurrent.futures.process"
for _cls in (Error, CancelledError, InvalidStateError, BrokenExecutor, Future, Executor):
    _cls.__module__ = "concurrent.futures._base"
ThreadPoolExecutor.__module__ = "concurrent.futures.thread"
ProcessPoolExecutor.__module__ = "concurrent.futures.process"

from concurrent.futures import thread, process  # noqa: E402 - they import from here
