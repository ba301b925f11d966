"""Copies of objects, shallow and deep."""
import types
import weakref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """Something cannot be copied."""


error = Error
_never_copied = (type(None), int, float, bool, complex, str, bytes, type, range, property, types.BuiltinFunctionType,
                 type(...), type(NotImplemented), types.FunctionType, weakref.ref, types.CodeType)
_atomic = frozenset(_never_copied + (tuple, frozenset, slice))
_deep_atomic = frozenset(_never_copied)


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
    parts = _take_apart(x, cls)
    return x if isinstance(parts, str) else _put_together(x, None, *parts)


def deepcopy(x, memo=None, _nil=[]):
    """A new object with copies of the contents, all the way down; what is shared stays shared."""
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls in _deep_atomic or issubclass(cls, type):
        return x
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        result = x if all(a is b for a, b in zip(items, x)) else tuple(items)
    elif cls is list:
        result = memo[id(x)] = []
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = memo[id(x)] = {}
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is types.MethodType:
        result = types.MethodType(x.__func__, deepcopy(x.__self__, memo))
    elif getattr(x, "__deepcopy__", None) is not None:
        result = x.__deepcopy__(memo)
    else:
        parts = _take_apart(x, cls)
        result = x if isinstance(parts, str) else _put_together(x, memo, *parts)
    if result is not x:
        memo[id(x)] = result
        memo.setdefault(id(memo), []).append(x)  # keeps x alive, so that no other object gets its id
    return result


def _take_apart(x, cls):
    reducer = dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, "__reduce_ex__", None)
    if reducer is not None:
        return reducer(4)
    reducer = getattr(x, "__reduce__", None)
    if reducer is None:
        raise Error(f"un(deep)copyable object of type {cls}")
    return reducer()


def _put_together(x, memo, function, args, state=None, items=None, pairs=None):
    """A new object of what x was taken apart to; with a memo, of copies of that."""
    def convert(value):
        return value if memo is None else deepcopy(value, memo)

    result = function(*(convert(arg) for arg in args))
    if memo is not None:
        memo[id(x)] = result
    if state is not None:
        state = convert(state)
        if hasattr(result, "__setstate__"):
            result.__setstate__(state)
        else:
            in_slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, in_slots = state
            if state is not None:
                result.__dict__.update(state)
            for name, value in (in_slots or {}).items():
                setattr(result, name, value)
    for item in items or ():
        result.append(convert(item))
    for key, value in pairs or ():
        result[convert(key)] = convert(value)
    return result
