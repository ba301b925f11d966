"""Objects that processes share by way of a process that keeps them: what goes there and comes back is a copy."""
import array as _array
import itertools
import os
import pickle
import queue
import threading

from multiprocessing import context as _context
from multiprocessing import process

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token", "NamespaceProxy", "ValueProxy"]

_kept = {}  # what managers keep, by number
_numbers = itertools.count(1)


class RemoteError(Exception):
    def __str__(self):
        return f"\n{'-' * 75}\n{self.args[0]}{'-' * 75}"


class Token:
    """Where an object is kept."""

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __repr__(self):
        return f"{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode, self._value = typecode, value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"

    value = property(get, set)


def Array(typecode, sequence, lock=True):
    return _array.array(typecode, sequence)


class _Iterator:
    def __init__(self, items):
        self._items = iter(items)

    def __next__(self):
        return next(self._items)

    def send(self, value):
        return self._items.send(value)

    def throw(self, *args):
        return self._items.throw(*args)

    def close(self):
        self._items.close()


def _copied(value):
    """As it is on the other side."""
    if type(value) in (type({}.keys()), type({}.values()), type({}.items())):
        value = list(value)
    return pickle.loads(pickle.dumps(value))


class BaseProxy:
    """Stands for an object that a manager keeps."""

    _exposed_ = _method_to_typeid_ = None

    def __init__(self, token, manager_state):
        self._token, self._state = token, manager_state

    def _callmethod(self, methodname, args=(), kwds={}):
        if self._state["state"] != "started":
            raise BrokenPipeError(32, "Broken pipe")
        args, kwds = pickle.loads(pickle.dumps((args, kwds)))
        obj = _kept[self._token.id]
        exposed = self._exposed_
        if exposed is not None and methodname not in exposed:
            raise AttributeError(f"method {methodname!r} of {type(obj)!r} object is not in exposed={exposed!r}")
        try:
            result = getattr(obj, methodname)(*args, **kwds)
        except Exception as exc:
            error = exc
        else:
            typeid = (self._method_to_typeid_ or {}).get(methodname)
            if typeid is not None:
                return _make_proxy(typeid, result, SyncManager._registry[typeid][1], self._state)
            return _copied(result)
        try:
            error = _copied(error)
        except Exception:
            pass
        raise error

    def _getvalue(self):
        return _copied(_kept[self._token.id])

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __reduce__(self):
        return _rebuild, (type(self), self._token.typeid, self._token.id)

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return self._callmethod_unchecked("__repr__")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"

    def _callmethod_unchecked(self, name):
        if self._state["state"] != "started":
            raise BrokenPipeError(32, "Broken pipe")
        return getattr(_kept[self._token.id], name)()


_proxy_types = {}
_states = {}


def _rebuild(cls, typeid, number):
    if isinstance(cls, str):
        cls = _proxy_types[cls]
    return cls(Token(typeid, _states[number]["address"], number), _states[number])


def _make_proxy(typeid, obj, proxytype, state):
    number = next(_numbers)
    _kept[number], _states[number] = obj, state
    token = Token(typeid, state["address"], number)
    if proxytype is None:
        exposed = tuple(name for name in dir(obj) if name[0] != "_" and callable(getattr(obj, name)))
        proxytype = _auto_type(typeid, exposed)
    return proxytype(token, state)


def _auto_type(typeid, exposed):
    key = typeid, exposed
    if key not in _proxy_types:
        made = MakeProxyType(f"AutoProxy[{typeid}]", exposed)
        made.__reduce__ = lambda self: (_rebuild_auto, (key, self._token.id))
        _proxy_types[key] = made
    return _proxy_types[key]


def _rebuild_auto(key, number):
    return _proxy_types[key](Token(key[0], _states[number]["address"], number), _states[number])


def MakeProxyType(name, exposed, _cache={}):
    """A class of proxies that have these methods."""
    exposed = tuple(exposed)

    def method_of(method):
        def call(self, /, *args, **kwds):
            return self._callmethod(method, args, kwds)
        call.__name__ = method
        return call
    made = type(name, (BaseProxy,), {method: method_of(method) for method in exposed})
    made._exposed_ = exposed
    return made


class IteratorProxy(BaseProxy):
    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod("__next__", args)

    def send(self, *args):
        return self._callmethod("send", args)

    def throw(self, *args):
        return self._callmethod("throw", args)

    def close(self, *args):
        return self._callmethod("close", args)


class AcquirerProxy(BaseProxy):
    _exposed_ = ("acquire", "release")

    def acquire(self, blocking=True, timeout=None):
        return self._callmethod("acquire", (blocking,) if timeout is None else (blocking, timeout))

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, *error):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        import time
        end = None if timeout is None else time.monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class EventProxy(BaseProxy):
    _exposed_ = ("is_set", "set", "clear", "wait")

    def is_set(self):
        return self._callmethod("is_set")

    def set(self):
        return self._callmethod("set")

    def clear(self):
        return self._callmethod("clear")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))


class BarrierProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def abort(self):
        return self._callmethod("abort")

    def reset(self):
        return self._callmethod("reset")

    parties = property(lambda self: self._callmethod("__getattribute__", ("parties",)))
    n_waiting = property(lambda self: self._callmethod("__getattribute__", ("n_waiting",)))
    broken = property(lambda self: self._callmethod("__getattribute__", ("broken",)))


class NamespaceProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return object.__getattribute__(self, "_callmethod")("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return object.__getattribute__(self, "_callmethod")("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return object.__getattribute__(self, "_callmethod")("__delattr__", (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ("get", "set")

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)


BaseListProxy = MakeProxyType("BaseListProxy", (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__", "__rmul__",
    "__setitem__", "append", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort", "__imul__"))


class ListProxy(BaseListProxy):
    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self


DictProxy = MakeProxyType("DictProxy", (
    "__contains__", "__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__", "clear", "copy", "get",
    "items", "keys", "pop", "popitem", "setdefault", "update", "values"))
DictProxy._method_to_typeid_ = {"__iter__": "Iterator"}
ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))
BasePoolProxy = MakeProxyType("PoolProxy", (
    "apply", "apply_async", "close", "imap", "imap_unordered", "join", "map", "map_async", "starmap", "starmap_async",
    "terminate"))
BasePoolProxy._method_to_typeid_ = {"apply_async": "AsyncResult", "map_async": "AsyncResult",
                                    "starmap_async": "AsyncResult", "imap": "Iterator", "imap_unordered": "Iterator"}


class PoolProxy(BasePoolProxy):
    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.terminate()


class BaseManager:
    """Keeps objects for several processes."""

    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        self._ctx = ctx or _context._default_context.get_context()
        self._state = {"state": "initial", "address": address}
        self._process = None

    def start(self, initializer=None, initargs=()):
        if self._state["state"] != "initial":
            raise _context.ProcessError("Already started server" if self._state["state"] == "started" else
                                        "Manager has shut down")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._state["address"] = self._state["address"] or f"/tmp/pymp-{os.getpid()}/listener-{next(_numbers)}"
        self._process = self._ctx.Process(target=_serve, args=(_Stop(self),))
        identity = ":".join(str(number) for number in self._process._identity)
        self._process.name = f"{type(self).__name__}-{identity}"
        self._process.daemon = False
        self._stop = self._process._args[0]
        self._state["state"] = "started"
        self._process.start()
        _started.append(self)

    def connect(self):
        raise ConnectionRefusedError(111, "Connection refused")

    def get_server(self):
        raise NotImplementedError("BaseManager.get_server: use start()")

    def shutdown(self):
        if self._state["state"] == "started":
            self._state["state"] = "shutdown"
            self._stop.event.set()
            self._process.join()

    address = property(lambda self: self._state["address"])

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)

    def __enter__(self):
        if self._state["state"] == "initial":
            self.start()
        return self

    def __exit__(self, *error):
        self.shutdown()

    def __reduce__(self):
        raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Adds a kind of object that managers of this class keep."""
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None and exposed is not None:
            proxytype = _auto_type(typeid, tuple(exposed))
        cls._registry[typeid] = callable, proxytype
        if not create_method:
            return

        def make(self, /, *args, **kwds):
            assert self._state["state"] == "started", "server not yet started"
            args, kwds = pickle.loads(pickle.dumps((args, kwds)))
            maker, kind = self._registry[typeid]
            if maker is None:
                return _make_proxy(typeid, args[0], kind, self._state)
            return _make_proxy(typeid, maker(*args, **kwds), kind, self._state)
        make.__name__ = typeid
        setattr(cls, typeid, make)


class _Stop:
    """What a manager's process waits for."""

    def __init__(self, manager):
        self.event = threading.Event()


def _serve(stop):
    stop.event.wait()


_started = []


def _shutdown_all():
    for manager in _started:
        if manager._process._parent_pid == os.getpid():
            manager.shutdown()


import atexit  # noqa: E402 - before what process registered
atexit.register(_shutdown_all)


class SyncManager(BaseManager):
    """The one of multiprocessing.Manager()."""


def _pool(*args, **kwds):
    from multiprocessing.pool import Pool
    return Pool(*args, **kwds)


for _typeid, _callable, _proxytype in (
        ("Queue", queue.Queue, None), ("JoinableQueue", queue.Queue, None), ("Event", threading.Event, EventProxy),
        ("Lock", threading.Lock, AcquirerProxy), ("RLock", threading.RLock, AcquirerProxy),
        ("Semaphore", threading.Semaphore, AcquirerProxy),
        ("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy),
        ("Condition", threading.Condition, ConditionProxy), ("Barrier", threading.Barrier, BarrierProxy),
        ("Pool", _pool, PoolProxy), ("list", list, ListProxy), ("dict", dict, DictProxy),
        ("Value", Value, ValueProxy), ("Array", Array, ArrayProxy), ("Namespace", Namespace, NamespaceProxy)):
    SyncManager.register(_typeid, _callable, _proxytype)
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)
del _typeid, _callable, _proxytype
