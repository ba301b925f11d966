"""Copies of objects, shallow and deep."""
import types
import weakref


class Error(Exception):
    """Something cannot be copied."""


error = Error
_atomic = (type(None), int, float, bool, complex, str, bytes, tuple, frozenset, type, range, slice, property,
           types.BuiltinFunctionType, type(...), type(NotImplemented), types.FunctionType, weakref.ref, types.CodeType)


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuild(x, lambda value: value)


def deepcopy(x, memo=None, _nil=[]):
    """A new object with copies of the contents, all the way down; what is shared stays shared."""
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        result = x if all(a is b for a, b in zip(items, x)) else tuple(items)
    elif cls in _atomic or issubclass(cls, type):
        return x
    elif cls is list:
        result = memo[id(x)] = []
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = memo[id(x)] = {}
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is set:
        result = {deepcopy(item, memo) for item in x}
    elif cls is bytearray:
        result = x.copy()
    elif cls is types.MethodType:
        result = types.MethodType(x.__func__, deepcopy(x.__self__, memo))
    elif getattr(cls, "__deepcopy__", None) is not None:
        result = cls.__deepcopy__(x, memo)
    else:
        result = _rebuild(x, lambda value: deepcopy(value, memo), memo)
    if result is not x:
        memo[id(x)] = result
        memo.setdefault(id(memo), []).append(x)  # keeps x alive, so that no other object gets its id
    return result


def _rebuild(x, convert, memo=None):
    """A new instance with the attributes, and the items where it is also a container."""
    cls = type(x)
    reduce = getattr(cls, "__reduce__", None)
    if reduce is not None and getattr(object, "__reduce__", None) is not reduce:
        made = x.__reduce__()
        function, args = made[0], made[1]
        result = function(*(convert(arg) for arg in args))
        state = made[2] if len(made) > 2 else None
    elif isinstance(x, BaseException):
        result = cls.__new__(cls, *x.args)
        result.args = convert(x.args)
        state = x.__dict__ or None
    else:
        if isinstance(x, (str, int, float, tuple, frozenset, bytes)):
            base = next(b for b in (str, int, float, tuple, frozenset, bytes) if isinstance(x, b))
            result = base.__new__(cls, x if base is not tuple else [convert(item) for item in x])
        else:
            result = cls.__new__(cls)
        state = None
    if memo is not None:
        memo[id(x)] = result
    if hasattr(x, "__getstate__") and type(x).__getstate__ is not getattr(object, "__getstate__", None):
        state = x.__getstate__()
    elif state is None:
        state = dict(getattr(x, "__dict__", {}))
        for base in cls.__mro__:
            slots = base.__dict__.get("__slots__", ())
            for name in (slots,) if isinstance(slots, str) else slots:
                if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                    state[name] = getattr(x, name)
    if state:
        state = convert(state)
        if hasattr(result, "__setstate__"):
            result.__setstate__(state)
        else:
            for name, value in state.items():
                object.__setattr__(result, name, value)
    if isinstance(x, list):
        result.extend(convert(item) for item in x)
    elif isinstance(x, dict):
        for key, value in x.items():
            result[convert(key)] = convert(value)
    elif isinstance(x, set):
        for item in x:
            result.add(convert(item))
    return result
