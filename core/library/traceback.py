"""Tracebacks as text. The printing of exceptions itself is C++ (core/vm/format_exception.cpp)."""
import sys

import _traceback
import linecache

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_unset = object()


class FrameSummary:
    """One entry of a traceback."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename, self.lineno, self.name, self.locals = filename, lineno, name, locals
        self._line = line

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The entries of a traceback."""

    @classmethod
    def extract(cls, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        found = cls(FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name, locals={
            name: repr(value) for name, value in frame.f_locals.items()} if capture_locals else None)
            for frame, lineno in frames)
        return cls(_limited(found, limit))

    @classmethod
    def from_list(cls, entries):
        return cls(e if isinstance(e, FrameSummary) else FrameSummary(e[0], e[1], e[2], line=e[3]) for e in entries)

    def format(self):
        result = []
        for entry in self:
            text = f'  File "{entry.filename}", line {entry.lineno}, in {entry.name}\n'
            if entry.line:
                text += f"    {entry.line}\n"
            for name, value in sorted((entry.locals or {}).items()):
                text += f"    {name} = {value}\n"
            result.append(text)
        return result


def _limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe(2)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    frames = list(walk_stack(sys._getframe(1) if f is None else f))
    frames.reverse()
    if limit is not None:
        frames = frames[-limit:] if limit >= 0 else frames[:-limit]
    return StackSummary.extract(frames)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for text in format_list(extracted_list):
        print(text, file=sys.stderr if file is None else file, end="")


def format_tb(tb, limit=None):
    return _lines_of_entries(_traceback.format_traceback(tb)) if limit is None else extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    for text in format_tb(tb, limit):
        print(text, file=sys.stderr if file is None else file, end="")


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe(1) if f is None else f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit=limit), file=file)


def _lines_of_entries(text):
    """The text of a traceback, an entry (of several lines) a string."""
    entries = []
    for line in text.splitlines(keepends=True):
        if entries and line.startswith("    "):
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def _exception_of(exc, value):
    if value is _unset:
        return exc
    return value


def format_exception_only(exc, /, value=_unset):
    exception = _exception_of(exc, value)
    if exception is None:
        return [f"{exc.__name__ if isinstance(exc, type) else exc}\n"]
    return _traceback.format_exception_only(exception).splitlines(keepends=True)


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    exception = _exception_of(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    cut = None
    saved = exception.__traceback__, exception.__cause__, exception.__context__, exception.__suppress_context__
    try:
        if tb is not _unset:
            exception.__traceback__ = tb
        if not chain:
            exception.__cause__ = exception.__context__ = None
        if limit is not None:
            exception.__traceback__, cut = _cut(exception.__traceback__, limit)
        return _lines_of_entries(_traceback.format_exception(exception))
    finally:
        if limit is not None and cut is not None:
            cut[0].tb_next = cut[1]
        exception.__traceback__, exception.__cause__, exception.__context__, exception.__suppress_context__ = saved


def _cut(tb, limit):
    """The first entries of a traceback (the last ones, when limit is negative), and what undoes it."""
    entries = []
    while tb is not None:
        entries.append(tb)
        tb = tb.tb_next
    if limit < 0:
        entries = entries[limit:]
        return (entries[0] if entries else None), None
    if limit == 0 or not entries:
        return None, None
    last = entries[min(limit, len(entries)) - 1]
    undo = last, last.tb_next
    last.tb_next = None
    return entries[0], undo


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    for text in format_exception(exc, value, tb, limit, chain):
        print(text, file=sys.stderr if file is None else file, end="")


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def clear_frames(tb):
    pass


def _str_of(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


class TracebackException:
    """An exception ready to be printed later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self.exc_type, self._value = exc_type, exc_value
        self.stack = extract_tb(exc_traceback, limit)
        if capture_locals:
            for entry, (frame, _) in zip(self.stack, _limited(list(walk_tb(exc_traceback)), limit)):
                entry.locals = {name: repr(value) for name, value in frame.f_locals.items()}
        self._text = None if capture_locals else format_exception(exc_type, exc_value, exc_traceback, limit)
        self._str = _str_of(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
        seen = _seen or set()
        seen.add(id(exc_value))

        def of(exception):
            if exception is None or id(exception) in seen:
                return None
            return TracebackException(type(exception), exception, exception.__traceback__, limit=limit,
                                      capture_locals=capture_locals, _seen=seen)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = of(getattr(exc_value, "__cause__", None))
        wanted = not compact or self.__cause__ is None and not self.__suppress_context__
        self.__context__ = of(getattr(exc_value, "__context__", None)) if wanted else None
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [of(exception) for exception in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True):
        if self._text is not None and chain:
            yield from self._text
            return
        before, why = None, None
        if chain and self.__cause__ is not None:
            before, why = self.__cause__, "The above exception was the direct cause of the following exception:"
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            before, why = self.__context__, "During handling of the above exception, another exception occurred:"
        if before is not None:
            yield from before.format(chain=chain)
            yield f"\n{why}\n\n"
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self.format_exception_only()

    def format_exception_only(self):
        yield from format_exception_only(self._value)

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented
