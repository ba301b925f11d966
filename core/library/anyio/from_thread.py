"""From threads back into the loop."""
import asyncio
import threading

_of_thread = threading.local()


def _loop():
    loop = getattr(_of_thread, "loop", None)
    if loop is None:
        raise RuntimeError("This function can only be run from an AnyIO worker thread")
    return loop


def run(func, *args):
    """Has the loop run an async function, and waits for its result."""
    return asyncio.run_coroutine_threadsafe(func(*args), _loop()).result()


def run_sync(func, *args):
    async def call():
        return func(*args)
    return asyncio.run_coroutine_threadsafe(call(), _loop()).result()


def start_blocking_portal(*args, **options):
    raise NotImplementedError("anyio.from_thread.start_blocking_portal is not available in Loopscope; use a thread with asyncio.run()")
