"""Dicts that may hold several values for a key: headers, query parameters, cookies and forms of aiohttp."""
from collections.abc import Mapping, MutableMapping

__all__ = ("CIMultiDict", "CIMultiDictProxy", "MultiDict", "MultiDictProxy", "MultiMapping", "MutableMultiMapping",
           "getversion", "istr", "upstr")

_missing = object()


class istr(str):
    """A key whose case does not matter."""


upstr = istr


class MultiMapping(Mapping):
    pass


class MutableMultiMapping(MultiMapping, MutableMapping):
    pass


class _Base(MultiMapping):
    _items = ()  # of [identity, key, value]

    @staticmethod
    def _identity(key):
        if not isinstance(key, str):
            raise TypeError("MultiDict keys should be either str or subclasses of str")
        return key

    def _values_of(self, key):
        if not isinstance(key, str):
            return []
        identity = self._identity(key)
        return [item[2] for item in self._items if item[0] == identity]

    def getall(self, key, default=_missing):
        """All values of a key, in order."""
        values = self._values_of(key)
        if values:
            return values
        if default is not _missing:
            return default
        raise KeyError(f"Key not found: {key!r}")

    def getone(self, key, default=_missing):
        """The first value of a key."""
        values = self._values_of(key)
        if values:
            return values[0]
        if default is not _missing:
            return default
        raise KeyError(f"Key not found: {key!r}")

    def __getitem__(self, key):
        return self.getone(key)

    def get(self, key, default=None):
        return self.getone(key, default)

    def __contains__(self, key):
        return bool(self._values_of(key))

    def __iter__(self):
        return iter([item[1] for item in self._items])

    def __len__(self):
        return len(self._items)

    def keys(self):
        return _View([item[1] for item in self._items])

    def values(self):
        return _View([item[2] for item in self._items])

    def items(self):
        return _View([(item[1], item[2]) for item in self._items])

    def __eq__(self, other):
        if isinstance(other, _Base):
            return [(i, v) for i, _, v in self._items] == [(i, v) for i, _, v in other._items]
        if not isinstance(other, Mapping):
            return NotImplemented
        return len(self) == len(other) and all(other.get(key, _missing) == value for key, value in self.items())

    def __repr__(self):
        body = ", ".join(f"{key!r}: {value!r}" for key, value in self.items())
        return f"<{type(self).__name__}({body})>"


class _View(list):
    """Keys, values or items, in order."""

    def __repr__(self):
        return f"_View({list.__repr__(self)})"


class MultiDict(_Base, MutableMultiMapping):
    """Keeps every pair that is added, in order."""

    def __init__(self, arg=None, /, **kwargs):
        self._items = []
        self.extend(() if arg is None else arg, **kwargs)

    def add(self, key, value):
        """Adds a pair; those of the same key stay."""
        self._items.append([self._identity(key), key, value])

    def extend(self, arg=(), /, **kwargs):
        for key, value in _pairs(arg):
            self.add(key, value)
        for key, value in kwargs.items():
            self.add(key, value)

    def __setitem__(self, key, value):
        """Puts the value in place of all that the key has."""
        identity = self._identity(key)
        for place, item in enumerate(self._items):
            if item[0] == identity:
                rest = [other for other in self._items[place + 1:] if other[0] != identity]
                self._items[place:] = [[identity, key, value]] + rest
                return
        self.add(key, value)

    def __delitem__(self, key):
        identity = self._identity(key)
        left = [item for item in self._items if item[0] != identity]
        if len(left) == len(self._items):
            raise KeyError(key)
        self._items = left

    def update(self, arg=(), /, **kwargs):
        """As extend, but in place of what the keys had."""
        pairs = list(_pairs(arg)) + list(kwargs.items())
        named = {self._identity(key) for key, _ in pairs}
        self._items = [item for item in self._items if item[0] not in named]
        for key, value in pairs:
            self.add(key, value)

    def setdefault(self, key, default=None):
        if key not in self:
            self.add(key, default)
        return self[key]

    def popone(self, key, default=_missing):
        identity = self._identity(key)
        for place, item in enumerate(self._items):
            if item[0] == identity:
                del self._items[place]
                return item[2]
        if default is not _missing:
            return default
        raise KeyError(key)

    pop = popone

    def popall(self, key, default=_missing):
        values = self._values_of(key)
        if values:
            del self[key]
            return values
        if default is not _missing:
            return default
        raise KeyError(key)

    def popitem(self):
        if not self._items:
            raise KeyError("empty multidict")
        item = self._items.pop(0)
        return item[1], item[2]

    def clear(self):
        self._items = []

    def copy(self):
        return type(self)(self)


class CIMultiDict(MultiDict):
    """A MultiDict whose keys differ only by more than case."""

    @staticmethod
    def _identity(key):
        if not isinstance(key, str):
            raise TypeError("CIMultiDict keys should be either str or subclasses of str")
        return key.title()


class MultiDictProxy(_Base):
    """A MultiDict that can be read only."""

    def __init__(self, arg, /):
        if not isinstance(arg, _Base):
            raise TypeError(f"ctor requires MultiDict or MultiDictProxy instance, not {type(arg)}")
        self._of = arg

    @property
    def _items(self):
        return self._of._items

    def _identity(self, key):
        return self._of._identity(key)

    def copy(self):
        return MultiDict(self.items())


class CIMultiDictProxy(MultiDictProxy):
    def copy(self):
        return CIMultiDict(self.items())


def _pairs(arg):
    if isinstance(arg, (_Base, Mapping)) or hasattr(arg, "items"):
        return arg.items()
    return arg


def getversion(md):
    return len(md._items)
