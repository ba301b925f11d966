"""Values as bytes by a format, and back."""

import _source
import _struct
from _struct import calcsize

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    """A format or a value that does not fit."""

    __module__ = "struct"


_struct.set_error(error)


def pack(format, /, *values):
    """The bytes of values."""
    return _struct.pack(format, values)


def pack_into(format, buffer, offset, /, *values):
    """Writes the bytes of values into a buffer."""
    packed = _struct.pack(format, values)
    size, room = len(packed), _writable(buffer)
    if offset < 0:
        if offset + size > 0:
            raise error(f"no space to pack {size} bytes at offset {offset}")
        if offset + room < 0:
            raise error(f"offset {offset} out of range for {room}-byte buffer")
        offset += room
    if room - offset < size:
        raise error(f"pack_into requires a buffer of at least {offset + size} bytes for packing {size} bytes "
                    f"at offset {offset} (actual buffer size is {room})")
    buffer[offset:offset + size] = packed


def _writable(buffer):
    if isinstance(buffer, bytes) or not isinstance(buffer, (bytearray, memoryview)):
        raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
    return len(buffer)


def unpack(format, buffer, /):
    """The values that exactly these bytes say."""
    return _struct.unpack(format, buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values that the bytes from an offset on say."""
    size, room = calcsize(format), len(buffer)
    if offset < 0:
        if offset + size > 0:
            raise error(f"not enough data to unpack {size} bytes")
        if offset + room < 0:
            raise error(f"offset {offset} out of range for {room}-byte buffer")
        offset += room
    if room - offset < size:
        raise error(f"unpack_from requires a buffer of at least {offset + size} bytes for unpacking {size} bytes "
                    f"at offset {offset} (actual buffer size is {room})")
    return _struct.unpack(format, buffer[offset:offset + size])


def iter_unpack(format, buffer, /):
    """One tuple of values after the other."""
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return (_struct.unpack(format, buffer[at:at + size]) for at in range(0, len(buffer), size))


class Struct:
    """A format kept for use again and again."""

    __module__ = "_struct"

    def __init__(self, format):
        self.size = calcsize(format)
        self.format = format if isinstance(format, str) else format.decode("ascii")

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)

    def __repr__(self):
        return f"_struct.Struct({self.format!r})"


_source.set_message_name(Struct, "_struct.Struct")
