"""Whether memory is traced. What a run's objects take is shown by the tool; here are only the totals."""
import sys

_tracing = 0
_start = _peak = 0


def _now():
    blocks = getattr(sys, "getallocatedblocks", None)
    return (blocks() if blocks else 0) * 64


def start(nframe=1, /):
    global _tracing, _start, _peak
    _tracing, _start, _peak = nframe, _now(), 0


def stop():
    global _tracing
    _tracing = 0


def is_tracing():
    return _tracing > 0


def get_traceback_limit():
    return _tracing or 1


def get_traced_memory():
    """(bytes now, most bytes seen) since the start."""
    global _peak
    if not _tracing:
        return 0, 0
    current = max(0, _now() - _start)
    _peak = max(_peak, current)
    return current, _peak


def reset_peak():
    global _peak
    _peak = 0


def clear_traces():
    global _start
    _start = _now()


def get_tracemalloc_memory():
    return 0


def get_object_traceback(obj, /):
    return None
