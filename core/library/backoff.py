"""backoff: functions that are called again after longer and longer waits."""
import asyncio
import functools
import logging
import random
import time

__version__ = "2.2.1"
__all__ = ["on_predicate", "on_exception", "constant", "expo", "decay", "fibo", "runtime", "full_jitter", "random_jitter"]
_logger = logging.getLogger("backoff")
_logger.addHandler(logging.NullHandler())


def expo(base=2, factor=1, max_value=None):
    n = 0
    while True:
        value = factor * base ** n
        if max_value is None or value < max_value:
            yield value
            n += 1
        else:
            yield max_value


def decay(initial_value=1, decay_factor=1, min_value=None):
    import math
    t = 0
    while True:
        value = initial_value * math.e ** (-t * decay_factor)
        if min_value is None or value > min_value:
            yield value
            t += 1
        else:
            yield min_value


def fibo(max_value=None):
    a, b = 1, 1
    while True:
        if max_value is None or a < max_value:
            yield a
            a, b = b, a + b
        else:
            yield max_value


def constant(interval=1):
    while True:
        if hasattr(interval, "__iter__"):
            yield from interval
            return
        yield interval


class _Runtime:
    def __init__(self, value):
        self.value = value


def runtime(*, value):
    """The wait is what value() says of the result or the exception."""
    return _Runtime(value)


def random_jitter(value):
    return value + random.random()


def full_jitter(value):
    return random.uniform(0, value)


def _listed(handlers):
    if handlers is None:
        return []
    return list(handlers) if isinstance(handlers, (list, tuple)) else [handlers]


def _called(value):
    return value() if callable(value) else value


class _Policy:
    """What all the forms share: how long to wait, when to give up, whom to tell."""

    def __init__(self, wait_gen, *, max_tries, max_time, jitter, on_success, on_backoff, on_giveup, logger, backoff_log_level,
                 giveup_log_level, options):
        self.wait_gen, self.max_tries, self.max_time, self.jitter, self.options = wait_gen, max_tries, max_time, jitter, options
        self.hooks = {"success": _listed(on_success), "backoff": _listed(on_backoff), "giveup": _listed(on_giveup)}
        self.logger = logging.getLogger(logger) if isinstance(logger, str) else logger
        self.levels = {"backoff": backoff_log_level, "giveup": giveup_log_level}

    def begin(self, target, args, kwargs):
        made = self.wait_gen(**{name: _called(value) for name, value in self.options.items()})
        return _Call(self, target, args, kwargs, made)


class _Call:
    def __init__(self, policy, target, args, kwargs, waits):
        self.policy, self.target, self.args, self.kwargs, self.waits = policy, target, args, kwargs, waits
        self.start = time.monotonic()
        self.tries = 0
        self.max_tries, self.max_time = _called(policy.max_tries), _called(policy.max_time)

    def elapsed(self):
        return time.monotonic() - self.start

    def is_over(self):
        return self.tries == self.max_tries or self.max_time is not None and self.elapsed() >= self.max_time

    def next_wait(self, outcome):
        """Seconds, or None: there is no wait left."""
        try:
            value = self.waits.value(outcome) if isinstance(self.waits, _Runtime) else next(self.waits)
        except StopIteration:
            return None
        seconds = self.policy.jitter(value) if self.policy.jitter is not None else value
        if self.max_time is not None:
            seconds = min(seconds, self.max_time - self.elapsed())
        return seconds

    def details(self, **more):
        return {"target": self.target, "args": self.args, "kwargs": self.kwargs, "tries": self.tries, "elapsed": self.elapsed(), **more}

    def log(self, event, details):
        logger, level = self.policy.logger, self.policy.levels.get(event)
        if logger is None or level is None:
            return
        what = f"{type(details['exception']).__name__}: {details['exception']}" if "exception" in details else details.get("value")
        if event == "backoff":
            logger.log(level, "Backing off %s(...) for %.1fs (%s)", self.target.__name__, details["wait"], what)
        else:
            logger.log(level, "Giving up %s(...) after %d tries (%s)", self.target.__name__, self.tries, what)

    def tell(self, event, **more):
        details = self.details(**more)
        self.log(event, details)
        return [hook(details) for hook in self.policy.hooks[event]]

    async def tell_async(self, event, **more):
        for told in self.tell(event, **more):
            if asyncio.iscoroutine(told):
                await told


