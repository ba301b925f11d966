"""References that do not keep their object alive."""
from _weakref import ReferenceType, getweakrefcount, getweakrefs, proxy, ref
from collections.abc import MutableMapping

ProxyType = type(proxy(type("_", (), {})))


class WeakSet:
    """A set whose members leave it when nothing else refers to them."""

    def __init__(self, data=None):
        self._refs = {}  # keeps the order of arrival
        if data is not None:
            self.update(data)

    def _remove(self, reference):
        self._refs.pop(reference, None)

    def __iter__(self):
        for reference in list(self._refs):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for reference in self._refs if reference() is not None)

    def __contains__(self, item):
        try:
            return ref(item) in self._refs
        except TypeError:
            return False

    def add(self, item):
        self._refs[ref(item, self._remove)] = None

    def discard(self, item):
        self._refs.pop(ref(item), None)

    def remove(self, item):
        if item not in self:
            raise KeyError(item)
        self.discard(item)

    def pop(self):
        while self._refs:
            item = self._refs.popitem()[0]()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        self._refs.clear()

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def __repr__(self):
        return repr(set(self))


class WeakValueDictionary(MutableMapping):
    """A dict whose entries go when nothing else refers to their value."""

    def __init__(self, other=(), /, **kw):
        self._refs = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self._refs[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        refs = self._refs

        def remove(reference):
            if refs.get(key) is reference:
                del refs[key]

        refs[key] = ref(value, remove)

    def __delitem__(self, key):
        del self._refs[key]

    def __iter__(self):
        for key, reference in list(self._refs.items()):
            if reference() is not None:
                yield key

    def __len__(self):
        return sum(1 for reference in self._refs.values() if reference() is not None)

    def __contains__(self, key):
        return key in self._refs and self._refs[key]() is not None

    def __repr__(self):
        return f"<WeakValueDictionary at {id(self):#x}>"


class WeakKeyDictionary(MutableMapping):
    """A dict whose entries go when nothing else refers to their key."""

    def __init__(self, dict=None):
        self._values = {}
        if dict is not None:
            self.update(dict)

    def _remove(self, reference):
        self._values.pop(reference, None)

    def __getitem__(self, key):
        return self._values[ref(key)]

    def __setitem__(self, key, value):
        self._values[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self._values[ref(key)]

    def __iter__(self):
        for reference in list(self._values):
            key = reference()
            if key is not None:
                yield key

    def __len__(self):
        return sum(1 for reference in self._values if reference() is not None)

    def __contains__(self, key):
        try:
            return ref(key) in self._values
        except TypeError:
            return False

    def __repr__(self):
        return f"<WeakKeyDictionary at {id(self):#x}>"


class WeakMethod(ref):
    """A weak reference to a bound method, which itself would die at once."""

    def __new__(cls, method, callback=None):
        try:
            owner, function = method.__self__, method.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(method)}") from None
        self = ref.__new__(cls, owner, callback)
        self._function = ref(function)
        self._method_type = type(method)
        return self

    def __call__(self):
        owner, function = super().__call__(), self._function()
        return None if owner is None or function is None else self._method_type(function, owner)


class finalize:
    """Calls a function when an object dies, or at the end of the program."""

    _alive = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._alive:
            import atexit
            atexit.register(finalize._at_exit)
        self._entry = (ref(obj, self), func, args, kwargs)
        self.atexit = True
        finalize._alive[self] = self._entry

    @classmethod
    def _at_exit(cls):
        for entry in reversed(list(cls._alive)):
            if entry.atexit:
                entry()

    def __call__(self, _=None):
        entry = finalize._alive.pop(self, None)
        if entry is not None:
            return entry[1](*entry[2], **entry[3])

    def detach(self):
        entry = finalize._alive.pop(self, None)
        return None if entry is None else (entry[0](), *entry[1:])

    def peek(self):
        entry = finalize._alive.get(self)
        return None if entry is None else (entry[0](), *entry[1:])

    @property
    def alive(self):
        return self in finalize._alive


CallableProxyType = ProxyType
ProxyTypes = (ProxyType, CallableProxyType)
