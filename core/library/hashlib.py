"""Digests of bytes: MD5 and the SHA-1 and SHA-2 families."""

import _hashlib

_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128)}

algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)

__all__ = (*_SIZES, "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac")


class HASH:
    """A digest under way: bytes are added by update()."""

    __module__ = "_hashlib"
    __slots__ = ("name", "digest_size", "block_size", "_data")

    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray()
        self.update(data)

    def update(self, obj, /):
        if isinstance(obj, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(obj, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
        self._data += obj

    def digest(self):
        return _hashlib.digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def new(name, data=b"", *, usedforsecurity=True):
    """A digest by the algorithm's name."""
    known = name.lower().replace("-", "")
    if known not in _SIZES:
        raise ValueError(f"unsupported hash type {name}")
    return HASH(known, data)


def md5(string=b"", *, usedforsecurity=True):
    return HASH("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return HASH("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return HASH("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return HASH("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return HASH("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return HASH("sha512", string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password, after RFC 8018."""
    import hmac
    size = dklen or _SIZES[hash_name][0]
    out = b""
    block = 0
    while len(out) < size:
        block += 1
        last = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(last, "big")
        for _ in range(iterations - 1):
            last = hmac.digest(password, last, hash_name)
            total ^= int.from_bytes(last, "big")
        out += total.to_bytes(len(last), "big")
    return out[:size]
