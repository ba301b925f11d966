"""How futures and tasks are shown."""
from . import coroutines, format_helpers


def isfuture(obj):
    """Whether obj is a future, or behaves as one."""
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def _format_callbacks(callbacks):
    """[first(), second()]; of many, the first, a count, and the last."""
    def show(entry):
        return format_helpers._format_callback_source(entry[0], ())

    count = len(callbacks)
    if count == 0:
        text = ""
    elif count == 1:
        text = show(callbacks[0])
    elif count == 2:
        text = f"{show(callbacks[0])}, {show(callbacks[1])}"
    else:
        text = f"{show(callbacks[0])}, <{count - 2} more>, {show(callbacks[-1])}"
    return f"cb=[{text}]"


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == "FINISHED":
        if future._exception is not None:
            info.append(f"exception={future._exception!r}")
        else:
            info.append(f"result={_short_repr(future._result)}")
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    info += format_helpers._created_at(future)
    return info


def _short_repr(value):
    import reprlib
    return reprlib.repr(value)


_being_shown = set()  # a future's result may be the future itself


def _future_repr(future):
    key = id(future)
    if key in _being_shown:
        return "..."
    _being_shown.add(key)
    try:
        return f"<{type(future).__name__} {' '.join(_future_repr_info(future))}>"
    finally:
        _being_shown.discard(key)


def _task_repr(task):
    info = _future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = "cancelling"
    info.insert(1, f"name={task.get_name()!r}")
    if task._fut_waiter is not None:
        info.insert(2, f"wait_for={task._fut_waiter!r}")
    if task._coro is not None:
        info.insert(2, f"coro=<{coroutines._format_coroutine(task._coro)}>")
    return f"<{type(task).__name__} {' '.join(info)}>"
