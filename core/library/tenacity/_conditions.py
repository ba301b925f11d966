"""When to stop, and after which outcomes to try again."""
__all__ = ["stop_never", "stop_after_attempt", "stop_after_delay", "stop_before_delay", "stop_when_event_set", "stop_any", "stop_all",
           "retry_if_exception", "retry_if_exception_type", "retry_if_not_exception_type", "retry_unless_exception_type",
           "retry_if_exception_message", "retry_if_not_exception_message", "retry_if_exception_cause_type", "retry_if_result",
           "retry_if_not_result", "retry_any", "retry_all", "retry_always", "retry_never"]


class _Condition:
    """Called with the state of a call; conditions can be put together by | and &."""

    def __or__(self, other):
        return _any(self, other, kind=self)

    def __ror__(self, other):
        return _any(other, self, kind=self)

    def __and__(self, other):
        return _all(self, other, kind=self)

    def __rand__(self, other):
        return _all(other, self, kind=self)


def _any(*conditions, kind):
    return (stop_any if isinstance(kind, _Stop) else retry_any)(*conditions)


def _all(*conditions, kind):
    return (stop_all if isinstance(kind, _Stop) else retry_all)(*conditions)


class _Stop(_Condition):
    pass


class _Retry(_Condition):
    pass


class stop_any(_Stop):
    def __init__(self, *stops):
        self.stops = stops

    def __call__(self, state):
        return any(stop(state) for stop in self.stops)


class stop_all(_Stop):
    def __init__(self, *stops):
        self.stops = stops

    def __call__(self, state):
        return all(stop(state) for stop in self.stops)


class _StopNever(_Stop):
    def __call__(self, state):
        return False


stop_never = _StopNever()


class stop_after_attempt(_Stop):
    def __init__(self, max_attempt_number):
        self.max_attempt_number = max_attempt_number

    def __call__(self, state):
        return state.attempt_number >= self.max_attempt_number


def _seconds(span):
    return float(span.total_seconds() if hasattr(span, "total_seconds") else span)


class stop_after_delay(_Stop):
    def __init__(self, max_delay):
        self.max_delay = _seconds(max_delay)

    def __call__(self, state):
        return state.seconds_since_start >= self.max_delay


class stop_before_delay(stop_after_delay):
    def __call__(self, state):
        return state.seconds_since_start + state.upcoming_sleep >= self.max_delay


class stop_when_event_set(_Stop):
    def __init__(self, event):
        self.event = event

    def __call__(self, state):
        return self.event.is_set()


class retry_any(_Retry):
    def __init__(self, *retries):
        self.retries = retries

    def __call__(self, state):
        return any(retry(state) for retry in self.retries)


class retry_all(_Retry):
    def __init__(self, *retries):
        self.retries = retries

    def __call__(self, state):
        return all(retry(state) for retry in self.retries)


class _Constant(_Retry):
    def __init__(self, value):
        self.value = value

    def __call__(self, state):
        return self.value


retry_always, retry_never = _Constant(True), _Constant(False)
_always_again = retry_always


class retry_if_exception(_Retry):
    def __init__(self, predicate):
        self.predicate = predicate

    def __call__(self, state):
        return state.outcome.failed and self.predicate(state.outcome.exception())


class retry_if_exception_type(retry_if_exception):
    def __init__(self, exception_types=Exception):
        self.exception_types = exception_types
        super().__init__(lambda error: isinstance(error, exception_types))


class retry_if_not_exception_type(retry_if_exception):
    def __init__(self, exception_types=Exception):
        self.exception_types = exception_types
        super().__init__(lambda error: not isinstance(error, exception_types))


class retry_unless_exception_type(_Retry):
    def __init__(self, exception_types=Exception):
        self.exception_types = exception_types

    def __call__(self, state):
        return not state.outcome.failed or not isinstance(state.outcome.exception(), self.exception_types)


class retry_if_exception_cause_type(_Retry):
    def __init__(self, exception_types=Exception):
        self.exception_types = exception_types

    def __call__(self, state):
        error = state.outcome.exception() if state.outcome.failed else None
        while error is not None:
            if isinstance(error.__cause__, self.exception_types):
                return True
            error = error.__cause__
        return False


class retry_if_exception_message(retry_if_exception):
    def __init__(self, message=None, match=None):
        import re
        if (message is None) == (match is None):
            raise TypeError("retry_if_exception_message() missing 1 required argument 'message' or 'match'")
        super().__init__(lambda error: str(error) == message if match is None else bool(re.match(match, str(error))))


class retry_if_not_exception_message(retry_if_exception_message):
    def __call__(self, state):
        return state.outcome.failed and not self.predicate(state.outcome.exception())


class retry_if_result(_Retry):
    def __init__(self, predicate):
        self.predicate = predicate

    def __call__(self, state):
        return not state.outcome.failed and self.predicate(state.outcome.result())


class retry_if_not_result(_Retry):
    def __init__(self, predicate):
        self.predicate = predicate

    def __call__(self, state):
        return not state.outcome.failed and not self.predicate(state.outcome.result())
