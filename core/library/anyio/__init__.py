"""anyio, over asyncio: task groups, cancel scopes, streams in memory, threads.

A scope that is cancelled cancels again whatever in it waits on, as anyio's do. Sockets, processes and signals of anyio
are not here: asyncio's are.
"""
import asyncio
import math

from . import abc, from_thread, lowlevel, to_thread
from ._errors import (BrokenResourceError, BusyResourceError, ClosedResourceError, DelimiterNotFound, EndOfStream,
                      IncompleteRead, WouldBlock)
from ._locks import CapacityLimiter, Condition, Event, Lock, Semaphore
from ._scopes import TASK_STATUS_IGNORED, CancelScope, create_task_group, current_effective_deadline, fail_after, move_on_after
from ._statistics import (CapacityLimiterStatistics, ConditionStatistics, EventStatistics, LockStatistics, SemaphoreStatistics,
                          TaskInfo, get_current_task, get_running_tasks, wait_all_tasks_blocked)
from ._streams import create_memory_object_stream

__version__ = "4.3.0"


def run(func, *args, backend="asyncio", backend_options=None):
    """Runs an async function in a new loop."""
    if backend != "asyncio":
        raise LookupError(f"No such backend: {backend}; Loopscope shows asyncio")

    async def main():
        return await func(*args)
    main.__name__ = main.__qualname__ = getattr(func, "__qualname__", repr(func))
    return asyncio.run(main())


async def sleep(delay):
    await asyncio.sleep(delay)


async def sleep_until(deadline):
    await asyncio.sleep(max(deadline - current_time(), 0))


async def sleep_forever():
    await asyncio.get_running_loop().create_future()


def current_time():
    return asyncio.get_running_loop().time()


def get_cancelled_exc_class():
    return asyncio.CancelledError


def get_all_backends():
    return ("asyncio",)


async def open_file(file, mode="r", **options):
    import aiofiles
    return await aiofiles.open(file, mode, **options)


def __getattr__(name):
    if name in ("connect_tcp", "create_tcp_listener", "connect_unix", "create_unix_listener", "create_udp_socket", "run_process",
                "open_process", "open_signal_receiver", "Path", "getaddrinfo", "connect_tls"):
        raise NotImplementedError(f"anyio.{name} is not available in Loopscope; use asyncio's streams, or aiofiles")
    raise AttributeError(f"module 'anyio' has no attribute '{name}'")
