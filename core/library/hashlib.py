"""Digests of bytes: MD5, the SHA families and BLAKE2."""

import _hashlib
import _source

# Digest and block size; 0: as many bytes as asked for.
_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128), "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104),
          "sha3_512": (64, 72), "shake_128": (0, 168), "shake_256": (0, 136)}
_OPENSSL_NAMES = {"shake_128": "shake128", "shake_256": "shake256"}

algorithms_guaranteed = {*_SIZES, "blake2b", "blake2s"}
algorithms_available = {*algorithms_guaranteed}

__all__ = (*_SIZES, "blake2b", "blake2s", "new", "file_digest", "algorithms_guaranteed", "algorithms_available",
           "pbkdf2_hmac")


def _bytes_of(obj):
    if isinstance(obj, str):
        raise TypeError("Strings must be encoded before hashing")
    if not isinstance(obj, (bytes, bytearray, memoryview)):
        raise TypeError("object supporting the buffer API required")
    return bytes(obj)


class _Gathering:
    """A digest under way: bytes are added by update()."""

    __slots__ = ("_data",)

    def update(self, obj, /):
        self._data += _bytes_of(obj)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = object.__new__(type(self))
        for names in (vars(cls).get("__slots__", ()) for cls in type(self).__mro__):
            for name in names:
                setattr(other, name, getattr(self, name))
        other._data = bytearray(self._data)
        return other


class HASH(_Gathering):
    """One of OpenSSL's."""

    __module__ = "_hashlib"
    __slots__ = ("name", "digest_size", "block_size")

    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray(_bytes_of(data))

    def digest(self):
        return _hashlib.digest(_openssl_name(self.name), self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.{type(self).__name__} object @ {id(self):#x}>"


class HASHXOF(HASH):
    """Gives as many bytes as asked for."""

    __module__ = "_hashlib"
    __slots__ = ()

    def digest(self, length=None):
        return self._of_length(length, "digest")

    def hexdigest(self, length=None):
        return self._of_length(length, "hexdigest").hex()

    def _of_length(self, length, method):
        if length is None:
            raise TypeError(f"{method}() missing required argument 'length' (pos 1)")
        return _hashlib.digest(_openssl_name(self.name), self._data, length)


class _Blake2(_Gathering):
    __module__ = "_blake2"
    __slots__ = ("digest_size", "_parameters", "_key", "_last_node")

    def __init__(self, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                 node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        most = self.MAX_DIGEST_SIZE
        self.digest_size = most if digest_size is None else digest_size
        if not 1 <= self.digest_size <= most:
            raise ValueError(f"digest_size must be between 1 and {most} bytes")
        for value, room, what in ((salt, self.SALT_SIZE, "salt"), (person, self.PERSON_SIZE, "person"),
                                  (key, self.MAX_KEY_SIZE, "key")):
            if len(value) > room:
                raise ValueError(f"maximum {what} length is {room} bytes")
        for value, low, high, text in ((fanout, 0, 255, "fanout must be between 0 and 255"),
                                       (depth, 1, 255, "depth must be between 1 and 255"),
                                       (node_depth, 0, 255, "node_depth must be between 0 and 255"),
                                       (inner_size, 0, most, f"inner_size must be between 0 and is {most}")):
            if not low <= value <= high:
                raise ValueError(text)
        for value, size, what in ((leaf_size, 4, "leaf_size"), (node_offset, self._OFFSET_SIZE, "node_offset")):
            if value >> 64:
                raise OverflowError("int too big to convert")
            if value >> 8 * size:
                raise OverflowError(f"{what} is too large")
        head = bytes([self.digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, "little") + \
            node_offset.to_bytes(self._OFFSET_SIZE, "little") + bytes([node_depth, inner_size])
        tail = bytes(salt).ljust(self.SALT_SIZE, b"\0") + bytes(person).ljust(self.PERSON_SIZE, b"\0")
        self._parameters = head.ljust(most - len(tail), b"\0") + tail
        self._key, self._last_node = bytes(key), bool(last_node)
        self._data = bytearray(_bytes_of(data))

    @property
    def name(self):
        return type(self).__name__

    @property
    def block_size(self):
        return 2 * self.MAX_DIGEST_SIZE

    def digest(self):
        return _hashlib.blake2(self._parameters, self._key, self._data, self._last_node)

    def __repr__(self):
        return f"<_blake2.{self.name} object at {id(self):#x}>"


class blake2b(_Blake2):
    """BLAKE2 of 64-bit words."""

    __module__ = "_blake2"
    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    _OFFSET_SIZE = 8


class blake2s(_Blake2):
    """BLAKE2 of 32-bit words."""

    __module__ = "_blake2"
    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    _OFFSET_SIZE = 6


def _openssl_name(name):
    return _OPENSSL_NAMES.get(name) or name.replace("_", "-")


def new(name, data=b"", **kwargs):
    """A digest by the algorithm's name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    for known in (name.lower().replace("-", "_"), name.lower().replace("-", "")):
        if known in algorithms_available:
            return globals()[known](data, **kwargs)
    raise ValueError(f"unsupported hash type {name}")


def _constructor(name):
    kind = HASH if _SIZES[name][0] else HASHXOF

    def construct(string=b"", *, usedforsecurity=True):
        return kind(name, string)
    construct.__name__ = construct.__qualname__ = f"openssl_{name}"
    construct.__module__ = "_hashlib"
    return construct


md5, sha1, sha224, sha256, sha384, sha512 = map(_constructor, ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"))
sha3_224, sha3_256, sha3_384, sha3_512 = map(_constructor, ("sha3_224", "sha3_256", "sha3_384", "sha3_512"))
shake_128, shake_256 = map(_constructor, ("shake_128", "shake_256"))


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password, after RFC 8018."""
    known = new(hash_name)
    for value in (password, salt):
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = known.digest_size if dklen is None else dklen
    if size < 1:
        raise ValueError("key length must be greater than 0.")
    return _hashlib.pbkdf2(_openssl_name(known.name), password, salt, iterations, size)


def file_digest(fileobj, digest, /, *, _bufsize=262144):
    """The digest of what is left of a file."""
    digest = new(digest) if isinstance(digest, str) else digest()
    if not (hasattr(fileobj, "read") and hasattr(fileobj, "readable")):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while piece := fileobj.read(_bufsize):
        digest.update(piece)
    return digest


for _kind in (HASH, HASHXOF):
    _source.set_message_name(_kind, f"_hashlib.{_kind.__name__}")
