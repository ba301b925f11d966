"""Processes, simulated as threads of the same machine, each with variables of its own; they have cores of their own."""
import sys

from multiprocessing import context
from multiprocessing.context import AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError

_functions = ("Array", "Barrier", "BoundedSemaphore", "Condition", "Event", "JoinableQueue", "Lock", "Manager", "Pipe",
              "Pool", "Queue", "RLock", "RawArray", "RawValue", "Semaphore", "SimpleQueue", "Value", "active_children",
              "cpu_count", "current_process", "freeze_support", "get_all_start_methods", "get_context", "get_logger",
              "get_start_method", "log_to_stderr", "parent_process", "set_start_method")
__all__ = sorted((*_functions, "AuthenticationError", "BufferTooShort", "Process", "ProcessError", "TimeoutError"))
for _name in _functions:
    globals()[_name] = getattr(context._default_context, _name)
del _name
SUBDEBUG, SUBWARNING = 5, 25
