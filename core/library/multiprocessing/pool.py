"""Workers for map() and its like: processes, or threads."""
import collections
import itertools
import os
import pickle
import queue
import sys
import threading
import time

import _forks
import _trace
import _world
from concurrent.futures import _describe, _what_if
from multiprocessing import TimeoutError, process

__all__ = ["Pool", "ThreadPool"]
RUN, CLOSE, TERMINATE = "RUN", "CLOSE", "TERMINATE"


class RemoteTraceback(Exception):
    """Where it happened, in the process that it happened in."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class MaybeEncodingError(Exception):
    """A result cannot be pickled."""

    def __init__(self, exc, value):
        self.exc, self.value = repr(exc), repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


class _Task:
    """One call for a worker, or a chunk of them."""

    def __init__(self, result, index, function, args, kwds, shown):
        self.result, self.index, self.function, self.args, self.kwds = result, index, function, args, kwds
        self.shown, self.data = shown, None


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


class ApplyResult:
    """What a call will give."""

    def __init__(self, pool, callback, error_callback):
        self._pool, self._callback, self._error_callback = pool, callback, error_callback
        self._event = threading.Event()
        self._success = self._value = None
        pool._open.add(self)

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, index, success, value):
        self._success, self._value = success, value
        self._finish()

    def _finish(self):
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._event.set()
        self._pool._open.discard(self)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """What the calls of a map will give."""

    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success, self._value = True, [None] * length
        self._chunksize = chunksize
        self._left = 0 if chunksize <= 0 else -(-length // chunksize)
        if not self._left:
            self._event.set()
            pool._open.discard(self)

    def _set(self, index, success, value):
        self._left -= 1
        if success and self._success:
            self._value[index * self._chunksize:(index + 1) * self._chunksize] = value
        elif not success and self._success:
            self._success, self._value = False, value
        if not self._left:
            self._finish()


class IMapIterator:
    """Results in the order of the calls, as they come."""

    def __init__(self, pool):
        self._pool, self._changed = pool, threading.Condition(threading.Lock())
        self._items, self._early, self._index, self._length = collections.deque(), {}, 0, None
        pool._open.add(self)

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._changed:
            end = None if timeout is None else time.monotonic() + timeout
            while not self._items:
                if self._index == self._length:
                    raise StopIteration
                left = None if end is None else end - time.monotonic()
                if left is not None and left <= 0:
                    raise TimeoutError
                self._changed.wait(left)
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _set(self, index, success, value):
        with self._changed:
            self._arrive(index, (success, value))
            self._changed.notify_all()
            if self._index == self._length:
                self._pool._open.discard(self)

    def _arrive(self, index, item):
        self._early[index] = item
        while self._index in self._early:
            self._items.append(self._early.pop(self._index))
            self._index += 1

    def _set_length(self, length):
        with self._changed:
            self._length = length
            if self._index == length:
                self._changed.notify_all()
                self._pool._open.discard(self)


class IMapUnorderedIterator(IMapIterator):
    """Results as they come."""

    def _arrive(self, index, item):
        self._items.append(item)
        self._index += 1


class Pool:
    """Processes that call functions."""

    _kind = 1
    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes, self._maxtasksperchild = processes, maxtasksperchild
        self._initializer, self._initargs = initializer, initargs
        if context is None:
            from multiprocessing import context as contexts
            context = contexts._default_context.get_context()
        self._ctx = context
        self._state, self._open = RUN, set()
        self._tasks, self._work = collections.deque(), threading.Condition()
        self._results = queue.SimpleQueue()
        self._pool = []
        for number in range(processes):
            self._start_worker(number)
        self._result_handler = threading.Thread(target=Pool._handle_results, args=(self,), daemon=True)
        # CPython has two more threads for what workers do here.
        next(threading._name_counter), next(threading._name_counter)
        self._result_handler.name = f"Thread-{next(threading._name_counter)} (_handle_results)"
        self._result_handler.start()

    def _start_worker(self, number):
        worker = self.Process(self._ctx, target=_work, args=(_Link(self), number))
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.daemon = True
        self._pool.append(worker)
        worker.start()

    def _handle_results(self):
        while True:
            task, success, value = self._results.get()
            if task is None:
                return
            task.result._set(task.index, success, value)

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def _put(self, task):
        task.kind = self._kind
        _trace.job_submitted(task, task.shown, None, self._kind)
        with self._work:
            self._tasks.append(task)
            self._work.notify()

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._put(_Task(result, 0, func, tuple(args), dict(kwds), _describe(func, tuple(args))))
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        if result._left:
            for index, chunk in enumerate(_chunks(iterable, chunksize)):
                shown = _describe(func, chunk[0] if mapper is starmapstar else chunk[:1])
                if len(chunk) > 1:
                    shown += f" and {len(chunk) - 1} more"
                self._put(_Task(result, index, mapper, ((func, chunk),), {}, shown))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator(self), func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator(self), func, iterable, chunksize)

    def _imap(self, result, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize}")
        index = -1
        if chunksize == 1:
            for index, item in enumerate(iterable):
                self._put(_Task(result, index, func, (item,), {}, _describe(func, (item,))))
            result._set_length(index + 1)
            return result
        for index, chunk in enumerate(_chunks(iterable, chunksize)):
            self._put(_Task(result, index, mapstar, ((func, chunk),), {}, _describe(func, chunk[:1])))
        result._set_length(index + 1)
        return (item for chunk in result for item in chunk)

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            with self._work:
                self._work.notify_all()

    def terminate(self):
        self._state = TERMINATE
        self._tasks.clear()
        with self._work:
            self._work.notify_all()
        self._end_workers()
        self._results.put((None, None, None))

    def _end_workers(self):
        for worker in self._pool:
            if worker.exitcode is None:
                worker.terminate()

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        for worker in self._pool:
            worker.join()
        self._results.put((None, None, None))
        self._result_handler.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} "
                f"pool_size={len(self._pool)}>")


class _Link:
    """What a worker has of its pool: the same for all processes."""

    def __init__(self, pool):
        self.pool = pool


def _chunks(iterable, size):
    items = iter(iterable)
    while chunk := tuple(itertools.islice(items, size)):
        yield chunk


def _work(link, number):
    """What a worker does from first to last."""
    pool = link.pool
    if pool._initializer is not None:
        pool._initializer(*pool._initargs)
    done = 0
    while pool._maxtasksperchild is None or done < pool._maxtasksperchild:
        with pool._work:
            pool._work.wait_for(lambda: pool._tasks or pool._state != RUN)
            if not pool._tasks:
                return
            task = pool._tasks.popleft()
        done += 1
        _trace.job_started(task, number + 1)
        success, value = pool._carry_out(task)
        _trace.job_finished(task, value, not success)
        pool._results.put((task, success, value))
    if pool._state == RUN or pool._tasks:
        pool._pool.remove(next(worker for worker in pool._pool if worker is not None and _is_here(worker)))
        pool._start_replacement(number)


def _is_here(worker):
    return worker._popen is not None and worker._popen.number == _world.process()


def _call_in_process(self, task):
    """Calls with copies of the arguments; the result is a copy, too."""
    try:
        function, args, kwds = pickle.loads(pickle.dumps((task.function, task.args, task.kwds)))
    except Exception as error:
        return False, error
    try:
        result = True, _what_if(function, args, kwds)
    except Exception as error:
        result = False, _with_traceback(error)
    try:
        if result[0]:
            return True, pickle.loads(pickle.dumps(result[1]))
        return False, _copied_error(result[1])
    except Exception as error:
        return False, MaybeEncodingError(error, result[1])


def _with_traceback(error):
    error.__cause__ = RemoteTraceback(f'\n"""\n{_forks.traceback_text(error)}"""')
    return error


def _copied_error(error):
    cause = error.__cause__
    made = pickle.loads(pickle.dumps(error))
    made.__cause__ = cause
    return made


def _call_in_thread(self, task):
    try:
        return True, _what_if(task.function, task.args, task.kwds)
    except Exception as error:
        return False, error


Pool._carry_out = _call_in_process


def _start_replacement(self, number):
    """A new worker for one that has done its share; its parent is the pool's process."""
    self._start_worker(number)


Pool._start_replacement = _start_replacement


class ThreadPool(Pool):
    """Threads that call functions."""

    _kind = 0
    _carry_out = _call_in_thread

    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _end_workers(self):
        pass



