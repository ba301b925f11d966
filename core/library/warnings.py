"""Warnings: who is told of what, and how often. The filters and warn() itself are C++ (core/vm/warnings.h)."""
import sys

import _warnings
from _warnings import _onceregistry as onceregistry
from _warnings import warn, warn_explicit

filters = _warnings.filters
defaultaction = _warnings._defaultaction

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]


class WarningMessage:
    """What catch_warnings(record=True) keeps of each warning."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as it is printed."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        import linecache
        line = linecache.getline(filename, lineno)
    return text + (f"  {line.strip()}\n" if line and line.strip() else "")


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Prints a warning."""
    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


_own_show = showwarning


def _show(message, category, filename, lineno, source=None):
    show = sys.modules["warnings"].showwarning
    tells_of_tracemalloc = _warnings._tells_of_tracemalloc()
    show(message, category, filename, lineno)
    if show is _own_show and tells_of_tracemalloc:
        sys.stderr.write(f"{category.__name__}: Enable tracemalloc to get the object allocation traceback\n")


_warnings._set_show(_show)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """A rule for warnings whose text and module match."""
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")
    import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """A rule for warnings of a category."""
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    filters.append(item) if append else filters.insert(0, item)
    _warnings._filters_mutated()


def resetwarnings():
    filters[:] = []
    _warnings._filters_mutated()


class catch_warnings:
    """Changes to the filters are undone at the end of the block."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._rule = record, (action, category, lineno, append)
        self._module = sys.modules["warnings"] if module is None else module

    def __enter__(self):
        self._saved_filters = filters[:]
        self._saved_show = self._module.showwarning
        _warnings._filters_mutated()
        if self._rule[0] is not None:
            simplefilter(*self._rule)
        if not self._record:
            return None
        log = []

        def record(*args, **kwargs):
            log.append(WarningMessage(*args, **kwargs))

        self._module.showwarning = record
        return log

    def __exit__(self, *exc_info):
        filters[:] = self._saved_filters
        self._module.showwarning = self._saved_show
        _warnings._filters_mutated()
