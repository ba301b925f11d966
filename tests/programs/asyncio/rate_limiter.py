import asyncio
import logging
import sys
import time
from collections import deque
from contextlib import asynccontextmanager

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)-7s %(name)s %(message)s")
log = logging.getLogger("limiter")


class RateLimiter:
    """At most `calls` calls within `period` seconds."""

    def __init__(self, calls: int, period: float):
        self.calls, self.period = calls, period
        self.stamps: deque[float] = deque()
        self.lock = asyncio.Lock()

    async def acquire(self):
        async with self.lock:
            now = time.monotonic()
            while self.stamps and now - self.stamps[0] >= self.period:
                self.stamps.popleft()
            if len(self.stamps) >= self.calls:
                pause = self.period - (now - self.stamps[0])
                log.debug("sleeping %.2f", pause)
                await asyncio.sleep(pause)
                self.stamps.popleft()
            self.stamps.append(time.monotonic())

    @asynccontextmanager
    async def limit(self, name):
        await self.acquire()
        log.info("%s starts", name)
        try:
            yield self
        except ValueError as error:
            log.warning("%s: %s", name, error)
        else:
            log.info("%s ends", name)


async def call(limiter, n, began):
    async with limiter.limit(f"call {n}"):
        await asyncio.sleep(0.1)
        if n % 4 == 3:
            raise ValueError(f"bad number {n}")
    return round(time.monotonic() - began, 2)


async def main():
    limiter, began = RateLimiter(3, 1.0), time.monotonic()
    times = await asyncio.gather(*[call(limiter, n, began) for n in range(8)])
    print(times)

asyncio.run(main())

# expect: DEBUG   asyncio Using selector: EpollSelector
# expect: INFO    limiter call 0 starts
# expect: INFO    limiter call 1 starts
# expect: INFO    limiter call 2 starts
# expect: DEBUG   limiter sleeping 1.00
# expect: INFO    limiter call 0 ends
# expect: INFO    limiter call 1 ends
# expect: INFO    limiter call 2 ends
# expect: INFO    limiter call 3 starts
# expect: INFO    limiter call 4 starts
# expect: INFO    limiter call 5 starts
# expect: DEBUG   limiter sleeping 1.00
# expect: WARNING limiter call 3: bad number 3
# expect: INFO    limiter call 4 ends
# expect: INFO    limiter call 5 ends
# expect: INFO    limiter call 6 starts
# expect: INFO    limiter call 7 starts
# expect: INFO    limiter call 6 ends
# expect: WARNING limiter call 7: bad number 7
# expect: [0.1, 0.1, 0.1, 1.1, 1.1, 1.1, 2.1, 2.1]
