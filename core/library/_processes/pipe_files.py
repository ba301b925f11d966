"""Ends of pipes as file objects: what Popen.stdout and os.fdopen() give."""
import io


class _PipeFile(io.IOBase):
    """What the four kinds share; reading and writing block the thread."""

    def __init__(self, end, name, mode):
        self._end, self.name, self.mode = end, name, mode

    def fileno(self):
        self._check_open()
        return self.name if self._end.fd is None else self._end.fd

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True
                self._end.drop()

    def detach_fd(self):
        """The descriptor, which from now on is closed by somebody else."""
        self.closed = True
        return self._end.fd

    def __del__(self):
        if not self.closed:
            self.closed = True
            self._end.drop()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class BinaryReader(_PipeFile, io.BufferedIOBase):
    """Bytes out of a pipe."""

    def writable(self):
        return False

    def read(self, size=-1):
        self._check_open()
        if size is None or size < 0:
            return self._end.read_all()
        pieces, left = [], size
        while left > 0:
            piece = self._end.read(left)
            if not piece:
                break
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)

    def read1(self, size=-1):
        self._check_open()
        return self._end.read(65536 if size < 0 else size)

    def readline(self, size=-1):
        self._check_open()
        return self._end.readline()

    def __repr__(self):
        return f"<_io.BufferedReader name={self.name}>"


class BinaryWriter(_PipeFile, io.BufferedIOBase):
    """Bytes into a pipe, gathered until there are 8 KiB or flush(); unbuffered with bufsize=0."""

    def __init__(self, end, name, mode="wb", size=8192):
        super().__init__(end, name, mode)
        self._size, self._waiting = size, b""

    def readable(self):
        return False

    def write(self, data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self.closed:
            raise ValueError("write to closed file")
        self._waiting += bytes(data)
        if len(self._waiting) > self._size or not self._size:
            self.flush()
        return len(data)

    def flush(self):
        if self.closed:
            raise ValueError("flush of closed file")
        data, self._waiting = self._waiting, b""
        if data:
            self._end.write(data)

    def __repr__(self):
        return f"<_io.BufferedWriter name={self.name}>"


class TextReader(io.TextIOBase):
    """Text out of a pipe."""

    line_buffering, newlines, mode = False, None, "r"

    def __init__(self, buffer, encoding=None, errors=None):
        self.buffer, self.encoding, self.errors = buffer, encoding or "utf-8", errors or "strict"

    name = property(lambda self: self.buffer.name)

    def fileno(self):
        return self.buffer.fileno()

    def _text(self, data):
        return data.decode(self.encoding, self.errors).replace("\r\n", "\n").replace("\r", "\n")

    def writable(self):
        return False

    def read(self, size=-1):
        self._check_open()
        return self._text(self.buffer.read(size))

    def readline(self, size=-1):
        self._check_open()
        return self._text(self.buffer.readline())

    def close(self):
        self.closed = True
        self.buffer.close()

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name} encoding={self.encoding!r}>"


class TextWriter(io.TextIOBase):
    """Text into a pipe."""

    newlines, mode = None, "w"

    def __init__(self, buffer, encoding=None, errors=None, line_buffering=False):
        self.buffer, self.encoding, self.errors = buffer, encoding or "utf-8", errors or "strict"
        self.line_buffering = line_buffering

    name = property(lambda self: self.buffer.name)

    def fileno(self):
        return self.buffer.fileno()

    def readable(self):
        return False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self.buffer.write(text.encode(self.encoding, self.errors))
        if self.line_buffering and "\n" in text:
            self.flush()
        return len(text)

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.closed = True
        self.buffer.close()

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name} encoding={self.encoding!r}>"


def reader(end, text=False, encoding=None, errors=None, name=None):
    file = BinaryReader(end, end.fd if name is None else name, "rb")
    return TextReader(file, encoding, errors) if text else file


def writer(end, text=False, encoding=None, errors=None, size=8192, line_buffering=False,
           name=None):
    file = BinaryWriter(end, end.fd if name is None else name, "wb", size)
    return TextWriter(file, encoding, errors, line_buffering) if text else file
