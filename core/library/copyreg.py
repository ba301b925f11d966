"""How objects are taken apart and put together again: what copy and pickle ask of them."""
import sys

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extension_registry, _inverted_registry, _extension_cache = {}, {}, {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Declares how copy and pickle take objects of a type apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def add_extension(module, name, code):
    """Gives a name a number, which pickles say instead."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key], _inverted_registry[code] = code, key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]


def clear_extension_cache():
    _extension_cache.clear()


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _slot_names(cls):
    """The names of all slots that instances have, as attributes."""
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__") and base.__name__.strip("_"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            names.append(name)
    return names


def _getstate(obj):
    """object.__getstate__."""
    state = dict(obj.__dict__) if getattr(obj, "__dict__", None) else None
    in_slots = {name: getattr(obj, name) for name in _slot_names(type(obj)) if hasattr(obj, name)}
    return (state, in_slots) if in_slots else state


def _base_of(cls):
    """The built-in type whose contents its instances have."""
    for base in cls.__mro__:
        if "__module__" not in base.__dict__:
            return base
    return object


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(type(int | str), pickle_union)

# Classes that are Python here and C in CPython, which cannot take their instances apart.
_of_c = {"_io": None, "_thread": None, "_asyncio": None, "io": ("TextIOWrapper", "BufferedReader", "BufferedWriter",
         "BufferedRandom", "FileIO"), "threading": ("_RLock", "local"), "sqlite3": ("Connection", "Cursor")}


def _is_of_c(cls):
    names = _of_c.get(cls.__module__, ())
    return names is None or cls.__name__ in names


def _refuse(cls):
    name = cls.__name__
    if "__module__" not in cls.__dict__ or _is_of_c(cls):
        module = {"io": "_io", "threading": "_thread"}.get(cls.__module__, cls.__module__)
        name = {"_RLock": "RLock", "local": "_local"}.get(name, name) if module == "_thread" else cls.__qualname__
        if module != "builtins":
            name = f"{module}.{name}"
    if cls in (memoryview, type(_refuse.__code__)):
        raise TypeError(f"cannot pickle {name} objects")
    raise TypeError(f"cannot pickle {name!r} object")


def _reduce_bytearray(obj, cls, protocol):
    if protocol >= 3:
        return (cls, (bytes(obj),) if obj else (), obj.__getstate__())
    return (cls, (obj.decode("latin-1"), "latin-1") if obj else (), obj.__getstate__())


def _reduce_deque(obj, cls, protocol):
    return cls, () if obj.maxlen is None else ((), obj.maxlen), obj.__getstate__(), iter(obj)


def _reduce_defaultdict(obj, cls, protocol):
    factory = obj.default_factory
    return cls, () if factory is None else (factory,), obj.__getstate__(), None, iter(obj.items())


def _reduce_function(obj, cls, protocol):
    owner = obj.__self__
    if owner is None or isinstance(owner, type(sys)):
        return obj.__name__
    return getattr, (owner, obj.__name__)


# The built-in types that say themselves how their instances are taken apart.
_reducers = {
    set: lambda obj, cls, protocol: (cls, (list(obj),), obj.__getstate__()),
    frozenset: lambda obj, cls, protocol: (cls, (list(obj),), obj.__getstate__()),
    bytearray: _reduce_bytearray,
    range: lambda obj, cls, protocol: (cls, (obj.start, obj.stop, obj.step)),
    slice: lambda obj, cls, protocol: (cls, (obj.start, obj.stop, obj.step)),
    type(len): _reduce_function,
    type(_reduce_function): lambda obj, cls, protocol: _refuse(cls),
    type(_reduce_function.__get__(1)): lambda obj, cls, protocol: (getattr, (obj.__self__, obj.__func__.__name__)),
    type(str.upper): lambda obj, cls, protocol: (getattr, (obj.__objclass__, obj.__name__)),
    type(object.__init__): lambda obj, cls, protocol: (getattr, (obj.__objclass__, obj.__name__)),
    type("".__add__): lambda obj, cls, protocol: (getattr, (obj.__self__, obj.__name__)),
    type(list[int]): lambda obj, cls, protocol: (type(list[int]), (obj.__origin__, obj.__args__)),
    type(...): lambda obj, cls, protocol: "Ellipsis",
    type(NotImplemented): lambda obj, cls, protocol: "NotImplemented",
}
_reducers_by_name = {
    "deque": _reduce_deque,
    "defaultdict": _reduce_defaultdict,
    "OrderedDict": lambda obj, cls, protocol: (cls, (), obj.__getstate__(), None, iter(obj.items())),
    "SimpleNamespace": lambda obj, cls, protocol: (cls, (), obj.__dict__),
}


def _reduce(obj, protocol):
    """object.__reduce_ex__, of an object whose class says nothing of its own."""
    cls = type(obj)
    base = _base_of(cls)
    reducer = _reducers.get(cls) or _reducers.get(base) or _reducers_by_name.get(base.__name__)
    if reducer is not None:
        return reducer(obj, cls, protocol)
    if protocol < 2:
        return _reduce_old(obj, cls, base)
    new_args, kwargs = (), None
    if hasattr(cls, "__getnewargs_ex__"):
        both = obj.__getnewargs_ex__()
        if not isinstance(both, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(both).__name__}'")
        if len(both) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(both)}")
        new_args, kwargs = both
        if not isinstance(kwargs, dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not "
                            f"'{type(kwargs).__name__}'")
        if not isinstance(new_args, tuple):
            raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not "
                            f"'{type(new_args).__name__}'")
    elif hasattr(obj, "__getnewargs__"):
        new_args = obj.__getnewargs__()
        if not isinstance(new_args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(new_args).__name__}'")
    elif base is bytes:
        new_args = bytes(obj),
    elif base is complex:
        new_args = obj.real, obj.imag
    elif base not in (object, list, dict, type(None)) or _is_of_c(cls):
        _refuse(cls)
    state = obj.__getstate__()
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, new_args, kwargs), state, items, pairs
    return __newobj__, (cls, *new_args), state, items, pairs


def _reduce_old(obj, cls, base):
    """As protocols 0 and 1 have it."""
    if base is cls and base is not object or _is_of_c(cls) or base in (type(reducer) for reducer in (None, len)):
        _refuse(cls)
    made = _reconstructor, (cls, base, None if base is object else base(obj))
    if type(obj).__getstate__ is object.__getstate__:
        if _slot_names(cls):
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        state = getattr(obj, "__dict__", None)
    else:
        state = obj.__getstate__()
    return (*made, state) if state else made
