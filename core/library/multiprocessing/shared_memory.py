"""Memory that processes share."""
import secrets

__all__ = ["SharedMemory", "ShareableList"]
_blocks = {}  # by name
_alignment = 8


class SharedMemory:
    """A block of bytes with a name."""

    def __init__(self, name=None, create=False, size=0):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        if name is None:
            name = "psm_" + secrets.token_hex(4)
        key = name.lstrip("/")
        if create:
            if key in _blocks:
                raise FileExistsError(17, "File exists", "/" + key)
            _blocks[key] = bytearray(size)
        elif key not in _blocks:
            raise FileNotFoundError(2, "No such file or directory", "/" + key)
        self._name, self._block = key, _blocks[key]
        self._buf = memoryview(self._block)

    buf = property(lambda self: self._buf)
    name = property(lambda self: self._name)
    size = property(lambda self: len(self._block))

    def close(self):
        if self._buf is not None:
            self._buf.release()
            self._buf = None

    def unlink(self):
        if self._name not in _blocks:
            raise FileNotFoundError(2, "No such file or directory", "/" + self._name)
        del _blocks[self._name]

    def __reduce__(self):
        return type(self), (self._name, False, self.size)

    def __repr__(self):
        return f"{type(self).__name__}({self._name!r}, size={self.size})"


_lists = {}  # the values of ShareableLists, by the name of their memory


class ShareableList:
    """A list of fixed length, of numbers, texts and bytes no longer than at first."""

    def __init__(self, sequence=None, *, name=None):
        if sequence is not None:
            values = list(sequence)
            for value in values:
                if not isinstance(value, (int, float, bool, str, bytes, type(None))):
                    raise ValueError(f"unsupported type {type(value)}")
            self.shm = SharedMemory(name, create=True, size=max(1, 16 * len(values)))
            _lists[self.shm.name] = values, [self._room(value) for value in values]
        else:
            self.shm = SharedMemory(name)
        self._values, self._rooms = _lists[self.shm.name]

    @staticmethod
    def _room(value):
        if isinstance(value, (str, bytes)):
            size = len(value.encode() if isinstance(value, str) else value)
            return _alignment * (size // _alignment + 1)
        return _alignment

    def __getitem__(self, position):
        try:
            return self._values[position]
        except IndexError:
            raise IndexError("index out of range") from None

    def __setitem__(self, position, value):
        if not -len(self._values) <= position < len(self._values):
            raise IndexError("assignment index out of range")
        if isinstance(value, (str, bytes)) and self._room(value) - 1 > self._rooms[position] or \
                isinstance(value, (str, bytes)) and len(value if isinstance(value, bytes) else value.encode()) > \
                self._rooms[position]:
            raise ValueError("bytes/str item exceeds available storage")
        self._values[position] = value

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return f"{type(self).__name__}({list(self)}, name={self.shm.name!r})"

    def count(self, value):
        return self._values.count(value)

    def index(self, value):
        for position, entry in enumerate(self):
            if value == entry:
                return position
        raise ValueError(f"{value!r} not in this container")

    def __reduce__(self):
        return _attached, (type(self), self.shm.name)


def _attached(cls, name):
    return cls(name=name)
