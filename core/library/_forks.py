"""Simulated processes: threads of the same machine, each with variables of its own.

As after a fork: a process begins with a copy of what its parent's script has, and neither sees what the other changes
from then on. Classes and functions are shared, and whatever belongs to the library, but for locks and queues of threads.
"""
import _thread
import collections
import copyreg
import enum
import functools
import sys
import threading
import traceback
import types

import _world

_copied_modules = {"threading", "queue", "collections", "types"}
_as_they_are = (int, float, str, bytes, bool, complex, type(None), type, types.FunctionType, types.BuiltinFunctionType,
                types.ModuleType, enum.Enum, BaseException, range, types.GeneratorType, types.CoroutineType)
_parents = {}  # of each process
_beginnings = []  # what is called when a process begins, with its parent's number and its own
_ends = []  # what is called when a process ends, with its number


changed = threading.Condition()  # a pipe, or which processes there are


def tell_change():
    with changed:
        changed.notify_all()


def at_beginning_of_process(function):
    _beginnings.append(function)


def at_end_of_process(function):
    _ends.append(function)


def _own_modules():
    """The modules of the script."""
    return [module for module in list(sys.modules.values())
            if not (getattr(module, "__file__", None) or "loopscope/library").startswith("loopscope/library")]


class _Copier:
    """Copies of what a script's variables hold; what is shared stays shared."""

    def __init__(self, modules):
        self._own = {module.__name__ for module in modules} | _copied_modules
        self._memo = {}
        self.kept = []

    def copy(self, value):
        if isinstance(value, _as_they_are):
            return value
        known = self._memo.get(id(value))
        if known is not None:
            return known[0]
        cls = type(value)
        made = self._copy_builtin(value, cls)
        if made is None:
            made = self._copy_instance(value, cls) if cls.__module__ in self._own else value
        self._memo[id(value)] = made, value
        return made

    def _new(self, value, made):
        self._memo[id(value)] = made, value
        return made

    def _copy_builtin(self, value, cls):
        copy = self.copy
        if cls is list:
            made = self._new(value, [])
            made += map(copy, value)
        elif cls is dict:
            made = self._new(value, {})
            for key, item in value.items():
                made[copy(key)] = copy(item)
        elif cls is tuple:
            made = tuple(map(copy, value))
        elif cls is set or cls is frozenset:
            made = cls(map(copy, value))
        elif cls is bytearray:
            made = bytearray(value)
        elif cls is collections.deque:
            made = self._new(value, collections.deque(maxlen=value.maxlen))
            made.extend(map(copy, value))
        elif cls is types.MethodType:
            made = types.MethodType(value.__func__, copy(value.__self__))
        elif cls is functools.partial:
            made = functools.partial(copy(value.func), *map(copy, value.args),
                                     **{key: copy(item) for key, item in value.keywords.items()})
        elif cls is _thread.LockType:
            made = _thread.allocate_lock()
            if value.locked():
                made.acquire()
        elif cls is collections.defaultdict:
            made = self._new(value, collections.defaultdict(value.default_factory))
            for key, item in value.items():
                made[copy(key)] = copy(item)
        elif cls is collections.OrderedDict:
            made = self._new(value, cls())
            for key, item in value.items():
                made[copy(key)] = copy(item)
        else:
            made = None
        return made

    def _copy_instance(self, value, cls):
        base = copyreg._base_of(cls)
        if base is object:
            made = object.__new__(cls)
        elif base is list or base is dict or base is set:
            made = base.__new__(cls)
        elif base is tuple:
            made = tuple.__new__(cls, map(self.copy, value))
        else:
            return value
        self._new(value, made)
        if base is list:
            list.extend(made, map(self.copy, list.__iter__(value)))
        elif base is set:
            set.update(made, map(self.copy, set.__iter__(value)))
        elif base is dict:
            for key, item in dict.items(value):
                dict.__setitem__(made, self.copy(key), self.copy(item))
        for name in copyreg._slot_names(cls):
            try:
                object.__setattr__(made, name, self.copy(object.__getattribute__(value, name)))
            except AttributeError:
                pass
        attributes = getattr(value, "__dict__", None)
        if attributes:
            mine = made.__dict__
            for name, item in attributes.items():
                mine[name] = self.copy(item)
        self.kept.append(made)
        return made


class _MainThread(threading.Thread):
    """The thread that a process begins with."""

    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._started, self._ident = True, threading.get_ident()


def begin(*values):
    """Makes the running thread a process of its own; its number, and copies of the values that are its own."""
    parent = _world.process()
    modules = _own_modules()
    copier = _Copier(modules)
    contents = []
    for module in modules:
        variables = module.__dict__
        contents.append((variables, {name: value if name.startswith("__") else copier.copy(value)
                                     for name, value in variables.items()}))
    values = tuple(map(copier.copy, values))
    number = _world.begin_process()
    _parents[number] = parent
    threading._process_of = _world.process
    for function in _beginnings:
        function(parent, number)
    _world.own_memory(parent, contents, [values, copier.kept])
    thread = _MainThread()
    thread._process = number
    threading._active[thread._ident] = thread
    threading._main_threads[number] = thread
    return number, values


def end(number):
    """A process has ended: what it had open closes."""
    for ident, thread in list(threading._active.items()):
        if getattr(thread, "_process", 0) == number:
            del threading._active[ident]
            thread._done.set()
    for function in _ends:
        function(number)
    tell_change()


def kill(number):
    """Ends a process at once."""
    for child, parent in list(_parents.items()):
        if parent == number and child in _alive:
            _alive[child]()
    _world.end_process(number)
    end(number)


_alive = {}  # what ends a daemon, by its number


def parent_of(number):
    return _parents.get(number)


class Killed(BaseException):
    """os._exit() in a process."""

    def __init__(self, status):
        self.status = status


def exit_now(status):
    """os._exit(): of a process that the script started; else nothing happens here."""
    if _world.process() != 0:
        raise Killed(status)


def traceback_text(error):
    return "".join(traceback.format_exception(type(error), error, error.__traceback__))
