import asyncio
import functools
import random
from typing import Any, Awaitable, Callable, Optional, Tuple, Type, TypeVar

T = TypeVar("T")
random.seed(42)


class Flaky(Exception):
    def __init__(self, attempt: int, *, hint: Optional[str] = None):
        super().__init__(f"attempt {attempt} failed")
        self.hint = hint


def retry(times: int = 3, delay: float = 0.1, factor: float = 2.0,
          on: Tuple[Type[BaseException], ...] = (Flaky,)) -> Callable:
    def decorate(func: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
        @functools.wraps(func)
        async def wrapper(*args: Any, **kwargs: Any) -> T:
            pause = delay
            for attempt in range(1, times + 1):
                try:
                    return await func(*args, **kwargs)
                except on as error:
                    print(f"  {func.__name__}{args}: {error!r} hint={error.hint}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(pause)
                    pause *= factor
            raise AssertionError("unreachable")
        return wrapper
    return decorate


calls: dict[str, int] = {}


@retry(times=4)
async def fetch(name: str) -> str:
    """Fetches."""
    calls[name] = calls.get(name, 0) + 1
    await asyncio.sleep(0.05)
    if random.random() < 0.6:
        raise Flaky(calls[name], hint="try again" if calls[name] < 3 else None)
    return name.upper()


async def main():
    print(fetch.__name__, fetch.__doc__, asyncio.iscoroutinefunction(fetch))
    results = await asyncio.gather(*map(fetch, "abcde"), return_exceptions=True)
    for name, result in zip("abcde", results):
        match result:
            case str():
                print(name, "->", result)
            case Flaky(hint=None):
                print(name, "gave up without a hint:", result)
            case BaseException():
                print(name, "gave up:", repr(result))
    print(calls, round(asyncio.get_running_loop().time() - start, 3))


loop = asyncio.new_event_loop()
start = loop.time()
try:
    loop.run_until_complete(main())
finally:
    loop.close()

# expect: fetch Fetches. True
# expect:   fetch('b',): Flaky('attempt 1 failed') hint=try again
# expect:   fetch('c',): Flaky('attempt 1 failed') hint=try again
# expect:   fetch('d',): Flaky('attempt 1 failed') hint=try again
# expect:   fetch('d',): Flaky('attempt 2 failed') hint=try again
# expect:   fetch('d',): Flaky('attempt 3 failed') hint=None
# expect:   fetch('d',): Flaky('attempt 4 failed') hint=None
# expect: a -> A
# expect: b -> B
# expect: c -> C
# expect: d gave up without a hint: attempt 4 failed
# expect: e -> E
# expect: {'a': 1, 'b': 2, 'c': 2, 'd': 4, 'e': 1} 0.9
