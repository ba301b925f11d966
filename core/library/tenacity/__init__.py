"""tenacity: calls that are tried again, as often and after such waits as one says."""
import asyncio
import functools
import time
from concurrent import futures
from inspect import iscoroutinefunction

from ._conditions import *  # noqa: F403
from ._conditions import _always_again
from ._logs import after_log, after_nothing, before_log, before_nothing, before_sleep_log, before_sleep_nothing
from ._waits import *  # noqa: F403

__version__ = "8.2.3"


class TryAgain(Exception):
    """Raised by the function itself: again, whatever `retry` says."""


class Future(futures.Future):
    """The outcome of one attempt."""

    def __init__(self, attempt_number):
        super().__init__()
        self.attempt_number = attempt_number

    @property
    def failed(self):
        return self.exception() is not None

    @classmethod
    def construct(cls, attempt_number, value, has_exception):
        future = cls(attempt_number)
        (future.set_exception if has_exception else future.set_result)(value)
        return future


class RetryError(Exception):
    """No further attempt is made; last_attempt is the outcome of the last one."""

    def __init__(self, last_attempt):
        self.last_attempt = last_attempt
        super().__init__(last_attempt)

    def reraise(self):
        if self.last_attempt.failed:
            raise self.last_attempt.result()
        raise self

    def __str__(self):
        return f"{self.__class__.__name__}[{self.last_attempt}]"


class RetryAction:
    """What is done next: nothing, for so many seconds."""

    REPR_FIELDS = ("sleep",)
    NAME = "retry"

    def __init__(self, sleep):
        self.sleep = float(sleep)

    def __repr__(self):
        return f"RetryAction(sleep={self.sleep!r})"


class RetryCallState:
    """Where the attempts of one call stand; conditions, waits and hooks are called with it."""

    def __init__(self, retry_object, fn, args, kwargs):
        self.start_time = time.monotonic()
        self.retry_object, self.fn, self.args, self.kwargs = retry_object, fn, args, kwargs
        self.attempt_number = 1
        self.outcome = None
        self.outcome_timestamp = None
        self.idle_for = 0.0
        self.next_action = None
        self.upcoming_sleep = 0.0

    @property
    def seconds_since_start(self):
        return None if self.outcome_timestamp is None else self.outcome_timestamp - self.start_time

    def set_result(self, value):
        self._end(Future.construct(self.attempt_number, value, False))

    def set_exception(self, info):
        self._end(Future.construct(self.attempt_number, info[1] if isinstance(info, tuple) else info, True))

    def _end(self, outcome):
        self.outcome, self.outcome_timestamp = outcome, time.monotonic()

    def prepare_for_next_attempt(self):
        self.outcome = self.outcome_timestamp = self.next_action = None
        self.attempt_number += 1


class AttemptManager:
    """`with attempt:` catches what the attempt raises, for the loop around it to judge."""

    def __init__(self, retry_state):
        self.retry_state = retry_state

    def __enter__(self):
        pass

    def __exit__(self, kind, exception, traceback):
        if exception is not None:
            self.retry_state.set_exception((kind, exception, traceback))
            return True
        self.retry_state.set_result(None)
        return None


