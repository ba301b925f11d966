"""Encodings by name, and files read and written through them."""
import builtins

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM_UTF8",
           "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo",
           "IncrementalEncoder", "IncrementalDecoder", "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
           "StreamReader", "StreamWriter", "BOM64_BE", "BOM64_LE"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = BOM32_LE = b"\xff\xfe"
BOM64_LE, BOM64_BE = b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
_search = []
_NAMES = {"utf8": "utf-8", "u8": "utf-8", "latin1": "iso8859-1", "latin-1": "iso8859-1", "iso-8859-1": "iso8859-1",
          "l1": "iso8859-1", "us-ascii": "ascii", "646": "ascii", "utf16": "utf-16", "utf32": "utf-32",
          "rot-13": "rot13", "hex-codec": "hex", "base64-codec": "base64", "base-64": "base64"}


def _rot13(text):
    def turned(c):
        if "a" <= c <= "z":
            return chr((ord(c) - 84) % 26 + 97)
        return chr((ord(c) - 52) % 26 + 65) if "A" <= c <= "Z" else c
    return "".join(map(turned, text))


def _special(name):
    """(encode, decode) of the transforms that str and bytes do not have themselves."""
    if name == "rot13":
        return _rot13, _rot13
    if name == "hex":
        import binascii
        return binascii.hexlify, binascii.unhexlify
    if name == "base64":
        import base64
        return base64.encodebytes, base64.decodebytes
    return None


class CodecInfo(tuple):
    """Functions that encode and decode."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamreader, self.streamwriter = streamreader, streamwriter
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {hex(id(self))}>"


def register(search_function, /):
    _search.append(search_function)


def unregister(search_function, /):
    if search_function in _search:
        _search.remove(search_function)


def lookup(encoding, /):
    name = encoding.lower().replace("_", "-").replace(" ", "-")
    name = _NAMES.get(name, name)
    special = _special(name)
    if special is not None:
        return CodecInfo(lambda value, errors="strict": (special[0](value), len(value)),
                         lambda value, errors="strict": (special[1](value), len(value)), name=name)
    try:
        "".encode(name)
    except LookupError:
        for search in _search:
            found = search(encoding.lower())
            if found is not None:
                return found
        raise LookupError(f"unknown encoding: {encoding}") from None

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return input.encode(name, self.errors)

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self._left = b""

        def decode(self, input, final=False):
            data = self._left + bytes(input)
            try:
                text, self._left = data.decode(name, self.errors if final else "strict"), b""
                return text
            except UnicodeDecodeError as error:
                if not final and error.end >= len(data) and len(data) - error.start < 4:
                    self._left = data[error.start:]
                    return data[:error.start].decode(name, self.errors)
                return data.decode(name, self.errors)

        def reset(self):
            self._left = b""

        def getstate(self):
            return self._left, 0

    class Reader(StreamReader):
        encoding = name

    class Writer(StreamWriter):
        encoding = name

    return CodecInfo(lambda text, errors="strict": (text.encode(name, errors), len(text)),
                     lambda data, errors="strict": (bytes(data).decode(name, errors), len(data)), Reader, Writer,
                     Encoder, Decoder, name)


class IncrementalEncoder:
    def __init__(self, errors="strict"):
        self.errors, self.buffer = errors, ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class _Stream:
    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.stream.close()


class StreamReader(_Stream):
    """Reads text from a stream of bytes."""

    def read(self, size=-1, chars=-1, firstline=False):
        return self.stream.read(size).decode(self.encoding, self.errors)

    def readline(self, size=None, keepends=True):
        line = self.stream.readline().decode(self.encoding, self.errors)
        return line if keepends else line.rstrip("\n")

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class StreamWriter(_Stream):
    """Writes text to a stream of bytes."""

    def write(self, object):
        self.stream.write(object.encode(self.encoding, self.errors))

    def writelines(self, list):
        self.write("".join(list))


def encode(obj, encoding="utf-8", errors="strict"):
    special = _special(_NAMES.get(encoding.lower().replace("_", "-"), encoding.lower().replace("_", "-")))
    return special[0](obj) if special else obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    special = _special(_NAMES.get(encoding.lower().replace("_", "-"), encoding.lower().replace("_", "-")))
    return special[1](obj) if special else bytes(obj).decode(encoding, errors)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors)
    for text in iterator:
        output = encoder.encode(text)
        if output:
            yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors)
    for data in iterator:
        output = decoder.decode(data)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """A file read or written as text of an encoding, its line ends as they are."""
    if encoding is None:
        return builtins.open(filename, mode, buffering)
    return builtins.open(filename, mode, encoding=encoding, errors=errors, newline="")


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    return getreader(file_encoding or data_encoding)(file, errors)


encode.__module__ = decode.__module__ = "_codecs"
