"""Numbers that processes share."""
import array as _array

from multiprocessing.synchronize import RLock, _refuse_pickling

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]
_names = {"c": "c_char", "b": "c_byte", "B": "c_ubyte", "u": "c_wchar", "h": "c_short", "H": "c_ushort", "i": "c_int",
          "I": "c_uint", "l": "c_long", "L": "c_ulong", "q": "c_long", "Q": "c_ulong", "f": "c_float", "d": "c_double"}


def _fitted(code, value):
    """A value as a number of that kind has it: what does not fit wraps."""
    if code == "c":
        if isinstance(value, bytes) and len(value) == 1:
            return value
        if isinstance(value, int) and 0 <= value < 256:
            return bytes((value,))
        raise TypeError("one character bytes, bytearray or integer expected")
    if code == "u":
        if not isinstance(value, str):
            raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
        if len(value) != 1:
            raise TypeError("one character unicode string expected")
        return value
    if code in "fd":
        if not isinstance(value, (int, float)):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        return _array.array(code, [value])[0]
    if isinstance(value, float) or not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    bits = 8 * _array.array(code).itemsize
    value = value.__index__() & (1 << bits) - 1
    return value - (1 << bits) if code.islower() and value >> bits - 1 else value


class _Raw:
    """A number in shared memory."""

    def __init__(self, code, value=None):
        self._code = code
        start = {"c": b"\0", "u": "\0", "f": 0.0, "d": 0.0}.get(code, 0)
        self._value = start if value is None else _fitted(code, value)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = _fitted(self._code, value)

    def __repr__(self):
        return f"{_names[self._code]}({self._value!r})"


class _RawArray:
    """Numbers in shared memory."""

    def __init__(self, code, given):
        self._code = code
        if isinstance(given, int):
            if given < 0:
                raise ValueError("Array length must be >= 0")
            self._items = [_Raw(code).value] * given
        elif code == "c" and isinstance(given, bytes):
            self._items = [bytes((number,)) for number in given]
        else:
            self._items = [_fitted(code, value) for value in given]

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            found = self._items[index]
            return b"".join(found) if self._code == "c" else "".join(found) if self._code == "u" else list(found)
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("invalid index") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            values = [_fitted(self._code, item) for item in value]
            if len(values) != len(self._items[index]):
                raise ValueError("Can only assign sequence of same size")
            self._items[index] = values
            return
        try:
            self._items[index] = _fitted(self._code, value)
        except IndexError:
            raise IndexError("invalid index") from None

    def __iter__(self):
        return iter(list(self._items))

    @property
    def raw(self):
        return b"".join(self._items)

    @property
    def value(self):
        return self.raw.split(b"\0")[0] if self._code == "c" else "".join(self._items).split("\0")[0]

    @value.setter
    def value(self, value):
        if len(value) > len(self._items):
            raise ValueError("byte string too long" if self._code == "c" else "string too long")
        items = [bytes((number,)) for number in value] if self._code == "c" else list(value)
        end = items + [_Raw(self._code).value]
        self._items[:len(end)] = end[:len(self._items)]

    def __repr__(self):
        return f"<multiprocessing.sharedctypes.{_names[self._code]}_Array_{len(self)} object at {id(self):#x}>"


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj, self._lock = obj, RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *error):
        return self._lock.__exit__(*error)

    def __reduce__(self):
        _refuse_pickling(self)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value

    def __getslice__(self, start, stop):
        return self[start:stop]


class SynchronizedString(SynchronizedArray):
    value = property(lambda self: self._obj.value, lambda self, value: setattr(self._obj, "value", value))
    raw = property(lambda self: self._obj.raw)


def _check_code(typecode):
    if not isinstance(typecode, str):
        raise TypeError("this type has no size")
    if typecode not in _names:
        raise TypeError("this type has no size")


def RawValue(typecode_or_type, *args):
    _check_code(typecode_or_type)
    return _Raw(typecode_or_type, *args)


def RawArray(typecode_or_type, size_or_initializer):
    _check_code(typecode_or_type)
    return _RawArray(typecode_or_type, size_or_initializer)


def _check_lock(lock):
    if lock in (True, None):
        return RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return lock


def Value(typecode_or_type, *args, lock=True, ctx=None):
    obj = RawValue(typecode_or_type, *args)
    return obj if lock is False else synchronized(obj, _check_lock(lock))


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    obj = RawArray(typecode_or_type, size_or_initializer)
    return obj if lock is False else synchronized(obj, _check_lock(lock))


def copy(obj):
    made = type(obj)(obj._code) if isinstance(obj, _Raw) else type(obj)(obj._code, 0)
    made.__dict__.update({name: list(value) if isinstance(value, list) else value
                          for name, value in obj.__dict__.items()})
    return made


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    if isinstance(obj, _Raw):
        return Synchronized(obj, lock)
    return (SynchronizedString if obj._code == "c" else SynchronizedArray)(obj, lock)
