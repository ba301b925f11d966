"""Functions that block, run in threads."""
import asyncio
import contextvars
import functools

_pool = None


def _threads():
    global _pool
    if _pool is None:
        import concurrent.futures
        _pool = concurrent.futures.ThreadPoolExecutor(40, thread_name_prefix="AnyIO worker thread")
    return _pool


async def run_in_threadpool(func, *args, **kwargs):
    """Calls func in one of 40 threads; the loop is free meanwhile."""
    context = contextvars.copy_context()
    call = functools.wraps(func)(functools.partial(context.run, func, *args, **kwargs)) if hasattr(func, "__name__") \
        else functools.partial(context.run, func, *args, **kwargs)
    return await asyncio.get_running_loop().run_in_executor(_threads(), call)


async def iterate_in_threadpool(iterator):
    iterator = iter(iterator)
    end = object()
    while True:
        item = await run_in_threadpool(next, iterator, end)
        if item is end:
            return
        yield item
