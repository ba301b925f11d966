import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        begun = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            print(f"{function.__name__} took {time.perf_counter() - begun < 1}")
    return wrapper


def retry(times, errors=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    print(f"attempt {attempt} failed: {error!r}")
                    last = error
            raise RuntimeError(f"gave up after {times}") from last
        return wrapper
    return decorate


class Counted:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, obj, kind=None):
        return functools.partial(self, obj)


def singleton(cls):
    instances = {}

    def make(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]
    return make


@timed
@retry(3, errors=(ValueError, ZeroDivisionError))
def flaky(n, state=[]):
    """Fails twice."""
    state.append(n)
    if len(state) < 3:
        raise ValueError(f"not yet {len(state)}")
    return state


@singleton
class Config:
    def __init__(self, name):
        self.name = name

    @Counted
    def describe(self, more):
        return f"{self.name} {more}"


print(flaky(1), flaky.__name__, flaky.__doc__, flaky.__wrapped__.__wrapped__.__defaults__)
config = Config("a")
print(Config("b").name, config is Config("c"), config.describe("x"), config.describe("y"))
print(type(config).__dict__["describe"].calls)
retry(2)(lambda: 1 / 0)()

# expect: attempt 1 failed: ValueError('not yet 1')
# expect: attempt 2 failed: ValueError('not yet 2')
# expect: flaky took True
# expect: [1, 1, 1] flaky Fails twice. ([1, 1, 1],)
# expect: a True a x a y
# expect: 2
# expect: attempt 1 failed: ZeroDivisionError('division by zero')
# expect: attempt 2 failed: ZeroDivisionError('division by zero')
