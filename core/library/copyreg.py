"""How objects are taken apart and put together again: what copy asks of them. There is no pickle here."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Declares how copy takes objects of a type apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def add_extension(module, name, code):
    pass


def remove_extension(module, name, code):
    pass


def clear_extension_cache():
    pass


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


def _refuse(cls):
    module = cls.__module__
    name = cls.__qualname__ if module == "builtins" else f"{module}.{cls.__qualname__}"
    raise TypeError(f"cannot pickle {name!r} object")


def _taken_apart(obj, cls, base):
    """Function and arguments that make a new object, and iterators over its items and its keys and values."""
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = obj.__getnewargs_ex__()
        return (__newobj_ex__, (cls, args, kwargs)), None, None
    new_args = getattr(obj, "__getnewargs__", None)
    args = (cls, *new_args()) if new_args is not None else (cls,)
    if base is object or new_args is not None:
        return (__newobj__, args), None, None
    if base is list:
        return (__newobj__, args), iter(obj), None
    if base is dict:
        return (__newobj__, args), None, iter(obj.items())
    if base in (set, frozenset):
        return (cls, (list(obj),)), None, None
    if base is bytearray:
        return (cls, (bytes(obj),)), None, None
    if base is bytes:
        return (__newobj__, (cls, bytes(obj))), None, None
    if base is complex:
        return (__newobj__, (cls, obj.real, obj.imag)), None, None
    if base is range or base is slice:
        return (cls, (obj.start, obj.stop, obj.step)), None, None
    kind = base.__name__
    if kind == "deque":
        return (cls, () if obj.maxlen is None else ((), obj.maxlen)), iter(obj), None
    if kind == "defaultdict":
        return (cls, () if obj.default_factory is None else (obj.default_factory,)), None, iter(obj.items())
    if kind == "OrderedDict":
        return (cls, ()), None, iter(obj.items())
    return None, None, None


def _reduce(obj, protocol):
    """object.__reduce_ex__, of an object whose class says nothing of its own."""
    cls = type(obj)
    base = _base_of(cls)
    if base is not object and base.__module__ in ("_thread", "_asyncio", "_io"):
        _refuse(cls)
    made, items, pairs = _taken_apart(obj, cls, base)
    if made is None or cls.__module__ in ("_thread", "_io"):
        _refuse(cls)
    state = obj.__getstate__()
    if protocol < 2 and made[0] is __newobj__ and base is object:
        made = _reconstructor, (cls, object, None)
        return (*made, state) if state is not None else made
    return (*made, state, items, pairs)
