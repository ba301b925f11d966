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
        if name in self.__dict__:
            return self.__dict__[name]
        raise AttributeError(name)

    def __getitem__(self, key):
        return self.__dict__.get(key)

    def __repr__(self):
        return f"<lookup '{self.name}'>"


def status_codes():
    from http import HTTPStatus
    codes = LookupDict(name="status_codes")
    for status in HTTPStatus:
        for name in (status.name, status.name.lower()):
            setattr(codes, name, int(status))
    codes.okay = codes.all_ok = 200
    codes.teapot = codes.im_a_teapot
    codes.too_many = 429
    codes.server_error = 500
    codes.unavailable = 503
    return codes
