"""aiolimiter: a bucket that leaks. max_rate tasks may go on at once, and max_rate in each time_period from then on."""
import asyncio
import collections

__version__ = "1.1.0"
__all__ = ["AsyncLimiter"]


class AsyncLimiter:
    """Those who wait for room in the bucket get it in the order in which they came."""

    def __init__(self, max_rate, time_period=60):
        self.max_rate = max_rate
        self.time_period = time_period
        self._rate_per_sec = max_rate / time_period
        self._level = 0.0
        self._last_check = 0.0
        self._line = collections.deque()  # futures of those who wait; the first one watches the bucket

    def _leak(self):
        now = asyncio.get_running_loop().time()
        if self._level:
            self._level = max(self._level - (now - self._last_check) * self._rate_per_sec, 0)
        self._last_check = now

    def has_capacity(self, amount=1):
        self._leak()
        return self._level + amount <= self.max_rate + 1e-9  # virtual time adds up parts of seconds

    async def acquire(self, amount=1):
        if amount > self.max_rate:
            raise ValueError("Can't acquire more than the maximum capacity")
        if self._line or not self.has_capacity(amount):
            await self._stand_in_line(amount)
        self._level += amount

    async def _stand_in_line(self, amount):
        turn = asyncio.get_running_loop().create_future()
        self._line.append(turn)
        try:
            if self._line[0] is not turn:
                await turn
            while not self.has_capacity(amount):
                await asyncio.sleep((self._level + amount - self.max_rate) / self._rate_per_sec)
        finally:
            self._line.remove(turn)
            if self._line and not self._line[0].done():
                self._line[0].set_result(None)

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, exception, traceback):
        return None

    def __repr__(self):
        return f"AsyncLimiter(max_rate={self.max_rate}, time_period={self.time_period})"
