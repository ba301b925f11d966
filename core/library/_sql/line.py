"""The line in which tasks wait for a connection of a pool: first come, first served."""
import asyncio
import collections

import _trace
from asyncio.constants import SYNC


class WaitingLine:
    """What the pools of the database libraries derive from."""

    def __init__(self):
        self._waiters = collections.deque()

    async def _wait(self):
        future = asyncio.get_running_loop()._create_future(SYNC, "Pool.acquire")
        self._waiters.append(future)
        _trace.sync_wait(self, future)
        over = True
        try:
            await future
            over = False
        finally:
            if future in self._waiters:
                self._waiters.remove(future)
            _trace.sync_wait_over(self, over)
            if over and future.done() and not future.cancelled():
                self._wake_next()  # its turn had come: the next one takes it

    def _wake_next(self):
        while self._waiters:
            future = self._waiters.popleft()
            if not future.done():
                future.set_result(None)
                return
