"""Cancel scopes and task groups."""
import asyncio
import math

import _trace
from asyncio.constants import TASK_GROUP, TIMEOUT

_current = {}  # the innermost scope by task


class CancelScope:
    """What runs inside can be cancelled as a whole: by cancel(), or when the deadline has come."""

    def __init__(self, *, deadline=math.inf, shield=False):
        self._deadline, self._shield = deadline, shield
        self.cancel_called = self.cancelled_caught = False
        self._tasks, self._children = set(), set()
        self._host = self._parent = self._timer = self._retry = None
        self._active = False
        self._calls = 0  # of the host's cancel(), to be taken back
        self._round = 0

    def __enter__(self):
        if self._active:
            raise RuntimeError("Each CancelScope may only be used for a single 'with' block")
        self._host = task = asyncio.current_task()
        self._active = True
        self._parent = _current.get(task)
        if self._parent is not None:
            self._parent._children.add(self)
            self._parent._tasks.discard(task)
        self._tasks.add(task)
        _current[task] = self
        self._set_timer()
        self._is_timeout = self._deadline != math.inf
        if self._is_timeout:
            _trace.scope_entered(self, TIMEOUT, f"{self._deadline - asyncio.get_running_loop().time():.3g} s")
        if self.cancel_called:
            self._deliver()
        return self

    def __exit__(self, kind, exception, traceback):
        task = self._host
        self._active = False
        if self._is_timeout:
            _trace.scope_left(self, exception)
        if self._timer is not None:
            self._timer.cancel()
        if self._retry is not None:
            self._retry.cancel()
        self._tasks.discard(task)
        if self._parent is not None:
            self._parent._children.discard(self)
            self._parent._tasks.add(task)
            _current[task] = self._parent
        else:
            _current.pop(task, None)
        if self.cancel_called and not self._parent_cancelled():
            while self._calls:
                self._calls -= 1
                task.uncancel()
            if exception is not None and _only_cancelled(exception):
                self.cancelled_caught = True
                return True
        scope = self._parent  # a shield ends here: what was cancelled outside meanwhile is so from now on
        while scope is not None:
            if scope.cancel_called:
                if scope._retry is None or not self._shield:
                    scope._deliver()
                break
            scope = None if scope._shield else scope._parent
        return None

    def cancel(self):
        if not self.cancel_called:
            self.cancel_called = True
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if self._active:
                self._deliver()

    @property
    def deadline(self):
        return self._deadline

    @deadline.setter
    def deadline(self, value):
        self._deadline = float(value)
        if self._active and not self.cancel_called:
            self._set_timer()

    @property
    def shield(self):
        return self._shield

    @shield.setter
    def shield(self, value):
        self._shield = value

    def _set_timer(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._deadline != math.inf:
            loop = asyncio.get_running_loop()
            if loop.time() >= self._deadline:
                self.cancel()
            else:
                self._timer = loop.call_at(self._deadline, self.cancel)

    def _outer(self):
        scope = self._parent if not self._shield else None
        while scope is not None:
            yield scope
            scope = None if scope._shield else scope._parent

    def _parent_cancelled(self):
        return any(scope.cancel_called for scope in self._outer())

    def _deliver(self):
        """Cancels what waits inside, and looks again later: whatever waits then is cancelled, too."""
        self._retry = None
        if not self._cancel_tasks():
            return
        loop = asyncio.get_running_loop()
        self._round += 1
        # A clock that moves only when nothing is ready must be let move: a shielded task inside may sleep.
        soon = (math.floor(loop.time() * 1000 + 0.5) + 1) / 1000  # the next whole millisecond
        self._retry = loop.call_soon(self._deliver) if self._round < 4 else loop.call_at(soon, self._deliver)

    def _cancel_tasks(self):
        again = False
        here = asyncio.current_task()
        for task in list(self._tasks):
            if task.done():
                continue
            again = True
            waiter = getattr(task, "_fut_waiter", None)
            if task is not here and (waiter is None or not waiter.done()):
                if task is self._host:
                    self._calls += 1
                task.cancel()
        for scope in self._children:
            if not scope._shield and not scope.cancel_called:
                again = scope._cancel_tasks() or again
        return again


def _only_cancelled(exception):
    if isinstance(exception, asyncio.CancelledError):
        return True
    return isinstance(exception, BaseExceptionGroup) and all(_only_cancelled(e) for e in exception.exceptions)


def current_effective_deadline():
    scope = _current.get(asyncio.current_task())
    deadline = math.inf
    while scope is not None:
        deadline = -math.inf if scope.cancel_called else min(deadline, scope._deadline)
        scope = None if scope._shield else scope._parent
    return deadline


def move_on_after(delay, shield=False):
    """A scope that is cancelled after so many seconds; what comes behind it goes on."""
    deadline = math.inf if delay is None else asyncio.get_running_loop().time() + delay
    return CancelScope(deadline=deadline, shield=shield)


class fail_after:
    """The same, but TimeoutError is raised when the time was over."""

    def __init__(self, delay, shield=False):
        self._scope = move_on_after(delay, shield)

    def __enter__(self):
        return self._scope.__enter__()

    def __exit__(self, *exc):
        result = self._scope.__exit__(*exc)
        if self._scope.cancelled_caught and asyncio.get_running_loop().time() >= self._scope.deadline:
            raise TimeoutError
        return result


class _Status:
    """Given to functions that say when they have started."""

    def __init__(self, future):
        self._future = future

    def started(self, value=None):
        if self._future.done():
            if not self._future.cancelled():
                raise RuntimeError("called 'started' twice on the same task status")
        else:
            self._future.set_result(value)


class _Ignored:
    def started(self, value=None):
        pass


TASK_STATUS_IGNORED = _Ignored()


class TaskGroup:
    """Tasks that are over before the block is; the first that fails cancels the others."""

    def __init__(self):
        self.cancel_scope = CancelScope()
        self._tasks, self._exceptions = set(), []
        self._active = False

    async def __aenter__(self):
        self.cancel_scope.__enter__()
        _trace.scope_entered(self, TASK_GROUP, "TaskGroup")
        self._active = True
        return self

    async def __aexit__(self, kind, exception, traceback):
        if exception is not None:
            self.cancel_scope.cancel()
            if not isinstance(exception, asyncio.CancelledError):
                self._exceptions.append(exception)
        cancelled = exception if isinstance(exception, asyncio.CancelledError) else None
        while self._tasks:
            try:
                await asyncio.wait(self._tasks)
            except asyncio.CancelledError as error:
                self.cancel_scope.cancel()
                cancelled = error
        self._active = False
        _trace.scope_left(self, exception)
        if self._exceptions:
            self.cancel_scope.__exit__(None, None, None)
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._exceptions)
        caught = self.cancel_scope.__exit__(type(cancelled) if cancelled else None, cancelled, None)
        if cancelled is not None and not caught and exception is None:
            raise cancelled
        return caught

    def _spawn(self, func, args, name, future=None):
        if not self._active:
            raise RuntimeError("This task group is not active; no new tasks can be started.")
        options = {} if future is None else {"task_status": _Status(future)}
        coro = func(*args, **options)
        if not asyncio.iscoroutine(coro):
            raise TypeError(f"Expected {func} to return a coroutine, but the return value ({coro!r}) is not a coroutine object")
        task = asyncio.create_task(coro, name=name or getattr(func, "__qualname__", None))
        self._tasks.add(task)
        _trace.scope_member(self, task)
        self.cancel_scope._tasks.add(task)
        _current[task] = self.cancel_scope
        task.add_done_callback(lambda task: self._done(task, future))
        if self.cancel_scope.cancel_called and self.cancel_scope._retry is None:
            self.cancel_scope._deliver()
        return task

    def _done(self, task, future):
        self._tasks.discard(task)
        self.cancel_scope._tasks.discard(task)
        _current.pop(task, None)
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        waits = future is not None and not future.done()
        if error is not None and not isinstance(error, asyncio.CancelledError):
            if waits:
                future.set_exception(error)
            else:
                self._exceptions.append(error)
                self.cancel_scope.cancel()
        elif waits:
            future.set_exception(RuntimeError("Child exited without calling task_status.started()"))

    def start_soon(self, func, *args, name=None):
        self._spawn(func, args, name)

    async def start(self, func, *args, name=None):
        future = asyncio.get_running_loop().create_future()
        task = self._spawn(func, args, name, future)
        try:
            return await future
        except asyncio.CancelledError:
            task.cancel()
            raise


def create_task_group():
    return TaskGroup()
