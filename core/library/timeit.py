"""How long code takes, by the clock of the run."""
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5
dummy_src_name = "<timeit-src>"


class Timer:
    """Code to be timed, and what comes before it."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer, self._globals = timer, {} if globals is None else dict(globals)
        self._statement, self._setup = self._callable(stmt, "stmt"), self._callable(setup, "setup")

    def _callable(self, code, what):
        if callable(code):
            return code
        if not isinstance(code, str):
            raise ValueError(f"{what} is neither a string nor callable")
        compiled = compile(code, dummy_src_name, "exec")
        return lambda: exec(compiled, self._globals)

    def timeit(self, number=default_number):
        """The seconds that so many calls take."""
        statement, timer = self._statement, self.timer
        self._setup()
        start = timer()
        for _ in itertools.repeat(None, number):
            statement()
        return timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while i <= 1000000:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10
        return number, taken

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
