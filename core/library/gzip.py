"""Files compressed in gzip's format."""
import io
import struct
import time
import zlib

_FTEXT, _FHCRC, _FEXTRA, _FNAME, _FCOMMENT = 1, 2, 4, 8, 16
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
READ, WRITE = 1, 2


class BadGzipFile(OSError):
    """What is no file of gzip's."""


def _header(level, mtime, name=b""):
    mtime = time.time() if mtime is None else mtime
    speed = {_COMPRESS_LEVEL_BEST: 2, _COMPRESS_LEVEL_FAST: 4}.get(level, 0)
    return struct.pack("<4BLBB", 0x1f, 0x8b, 8, _FNAME if name else 0, int(mtime), speed, 255) + (name + b"\0" if name else b"")


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """The data as a file of gzip's."""
    if mtime == 0:
        return zlib.compress(data, level=compresslevel, wbits=31)
    return (_header(compresslevel, mtime) + zlib.compress(data, level=compresslevel, wbits=-15)
            + struct.pack("<LL", zlib.crc32(data), len(data) & 0xffffffff))


def _taken(data, at, size):
    if at + size > len(data):
        raise EOFError("Compressed file ended before the end-of-stream marker was reached")
    return data[at:at + size]


def _after_header(data, at):
    """Where the stream begins, and the time of its header; None at the end."""
    magic = data[at:at + 2]
    if not magic:
        return None
    if magic != b"\x1f\x8b":
        raise BadGzipFile(f"Not a gzipped file ({magic!r})")
    method, flags, mtime, _, _ = struct.unpack("<BBIBB", _taken(data, at + 2, 8))
    if method != 8:
        raise BadGzipFile("Unknown compression method")
    at += 10
    if flags & _FEXTRA:
        at += 2 + struct.unpack("<H", _taken(data, at, 2))[0]
    for flag in (_FNAME, _FCOMMENT):
        if flags & flag:
            end = data.find(b"\0", at)
            at = len(data) if end < 0 else end + 1
    if flags & _FHCRC:
        at += 2
    return at, mtime


def _read_all(data, of_file=True):
    """The members of a file one after the other, and the time of the last. What is wrong with it is told in two ways."""
    parts, at, mtime = [], 0, None
    while True:
        begin = _after_header(data, at)
        if begin is None:
            return b"".join(parts), mtime
        at, mtime = begin
        stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        part = stream.decompress(data[at:])
        if not stream.eof or len(stream.unused_data) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        crc, length = struct.unpack("<II", stream.unused_data[:8])
        if crc != zlib.crc32(part):
            raise BadGzipFile("CRC check failed" + f" {hex(crc)} != {hex(zlib.crc32(part))}" * of_file)
        if length != len(part) & 0xffffffff:
            raise BadGzipFile("Incorrect length of data produced")
        parts.append(part)
        at = len(data) - len(stream.unused_data) + 8
        while data[at:at + 1] == b"\0":  # what fills up blocks
            at += 1


def decompress(data):
    """What compress() was given; several files one after the other give their contents together."""
    return _read_all(bytes(data), of_file=False)[0]


class GzipFile(io.BytesIO):
    """A compressed file. Differs: it is read at its first read, and written when it is closed."""

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        mode = mode or getattr(fileobj, "mode", "rb")
        if not isinstance(mode, str) or mode[0] not in "rwax":
            raise ValueError(f"Invalid mode: {mode!r}")
        self._own = None
        if fileobj is None:
            fileobj = self._own = io.open(filename, mode if "b" in mode else mode + "b")
        name = getattr(fileobj, "name", "") if filename is None else filename
        self.name = name if isinstance(name, (str, bytes)) else str(name)
        self.mode = READ if mode[0] == "r" else WRITE
        self.fileobj, self._level, self._mtime = fileobj, compresslevel, mtime
        self._is_read = False
        super().__init__()

    @property
    def mtime(self):
        return self._mtime

    def _fill(self):
        if not self._is_read and self.mode == READ and not self.closed:
            self._is_read = True
            self._content, self._mtime = _read_all(self.fileobj.read())

    def _need(self, mode):
        self._check_open()
        if self.mode != mode:
            import errno
            raise OSError(errno.EBADF, f"{'write' if mode == WRITE else 'read'}() on "
                                       f"{'read' if mode == WRITE else 'write'}-only GzipFile object")

    def read(self, size=-1):
        self._need(READ)
        self._fill()
        return super().read(size)

    read1 = read

    def readline(self, size=-1):
        self._need(READ)
        self._fill()
        return super().readline(size)

    def seek(self, offset, whence=0):
        self._fill()
        return super().seek(offset, whence)

    def peek(self, n=0):
        self._need(READ)
        self._fill()
        return self._content[self._at:]

    def write(self, data):
        self._need(WRITE)
        return super().write(data)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def close(self):
        if self.closed:
            return
        if self.mode == WRITE:
            name = self.name.rsplit("/", 1)[-1].removesuffix(".gz").encode("latin-1", "ignore")
            content = self._content
            self.fileobj.write(_header(self._level, self._mtime, name) + zlib.compress(content, self._level, -15)
                               + struct.pack("<LL", zlib.crc32(content), len(content) & 0xffffffff))
        super().close()
        if self._own:
            self._own.close()

    def __repr__(self):
        return f"<gzip {self.fileobj!r} {hex(id(self))}>"


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """A compressed file by its name, or around a file, as bytes or, with 't', as text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for value, word in ((encoding, "encoding"), (errors, "errors"), (newline, "newline")):
            if value is not None:
                raise ValueError(f"Argument {word!r} not supported in binary mode")
    plain = mode.replace("t", "")
    if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        binary = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        binary = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return io.TextIOWrapper(binary, encoding, errors, newline) if "t" in mode else binary
