"""What counts as a coroutine."""
import collections.abc
import inspect
import types

_is_coroutine = object()


def iscoroutinefunction(func):
    """Whether calling func gives a coroutine: defined with `async def`, or marked as such."""
    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


_coroutine_types = (types.CoroutineType, types.GeneratorType, collections.abc.Coroutine)


def iscoroutine(obj):
    """Whether obj is a coroutine object."""
    return type(obj) is types.CoroutineType or isinstance(obj, _coroutine_types)


def _format_coroutine(coro):
    """A coroutine as it stands in the repr of a task: name, and where it is."""
    is_native = hasattr(coro, "cr_code") or hasattr(coro, "gi_code")
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) \
        or f"<{type(coro).__name__} without __name__>"
    name += "()"
    if not is_native:
        running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
        return f"{name} running" if running else name
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if code is None:
        return name
    file = code.co_filename or "<empty co_filename>"
    if frame is not None:
        return f"{name} running at {file}:{frame.f_lineno}"
    return f"{name} done, defined at {file}:{code.co_firstlineno}"
