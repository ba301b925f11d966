"""Mappings: headers whose case does not matter, status codes by name."""
from collections.abc import MutableMapping


class CaseInsensitiveDict(MutableMapping):
    """Keys are found whatever their case, and keep the one they were given with."""

    def __init__(self, data=None, **kwargs):
        self._store = {}
        self.update({} if data is None else data, **kwargs)

    def __setitem__(self, key, value):
        self._store[key.lower()] = (key, value)

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __iter__(self):
        return iter([key for key, _ in self._store.values()])

    def __len__(self):
        return len(self._store)

    def lower_items(self):
        return ((lower, pair[1]) for lower, pair in self._store.items())

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.lower_items()) == dict(CaseInsensitiveDict(other).lower_items())

    def copy(self):
        return CaseInsensitiveDict(self._store.values())

    def __repr__(self):
        return str(dict(self.items()))


class LookupDict(dict):
    """Status codes as attributes."""

    def __init__(self, name=None):
        self.name = name
        super().__init__()

    def __getattr__(self, name):
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def get(self, key, default=None):
        return self.__dict__.get(key, default)

    def __getitem__(self, key):
        return self.__dict__.get(key)

    def __repr__(self):
        return f"<lookup '{self.name}'>"
