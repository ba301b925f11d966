"""map() by threads or processes, with a bar."""
import operator
import os

from ..auto import tqdm as _auto

__all__ = ["thread_map", "process_map"]


def _map(kind, fn, *iterables, tqdm_class=_auto, max_workers=None, chunksize=1, lock_name="", **tqdm_kwargs):
    if "total" not in tqdm_kwargs:
        tqdm_kwargs["total"] = max(operator.length_hint(items) for items in iterables)
    with kind(max_workers=max_workers or min(32, os.cpu_count() + 4)) as pool:
        return list(tqdm_class(pool.map(fn, *iterables, chunksize=chunksize), **tqdm_kwargs))


def thread_map(fn, *iterables, **tqdm_kwargs):
    from concurrent.futures import ThreadPoolExecutor
    return _map(ThreadPoolExecutor, fn, *iterables, **tqdm_kwargs)


def process_map(fn, *iterables, **tqdm_kwargs):
    from concurrent.futures import ProcessPoolExecutor
    return _map(ProcessPoolExecutor, fn, *iterables, **tqdm_kwargs)
