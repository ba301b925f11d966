# A teaching script: rate limiter with mock clock.
import asyncio
import collections
import time
from contextlib import suppress
from typing import Awaitable, Callable, Deque, Generic, TypeVar
from unittest import mock

T = TypeVar("T")


class RateLimiter:
    def __init__(self, rate: int, per: float, clock: Callable[[], float] = time.monotonic):
        self.rate, self.per, self.clock = rate, per, clock
        self.calls: Deque[float] = collections.deque()

    async def __aenter__(self):
        while True:
            now = self.clock()
            while self.calls and now - self.calls[0] >= self.per:
                self.calls.popleft()
            if len(self.calls) < self.rate:
                self.calls.append(now)
                return self
            await asyncio.sleep(self.per - (now - self.calls[0]))

    async def __aexit__(self, *exc):
        return False


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value


async def main():
    loop = asyncio.get_running_loop()
    limiter = RateLimiter(2, 1.0, loop.time)
    start = loop.time()

    async def work(n):
        async with limiter:
            print(n, round(loop.time() - start, 2))

    await asyncio.gather(*map(work, range(5)))
    clock = mock.Mock(side_effect=[0, 0.1, 5, 5.1])
    fake = RateLimiter(1, 1.0, clock)
    with mock.patch("asyncio.sleep", new=mock.AsyncMock()) as sleep:
        async with fake:
            pass
        async with fake:
            pass
    print(sleep.await_args_list, clock.call_count, Box[int](3).value)
    with suppress(asyncio.TimeoutError):
        async with asyncio.timeout(0.1):
            await asyncio.Event().wait()
    print("done", round(loop.time() - start, 2))

asyncio.run(main())

# expect: 0 0.0
# expect: 1 0.0
# expect: 2 1.0
# expect: 3 1.0
# expect: 4 2.0
# expect: [call(0.9)] 3 3
# expect: done 2.1
