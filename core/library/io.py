"""Files in memory: open(), StringIO, BytesIO."""
import _files
import _source

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """The file was not opened for that."""


class IOBase:
    """What all files have in common."""

    closed = False

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True

    def flush(self):
        pass

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class _Memory(IOBase):
    """A file over a value in memory: text or bytes, by `_empty`."""

    _empty = ""

    def _start(self, content, at=0):
        self._content = content
        self._at = at

    def getvalue(self):
        self._check_open()
        return self._content

    def tell(self):
        self._check_open()
        return self._at

    def seek(self, offset, whence=0):
        self._check_open()
        if whence == 0 and offset < 0:
            raise ValueError(f"Negative seek position {offset}" if self._empty == "" else f"negative seek value {offset}")
        base = (0, self._at, len(self._content))[whence]
        self._at = max(0, base + offset)
        return self._at

    def read(self, size=-1):
        self._check_open()
        end = len(self._content) if size is None or size < 0 else self._at + size
        piece = self._content[self._at:end]
        self._at += len(piece)
        return piece

    def readline(self, size=-1):
        self._check_open()
        newline = self._content.find("\n" if self._empty == "" else b"\n", self._at)
        end = len(self._content) if newline < 0 else newline + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        piece = self._content[self._at:end]
        self._at += len(piece)
        return piece

    def write(self, piece):
        self._check_open()
        if self._at > len(self._content):
            self._content += ("\0" if self._empty == "" else b"\0") * (self._at - len(self._content))
        if self._at == len(self._content):
            self._content += piece
        else:
            self._content = self._content[:self._at] + piece + self._content[self._at + len(piece):]
        self._at += len(piece)
        return len(piece)

    def truncate(self, size=None):
        self._check_open()
        size = self._at if size is None else size
        self._content = self._content[:size]
        return size


class StringIO(_Memory, TextIOBase):
    """Text in memory as a file."""

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline = newline
        self._start("")
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        if self._newline is None:
            super().write(s.replace("\r\n", "\n").replace("\r", "\n"))
        elif self._newline in ("\r", "\r\n"):
            super().write(s.replace("\n", self._newline))
        else:
            super().write(s)
        return len(s)


class BytesIO(_Memory, BufferedIOBase):
    """Bytes in memory as a file."""

    _empty = b""

    def __init__(self, initial_bytes=b""):
        self._start(bytes(initial_bytes or b""))

    def write(self, b):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return super().write(bytes(b))

    def getbuffer(self):
        return memoryview(self._content)

    read1 = _Memory.read


class _File(_Memory):
    """A file of the tree in memory; written back when flushed or closed."""

    def _open(self, path, name, mode, content):
        self.name, self.mode, self._path = name, mode, path
        self._can_read = "r" in mode or "+" in mode
        self._can_write = mode[0] in "wax" or "+" in mode
        self._start(content, len(content) if "a" in mode else 0)
        self._changed = mode[0] in "wx" or mode[0] == "a" and not _files.is_file(path)
        self.flush()

    def readable(self):
        return self._can_read

    def writable(self):
        return self._can_write

    def read(self, size=-1):
        if not self._can_read:
            raise UnsupportedOperation("not readable" if self._empty == "" else "read")
        return super().read(size)

    def readline(self, size=-1):
        if not self._can_read:
            raise UnsupportedOperation("not readable" if self._empty == "" else "read")
        return super().readline(size)

    def write(self, piece):
        self._check_open()
        if not self._can_write:
            raise UnsupportedOperation("not writable" if self._empty == "" else "write")
        if "a" in self.mode:
            self._at = len(self._content)
        self._changed = True
        return super().write(piece)

    def flush(self):
        if self._changed:
            _files.write(self._path, self._bytes())
            self._changed = False


