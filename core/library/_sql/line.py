"""The line in which tasks wait for a connection of a pool: first come, first served."""
import asyncio
import collections

import _trace
from asyncio.constants import SYNC


class WaitingLine:
    """What the pools of the database libraries derive from."""

    def __init__(self):
        self._waiters = collections.deque()
        self._promised = 0  # to those who were woken, and have not taken theirs yet

    def _open_to_all(self, free):
        """Of so many free connections, those that nobody was promised or is about to be."""
        return max(0, free - self._promised)

    def _after_release(self, free):
        someone_waits = any(not future.done() for future in self._waiters)
        return max(0, self._open_to_all(free) - someone_waits)

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
            woken = future.done() and not future.cancelled()
            if woken:
                self._promised -= 1
            _trace.sync_wait_over(self, over)
            if over and woken:
                _trace.sync_changed(self, self._after_release(self._count_free()))
                self._wake_next()  # its turn had come: the next one takes it

    def _wake_next(self):
        while self._waiters:
            future = self._waiters.popleft()
            if not future.done():
                self._promised += 1
                future.set_result(None)
                return
