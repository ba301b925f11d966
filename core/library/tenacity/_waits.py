"""How long to wait between attempts."""
import random

__all__ = ["wait_none", "wait_fixed", "wait_random", "wait_incrementing", "wait_exponential", "wait_random_exponential",
           "wait_full_jitter", "wait_exponential_jitter", "wait_chain", "wait_combine"]


def _seconds(span):
    return float(span.total_seconds() if hasattr(span, "total_seconds") else span)


class _Wait:
    def __add__(self, other):
        return wait_combine(self, other)

    def __radd__(self, other):
        return self if other == 0 else wait_combine(other, self)  # sum() begins with 0


class wait_combine(_Wait):
    def __init__(self, *strategies):
        self.wait_funcs = strategies

    def __call__(self, state):
        return sum(wait(state) for wait in self.wait_funcs)


class wait_chain(_Wait):
    def __init__(self, *strategies):
        self.strategies = strategies

    def __call__(self, state):
        return self.strategies[min(max(state.attempt_number, 1), len(self.strategies)) - 1](state)


class wait_fixed(_Wait):
    def __init__(self, wait):
        self.wait_fixed = _seconds(wait)

    def __call__(self, state):
        return self.wait_fixed


class wait_none(wait_fixed):
    def __init__(self):
        super().__init__(0)


class wait_random(_Wait):
    def __init__(self, min=0, max=1):
        self.wait_random_min, self.wait_random_max = _seconds(min), _seconds(max)

    def __call__(self, state):
        return self.wait_random_min + random.random() * (self.wait_random_max - self.wait_random_min)


class wait_incrementing(_Wait):
    def __init__(self, start=0, increment=100, max=4611686018427387903):
        self.start, self.increment, self.max = _seconds(start), _seconds(increment), _seconds(max)

    def __call__(self, state):
        return max(0, min(self.start + self.increment * (state.attempt_number - 1), self.max))


class wait_exponential(_Wait):
    def __init__(self, multiplier=1, max=4611686018427387903, exp_base=2, min=0):
        self.multiplier, self.exp_base = multiplier, exp_base
        self.min, self.max = _seconds(min), _seconds(max)

    def _high(self, state):
        try:
            return min(self.multiplier * self.exp_base ** (state.attempt_number - 1), self.max)
        except OverflowError:
            return self.max

    def __call__(self, state):
        return max(max(0, self.min), self._high(state))


class wait_random_exponential(wait_exponential):
    def __call__(self, state):
        return random.uniform(self.min, super().__call__(state))


wait_full_jitter = wait_random_exponential


class wait_exponential_jitter(_Wait):
    def __init__(self, initial=1, max=4611686018427387903, exp_base=2, jitter=1):
        self.initial, self.max, self.exp_base, self.jitter = initial, max, exp_base, jitter

    def __call__(self, state):
        jitter = random.uniform(0, self.jitter)
        try:
            return max(0, min(self.initial * self.exp_base ** (state.attempt_number - 1) + jitter, self.max))
        except OverflowError:
            return self.max
