"""Compression as the zlib library does it: what is compressed here, and the checksums, are byte for byte CPython's."""
import _source
import _zlib

DEFLATED, MAX_WBITS, DEF_BUF_SIZE, DEF_MEM_LEVEL = 8, 15, 16384, 8
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = 0, 1, 2, 3, 4
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = 0, 1, 2, 3, 4, 5, 6
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"

_OK, _STREAM_END, _NEED_DICT, _STREAM_ERROR, _DATA_ERROR, _BUF_ERROR = 0, 1, 2, -2, -3, -5
_WORDS = {_STREAM_ERROR: "inconsistent stream state", _DATA_ERROR: "invalid input data",
          _BUF_ERROR: "incomplete or truncated stream"}

adler32 = _zlib.adler32
crc32 = _zlib.crc32


class error(Exception):
    """What cannot be compressed or decompressed."""


error.__module__ = "zlib"


def _fail(code, message, doing):
    message = message or _WORDS.get(code)
    raise error(f"Error {code} while {doing}" + (f": {message}" if message else ""))


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


def compress(data, /, level=-1, wbits=MAX_WBITS):
    """The data in a stream of its own."""
    output, code, message, _ = _zlib.deflate([(_bytes(data), Z_FINISH)], level, wbits, DEF_MEM_LEVEL, 0, b"")
    if code == _STREAM_ERROR:
        raise error("Bad compression level")
    if code != _STREAM_END:
        _fail(code, message, "compressing data")
    return output


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """What compress() was given."""
    output, code, message, _ = _zlib.inflate(_bytes(data), wbits, b"", 0)
    if code != _STREAM_END:
        _fail(_BUF_ERROR if code == _OK else code, message, "decompressing data")
    return output


class _Compress:
    """A stream that is compressed piece by piece."""

    def __init__(self, level, wbits, mem_level, strategy, dictionary):
        self._how = level, wbits, mem_level, strategy, dictionary
        self._pieces, self._given, self._is_finished = [], 0, False
        self._run()

    def _run(self):
        output, code, message, _ = _zlib.deflate(self._pieces, *self._how)
        if code == _STREAM_ERROR and not self._pieces:
            raise ValueError("Invalid initialization option")
        if code < 0 and code != _BUF_ERROR:
            _fail(code, message, "compressing data")
        fresh = output[self._given:]
        self._given = len(output)
        return fresh

    def compress(self, data, /):
        if self._is_finished:
            _fail(_STREAM_ERROR, None, "compressing data")
        self._pieces.append((_bytes(data), Z_NO_FLUSH))
        return self._run()

    def flush(self, mode=Z_FINISH, /):
        if mode == Z_NO_FLUSH:
            return b""
        if self._is_finished:
            _fail(_STREAM_ERROR, None, "flushing")
        self._pieces.append((b"", mode))
        self._is_finished = mode == Z_FINISH
        return self._run()

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, _pieces=list(self._pieces))
        return other

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()


class _Decompress:
    """A stream that is decompressed piece by piece."""

    def __init__(self, wbits, dictionary):
        self._wbits, self._dictionary = wbits, dictionary
        self._taken, self._given = b"", 0
        self.unused_data = self.unconsumed_tail = b""
        self.eof = False
        if _zlib.inflate(b"", wbits, b"", 0)[1] == _STREAM_ERROR:
            raise ValueError("Invalid initialization option")

    def _run(self, data, limit):
        data = self._taken + data
        output, code, message, taken = _zlib.inflate(data, self._wbits, self._dictionary,
                                                     self._given + limit if limit else 0)
        if code < 0 and code != _BUF_ERROR or code == _NEED_DICT:
            _fail(code, message, "decompressing data")
        fresh = output[self._given:]
        self._given = len(output)
        self._taken = data[:taken]
        self.unconsumed_tail = b""
        if code == _STREAM_END:
            self.eof = True
            self.unused_data += data[taken:]
        else:
            self.unconsumed_tail = data[taken:]
        return fresh

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        data = _bytes(data)
        if self.eof:
            self.unused_data += data
            return b""
        return self._run(data, max_length)

    def flush(self, length=DEF_BUF_SIZE, /):
        if length <= 0:
            raise ValueError("length must be greater than zero")
        return b"" if self.eof else self._run(self.unconsumed_tail, 0)

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        return other

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()


for _kind in (_Compress, _Decompress):
    _kind.__module__, _kind.__name__, _kind.__qualname__ = "zlib", _kind.__name__[1:], _kind.__name__[1:]
    _source.set_message_name(_kind, f"zlib.{_kind.__name__}")


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """A stream to compress."""
    if method != DEFLATED:
        raise ValueError("Invalid initialization option")
    return _Compress(level, wbits, memLevel, strategy, b"" if zdict is None else _bytes(zdict))


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """A stream to decompress."""
    return _Decompress(wbits, _bytes(zdict))
