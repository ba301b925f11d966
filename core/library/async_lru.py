"""async_lru: functools.lru_cache for coroutine functions. Calls under way are shared, too."""
import asyncio
import functools
from collections import OrderedDict, namedtuple

__version__ = "2.0.4"
__all__ = ("alru_cache",)
_CacheInfo = namedtuple("CacheInfo", "hits misses maxsize currsize")


def alru_cache(maxsize=128, typed=False, *, ttl=None):
    if callable(maxsize) or hasattr(maxsize, "_make_unbound_method"):
        return _wrapped(maxsize, 128, False, ttl)
    return lambda function: _wrapped(function, maxsize, typed, ttl)


def _key(args, kwargs, typed):
    key = (args, tuple(kwargs.items()))
    return (key, tuple(map(type, args)), tuple(map(type, kwargs.values()))) if typed else key


def _wrapped(function, maxsize, typed, ttl):
    if not asyncio.iscoroutinefunction(function):
        raise RuntimeError(f"Coroutine function is required, got {function!r}")
    kept = OrderedDict()
    counts = {"hits": 0, "misses": 0, "closed": False}

    @functools.wraps(function)
    async def call(*args, **kwargs):
        if counts["closed"]:
            raise RuntimeError(f"alru_cache is closed for {call}")
        key = _key(args, kwargs, typed)
        task = kept.get(key)
        if task is not None and not (task.done() and (task.cancelled() or task.exception() is not None)):
            counts["hits"] += 1
            kept.move_to_end(key)
            return await asyncio.shield(task)
        counts["misses"] += 1
        task = asyncio.get_running_loop().create_task(function(*args, **kwargs))
        task.add_done_callback(lambda done: finished(key, done))
        kept[key] = task
        if maxsize is not None and len(kept) > maxsize:
            kept.popitem(last=False)
        return await asyncio.shield(task)

    def finished(key, task):
        failed = task.cancelled() or task.exception() is not None
        if failed and kept.get(key) is task:
            del kept[key]
        elif ttl is not None:
            task.get_loop().call_later(ttl, lambda: kept.get(key) is task and kept.pop(key))

    def invalidate(*args, **kwargs):
        return kept.pop(_key(args, kwargs, typed), None) is not None

    def clear():
        kept.clear()
        counts.update(hits=0, misses=0)

    async def close(*, wait=False):
        counts["closed"] = True
        for task in kept.values():
            if not wait:
                task.cancel()
        await asyncio.gather(*kept.values(), return_exceptions=True)
        kept.clear()

    call.cache_invalidate = invalidate
    call.cache_clear = clear
    call.cache_close = close
    call.cache_info = lambda: _CacheInfo(counts["hits"], counts["misses"], maxsize, len(kept))
    call.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed, "tasks": sum(not task.done() for task in kept.values()),
                                     "closed": counts["closed"]}
    return call
