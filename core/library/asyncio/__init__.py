"""asyncio, the half that is written in Python.

The other half, in C++, is `_asyncio`: Future, Task, Handle, TimerHandle and the loop that runs them. What is here is
meant to be read and stepped into. It behaves as CPython 3.11's asyncio does, tick for tick.
"""
from .base_events import BaseEventLoop
from .child_watchers import (
    AbstractChildWatcher, FastChildWatcher, MultiLoopChildWatcher, PidfdChildWatcher, SafeChildWatcher,
    ThreadedChildWatcher,
)
from .coroutines import iscoroutine, iscoroutinefunction
from .events import (
    AbstractEventLoop, AbstractEventLoopPolicy, AbstractServer, Handle, TimerHandle, _get_running_loop,
    _set_running_loop, get_child_watcher, get_event_loop, get_event_loop_policy, get_running_loop, new_event_loop,
    set_child_watcher, set_event_loop, set_event_loop_policy,
)
from .exceptions import (
    BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError, LimitOverrunError,
    SendfileNotAvailableError, TimeoutError,
)
from .futures import Future, isfuture, wrap_future
from .locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from .protocols import BaseProtocol, BufferedProtocol, DatagramProtocol, Protocol, SubprocessProtocol
from .queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown
from .runners import Runner, run
from .server import Server
from .streams import (
    StreamReader, StreamReaderProtocol, StreamWriter, open_connection, open_unix_connection, start_server,
    start_unix_server,
)
from .subprocess import create_subprocess_exec, create_subprocess_shell
from .taskgroups import TaskGroup
from .tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, _enter_task, _leave_task, _register_task,
    _unregister_task, all_tasks, as_completed, create_eager_task_factory, create_task, current_task, eager_task_factory,
    ensure_future, gather, run_coroutine_threadsafe, shield, sleep, wait, wait_for,
)
from .threads import to_thread
from .timeouts import Timeout, timeout, timeout_at
from .transports import (
    BaseTransport, DatagramTransport, ReadTransport, SubprocessTransport, Transport, WriteTransport,
)
from .unix_events import DefaultEventLoopPolicy, EventLoop, SelectorEventLoop

__all__ = [name for name in dir() if not name.startswith("_")] + ["_enter_task", "_get_running_loop", "_leave_task",
           "_register_task", "_set_running_loop", "_unregister_task"]