def on_exception(wait_gen, exception, *, max_tries=None, max_time=None, jitter=full_jitter, giveup=lambda error: False, on_success=None,
                 on_backoff=None, on_giveup=None, raise_on_giveup=True, logger="backoff", backoff_log_level=logging.INFO,
                 giveup_log_level=logging.ERROR, **options):
    policy = _Policy(wait_gen, max_tries=max_tries, max_time=max_time, jitter=jitter, on_success=on_success, on_backoff=on_backoff,
                     on_giveup=on_giveup, logger=logger, backoff_log_level=backoff_log_level, giveup_log_level=giveup_log_level,
                     options=options)

    def decorate(target):
        @functools.wraps(target)
        async def call_async(*args, **kwargs):
            call = policy.begin(target, args, kwargs)
            while True:
                call.tries += 1
                try:
                    result = await target(*args, **kwargs)
                except exception as error:
                    given_up = giveup(error)
                    if asyncio.iscoroutine(given_up):
                        given_up = await given_up
                    seconds = None if given_up or call.is_over() else call.next_wait(error)
                    if seconds is None:
                        await call.tell_async("giveup", exception=error)
                        if raise_on_giveup:
                            raise
                        return None
                    await call.tell_async("backoff", wait=seconds, exception=error)
                    await asyncio.sleep(seconds)
                else:
                    await call.tell_async("success")
                    return result

        @functools.wraps(target)
        def call_blocking(*args, **kwargs):
            call = policy.begin(target, args, kwargs)
            while True:
                call.tries += 1
                try:
                    result = target(*args, **kwargs)
                except exception as error:
                    seconds = None if giveup(error) or call.is_over() else call.next_wait(error)
                    if seconds is None:
                        call.tell("giveup", exception=error)
                        if raise_on_giveup:
                            raise
                        return None
                    call.tell("backoff", wait=seconds, exception=error)
                    time.sleep(seconds)
                else:
                    call.tell("success")
                    return result
        return call_async if asyncio.iscoroutinefunction(target) else call_blocking
    return decorate


def on_predicate(wait_gen, predicate=lambda value: not value, *, max_tries=None, max_time=None, jitter=full_jitter, on_success=None,
                 on_backoff=None, on_giveup=None, logger="backoff", backoff_log_level=logging.INFO, giveup_log_level=logging.ERROR,
                 **options):
    policy = _Policy(wait_gen, max_tries=max_tries, max_time=max_time, jitter=jitter, on_success=on_success, on_backoff=on_backoff,
                     on_giveup=on_giveup, logger=logger, backoff_log_level=backoff_log_level, giveup_log_level=giveup_log_level,
                     options=options)

    def decorate(target):
        @functools.wraps(target)
        async def call_async(*args, **kwargs):
            call = policy.begin(target, args, kwargs)
            while True:
                call.tries += 1
                result = await target(*args, **kwargs)
                if not predicate(result):
                    await call.tell_async("success", value=result)
                    return result
                seconds = None if call.is_over() else call.next_wait(result)
                if seconds is None:
                    await call.tell_async("giveup", value=result)
                    return result
                await call.tell_async("backoff", wait=seconds, value=result)
                await asyncio.sleep(seconds)

        @functools.wraps(target)
        def call_blocking(*args, **kwargs):
            call = policy.begin(target, args, kwargs)
            while True:
                call.tries += 1
                result = target(*args, **kwargs)
                if not predicate(result):
                    call.tell("success", value=result)
                    return result
                seconds = None if call.is_over() else call.next_wait(result)
                if seconds is None:
                    call.tell("giveup", value=result)
                    return result
                call.tell("backoff", wait=seconds, value=result)
                time.sleep(seconds)
        return call_async if asyncio.iscoroutinefunction(target) else call_blocking
    return decorate
