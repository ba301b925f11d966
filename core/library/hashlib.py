"""Digests of bytes: MD5, the SHA families and BLAKE2."""

import _hashlib

# The algorithms in Python: digest and block size; 0: as many bytes as asked for.
_PYTHON_SIZES = {"sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72),
                 "shake_128": (0, 168), "shake_256": (0, 136), "blake2b": (64, 128), "blake2s": (32, 64)}
_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128)}

algorithms_guaranteed = {*_SIZES, *_PYTHON_SIZES}
algorithms_available = {*_SIZES, *_PYTHON_SIZES}

__all__ = (*_SIZES, *_PYTHON_SIZES, "new", "file_digest", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac")


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
    if name.lower().replace("-", "_") in _PYTHON_SIZES:
        return globals()[name.lower().replace("-", "_")](data)
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


def _python_digest(name):
    def construct(data=b"", /, *, usedforsecurity=True):
        from _sponge import Sponge
        return Sponge(name, *_PYTHON_SIZES[name], data)
    construct.__name__ = construct.__qualname__ = name
    return construct


sha3_224, sha3_256, sha3_384, sha3_512 = map(_python_digest, ("sha3_224", "sha3_256", "sha3_384", "sha3_512"))
shake_128, shake_256 = map(_python_digest, ("shake_128", "shake_256"))


def blake2b(data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
            node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
    from _sponge import Blake2
    return Blake2("blake2b", 64, data, digest_size, key, salt, person,
                  (fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node))


def blake2s(data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
            node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
    from _sponge import Blake2
    return Blake2("blake2s", 32, data, digest_size, key, salt, person,
                  (fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node))


def file_digest(fileobj, digest, /, *, _bufsize=262144):
    """The digest of what is left of a file."""
    digest = new(digest) if isinstance(digest, str) else digest()
    if not (hasattr(fileobj, "read") and hasattr(fileobj, "readable")):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while piece := fileobj.read(_bufsize):
        digest.update(piece)
    return digest