class TextIOWrapper(_File, TextIOBase):
    """A file opened as text."""

    buffer = None  # the binary file under it, of one that open() did not make

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        """Text over a binary file: read whole at the first reading, written when flushed."""
        self._set_up(encoding, errors, newline)
        self.buffer, self.line_buffering, self.write_through = buffer, line_buffering, write_through
        self._can_read, self._can_write = buffer.readable(), buffer.writable()
        self.mode, self._changed, self._pending, self._was_read = "", False, [], False
        self._start("")

    @classmethod
    def _of_file(cls, path, name, mode, encoding, errors, newline):
        self = cls.__new__(cls)
        self._set_up(encoding, errors, newline)
        self._open(path, name, mode, self._decoded(_start_content(path, mode)))
        return self

    def _set_up(self, encoding, errors, newline):
        self.encoding, self.errors, self._newline = encoding or "UTF-8", errors or "strict", newline

    def _decoded(self, data):
        text = data.decode(self.encoding, self.errors)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._newline is None else text

    def _encoded(self, text):
        if self._newline not in (None, "", "\n"):
            text = text.replace("\n", self._newline)
        return text.encode(self.encoding, self.errors)

    def _bytes(self):
        return self._encoded(self._content)

    def _read_buffer(self):
        if self.buffer is not None and self._can_read and not self._was_read:
            self._was_read = True
            self._start(self._decoded(self.buffer.read()))

    def read(self, size=-1):
        self._check_open()
        self._read_buffer()
        return super().read(size)

    def readline(self, size=-1):
        self._check_open()
        self._read_buffer()
        return super().readline(size)

    def seek(self, offset, whence=0):
        if self.buffer is None:
            return super().seek(offset, whence)
        self.flush()
        self._was_read = False
        return self.buffer.seek(offset, whence)

    def tell(self):
        if self.buffer is None:
            return super().tell()
        self.flush()
        return self.buffer.tell()

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if self.buffer is None:
            return super().write(s)
        self._check_open()
        self._pending.append(s)
        if self.write_through or self.line_buffering and "\n" in s:
            self.flush()
        return len(s)

    def flush(self):
        if self.buffer is None:
            return super().flush()
        text, self._pending[:] = "".join(self._pending), []
        if text:
            self.buffer.write(self._encoded(text))
        self.buffer.flush()

    def close(self):
        super().close()
        if self.buffer is not None:
            self.buffer.close()

    def detach(self):
        if self.buffer is None:
            raise UnsupportedOperation("detach")
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None or errors is not None:
            self.encoding, self.errors = encoding or self.encoding, errors or "strict"

    def __repr__(self):
        if self.buffer is not None:
            name = getattr(self.buffer, "name", None)
            return f"<_io.TextIOWrapper {'' if name is None else f'name={name!r} '}encoding={self.encoding!r}>"
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"


class BufferedRandom(_File, BufferedIOBase):
    """A file opened as bytes."""

    _empty = b""

    def __init__(self, path, name, mode):
        self._open(path, name, mode, _start_content(path, mode))

    def _bytes(self):
        return self._content

    def write(self, b):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return super().write(bytes(b))

    def __repr__(self):
        kind = "BufferedReader" if not self._can_write else "BufferedWriter" if not self._can_read else "BufferedRandom"
        return f"<_io.{kind} name={self.name!r}>"


BufferedReader = BufferedWriter = BufferedRandom


def _start_content(path, mode):
    return b"" if mode[0] in "wx" else _files.read(path) or b""


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file of the tree in memory."""
    import errno
    import os
    if isinstance(file, int):
        raise OSError(errno.EBADF, "Bad file descriptor")
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    name = os.fspath(file)
    if ("\0" if isinstance(name, str) else b"\0") in name:
        raise ValueError("embedded null byte")
    path = os.path.abspath(os.fsdecode(name))
    kinds = [c for c in mode if c in "rwax"]
    if len(kinds) != 1 or any(c not in "rwaxbt+" for c in mode) or "b" in mode and "t" in mode:
        raise ValueError(f"invalid mode: {mode!r}" if any(c not in "rwaxbt+" for c in mode) else
                         "can't have text and binary mode at once" if "b" in mode and "t" in mode else
                         "must have exactly one of create/read/write/append mode")
    if "b" in mode and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if "b" not in mode:
        if buffering == 0:
            raise ValueError("can't have unbuffered text I/O")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        if encoding is not None:
            "".encode(encoding)  # LookupError
    elif errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    elif newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if not name:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", name)
    if _files.is_folder(path):
        raise IsADirectoryError(errno.EISDIR, "Is a directory", name)
    exists = _files.is_file(path)
    if kinds[0] == "r" and not exists or not _files.is_folder(os.path.dirname(path)):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", name)
    if kinds[0] == "x" and exists:
        raise FileExistsError(errno.EEXIST, "File exists", name)
    bare = kinds[0] + ("+" if "+" in mode else "")
    if "b" in mode:
        return BufferedRandom(path, name, bare + "b")
    file = TextIOWrapper._of_file(path, name, bare, encoding, errors, newline)
    file.mode = mode
    return file


def text_encoding(encoding, stacklevel=2):
    return "locale" if encoding is None else encoding


BlockingIOError = BlockingIOError


def open_code(path):
    """A file opened for reading its bytes."""
    return open(path, "rb")


class IncrementalNewlineDecoder:
    """Decodes bytes piece by piece, and line ends as \\n when asked to."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder, self.translate, self.errors, self._return = decoder, translate, errors, False

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final)
        if self._return and (text or final):
            text, self._return = "\r" + text, False
        if self.translate and text.endswith("\r") and not final:
            text, self._return = text[:-1], True
        return text.replace("\r\n", "\n").replace("\r", "\n") if self.translate else text

    def reset(self):
        self._return = False
        if self.decoder is not None:
            self.decoder.reset()


for _kind in (StringIO, BytesIO, TextIOWrapper):
    _kind.__module__ = "_io"
    _source.set_message_name(_kind, f"_io.{_kind.__name__}")