class BaseRetrying:
    def __init__(self, sleep=None, stop=stop_never, wait=wait_none(), retry=retry_if_exception_type(), before=before_nothing,  # noqa: F405
                 after=after_nothing, before_sleep=None, reraise=False, retry_error_cls=RetryError, retry_error_callback=None):
        self.sleep = sleep or self._default_sleep()
        self.stop, self.wait, self.retry, self.before, self.after = stop, wait, retry, before, after
        self.before_sleep, self.reraise = before_sleep, reraise
        self.retry_error_cls, self.retry_error_callback = retry_error_cls, retry_error_callback
        self.statistics = {}

    def copy(self, **changes):
        kept = {name: getattr(self, name) for name in ("sleep", "stop", "wait", "retry", "before", "after", "before_sleep", "reraise",
                                                       "retry_error_cls", "retry_error_callback")}
        return type(self)(**{**kept, **changes})

    def begin(self):
        self.statistics.clear()
        self.statistics.update(start_time=time.monotonic(), attempt_number=1, idle_for=0)

    def wraps(self, function):
        raise NotImplementedError

    def _decorate(self, wrapper):
        wrapper.retry = self
        wrapper.statistics = self.statistics
        wrapper.retry_with = lambda **changes: self.copy(**changes).wraps(wrapper.__wrapped__)
        return wrapper

    def _judge(self, state):
        """What the attempt's outcome leads to: ("again", seconds), ("return", value), or it raises."""
        failed = state.outcome.failed
        again = failed and isinstance(state.outcome.exception(), TryAgain)
        if not again and not self.retry(state):
            return "return", state.outcome.result()
        self.after(state)
        self.statistics["delay_since_first_attempt"] = state.seconds_since_start
        seconds = float(self.wait(state)) if self.wait else 0.0
        state.upcoming_sleep = seconds
        if self.stop(state):
            if self.retry_error_callback:
                return "callback", None
            error = self.retry_error_cls(state.outcome)
            if self.reraise and failed:
                raise state.outcome.exception()
            raise error from state.outcome.exception()
        state.next_action = RetryAction(seconds)
        state.idle_for += seconds
        self.statistics["idle_for"] += seconds
        self.statistics["attempt_number"] += 1
        return "again", seconds

    def __repr__(self):
        return f"<{type(self).__name__} object at {id(self):#x} (stop={self.stop}, wait={self.wait}, sleep={self.sleep}, " \
               f"retry={self.retry}, before={self.before}, after={self.after})>"


class Retrying(BaseRetrying):
    """Attempts that hold their thread while they wait."""

    @staticmethod
    def _default_sleep():
        return time.sleep

    def wraps(self, function):
        @functools.wraps(function)
        def call(*args, **kwargs):
            return self(function, *args, **kwargs)
        return self._decorate(call)

    def __call__(self, fn, *args, **kwargs):
        self.begin()
        state = RetryCallState(self, fn, args, kwargs)
        while True:
            self.before(state)
            try:
                state.set_result(fn(*args, **kwargs))
            except BaseException as error:
                state.set_exception(error)
            what, value = self._judge(state)
            if what != "again":
                return value if what == "return" else self.retry_error_callback(state)
            if self.before_sleep is not None:
                self.before_sleep(state)
            self.sleep(value)
            state.prepare_for_next_attempt()

    def __iter__(self):
        self.begin()
        state = RetryCallState(self, None, (), {})
        while True:
            self.before(state)
            yield AttemptManager(state)
            what, value = self._judge(state)
            if what != "again":
                return
            if self.before_sleep is not None:
                self.before_sleep(state)
            self.sleep(value)
            state.prepare_for_next_attempt()


async def _maybe(value):
    return await value if asyncio.iscoroutine(value) else value


class AsyncRetrying(BaseRetrying):
    """Attempts of coroutines; the loop is free between them."""

    @staticmethod
    def _default_sleep():
        return asyncio.sleep

    def wraps(self, function):
        @functools.wraps(function)
        async def call(*args, **kwargs):
            return await self(function, *args, **kwargs)
        return self._decorate(call)

    async def __call__(self, fn, *args, **kwargs):
        self.begin()
        state = RetryCallState(self, fn, args, kwargs)
        while True:
            await _maybe(self.before(state))
            try:
                state.set_result(await fn(*args, **kwargs))
            except BaseException as error:
                state.set_exception(error)
            what, value = self._judge(state)
            if what != "again":
                return value if what == "return" else await _maybe(self.retry_error_callback(state))
            if self.before_sleep is not None:
                await _maybe(self.before_sleep(state))
            await self.sleep(value)
            state.prepare_for_next_attempt()

    def __aiter__(self):
        self.begin()
        self._state = RetryCallState(self, None, (), {})
        return self

    async def __anext__(self):
        state = self._state
        if state.outcome is not None:
            what, value = self._judge(state)
            if what != "again":
                raise StopAsyncIteration
            if self.before_sleep is not None:
                await _maybe(self.before_sleep(state))
            await self.sleep(value)
            state.prepare_for_next_attempt()
        await _maybe(self.before(state))
        return AttemptManager(state)


def retry(*args, **options):
    """@retry, or @retry(stop=.., wait=.., ..)."""
    if len(args) == 1 and callable(args[0]) and not options:
        return retry()(args[0])

    def wrap(function):
        kind = AsyncRetrying if iscoroutinefunction(function) else Retrying
        return kind(*args, **options).wraps(function)
    return wrap
