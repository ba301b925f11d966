"""From the loop into threads."""
import asyncio

from . import from_thread
from ._locks import CapacityLimiter

_limiter = None


def current_default_thread_limiter():
    global _limiter
    if _limiter is None:
        _limiter = CapacityLimiter(40)
    return _limiter


async def run_sync(func, *args, abandon_on_cancel=False, cancellable=None, limiter=None):
    """Calls func in a thread; the loop is free meanwhile."""
    limiter = limiter or current_default_thread_limiter()
    loop = asyncio.get_running_loop()

    def call():
        from_thread._of_thread.loop = loop
        return func(*args)
    call.__name__ = call.__qualname__ = getattr(func, "__qualname__", repr(func))
    borrower = object()
    await limiter.acquire_on_behalf_of(borrower)
    try:
        return await asyncio.to_thread(call)
    finally:
        limiter.release_on_behalf_of(borrower)
