"""How callbacks are shown in reprs and log lines."""
import functools
import inspect
import reprlib
import sys


def _get_function_source(func):
    """(file, line) of a function written in Python, or None."""
    func = inspect.unwrap(func)
    if inspect.isfunction(func):
        return func.__code__.co_filename, func.__code__.co_firstlineno
    if isinstance(func, functools.partial):
        return _get_function_source(func.func)
    if isinstance(func, functools.partialmethod):
        return _get_function_source(func.func)
    return None


def _format_args_and_kwargs(args, kwargs):
    items = [reprlib.repr(value) for value in args or ()]
    items += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(items)})"


def _format_callback(func, args, kwargs, suffix=""):
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, _format_args_and_kwargs(args, kwargs) + suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs) + suffix


def _format_callback_source(func, args):
    text = _format_callback(func, args, None)
    source = _get_function_source(func)
    return f"{text} at {source[0]}:{source[1]}" if source else text


def extract_stack(f=None, limit=None):
    """The frames from f (or the caller's) outwards as entries, the nearest last; at most DEBUG_STACK_DEPTH."""
    import traceback

    from . import constants
    f = sys._getframe(1) if f is None else f
    return traceback.StackSummary(traceback.extract_stack(f)[-(limit or constants.DEBUG_STACK_DEPTH):])


_in_cpython = {"run_forever": 3, "_run_until_complete": 0}  # how many frames one of ours is there


def _stack_for_debugging(is_handle):
    """For a future, task or handle that is being made in debug mode."""
    frame = sys._getframe(1)
    if not is_handle:
        return extract_stack(frame, 1000)
    depth, count = 2, 0  # call_soon and _call_soon
    while frame is not None and depth < 10:
        depth += _in_cpython.get(frame.f_code.co_name, 1) if "/asyncio/" in frame.f_code.co_filename else 1
        count += 1
        frame = frame.f_back
    return extract_stack(sys._getframe(1), count)


def _created_at(obj):
    """What the repr of an object made in debug mode ends with."""
    stack = obj._source_traceback
    return [f"created at {stack[-1].filename}:{stack[-1].lineno}"] if stack else []
