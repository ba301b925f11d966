"""Rows."""


class Record:
    """A row: its values by position and by name. Cannot be changed."""

    __slots__ = ("_names", "_row")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'asyncpg.protocol.protocol.Record' instances")

    @classmethod
    def _of(cls, names, row):
        self = object.__new__(cls)
        object.__setattr__(self, "_names", names)
        object.__setattr__(self, "_row", row)
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"'asyncpg.protocol.protocol.Record' object has no attribute '{name}'")

    def __getitem__(self, key):
        if isinstance(key, str):
            for i in range(len(self._names) - 1, -1, -1):  # of equal names the last one counts
                if self._names[i] == key:
                    return self._row[i]
            raise KeyError(key)
        if isinstance(key, slice):
            return self._row[key]
        try:
            return self._row[key]
        except IndexError:
            raise IndexError("record index out of range") from None

    def __len__(self):
        return len(self._row)

    def __iter__(self):
        return iter(self._row)

    def __contains__(self, name):
        return name in self._names

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        return iter(self._names)

    def values(self):
        return iter(self._row)

    def items(self):
        return iter(list(zip(self._names, self._row)))

    def __eq__(self, other):
        if isinstance(other, Record):
            return self._row == other._row
        return self._row == other if isinstance(other, tuple) else NotImplemented

    def __lt__(self, other):
        return self._row < (other._row if isinstance(other, Record) else other)

    def __hash__(self):
        return hash(self._row)

    def __repr__(self):
        if not self._names:
            return "<Record>"
        return "<Record " + " ".join(f"{name}={value!r}" for name, value in zip(self._names, self._row)) + ">"


Record.__module__ = "asyncpg"
