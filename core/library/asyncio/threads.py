"""asyncio.to_thread: a blocking function, out of the loop's way."""
import contextvars
import functools

from . import events


async def to_thread(func, /, *args, **kwargs):
    """Runs func in a worker thread and waits for its result without blocking the loop."""
    loop = events.get_running_loop()
    context = contextvars.copy_context()
    return await loop.run_in_executor(None, functools.partial(context.run, func, *args, **kwargs))
