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


# -- codecs that str and bytes ask for here (core/vm/codecs.cpp)

_SIMPLE_ESCAPES = {"\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r",
                   "t": "\t", "v": "\v"}
_DIGITS_OF = {"x": 2, "u": 4, "U": 8}


def _other_encode(text, name, errors):
    """What an encoding with escapes makes of a text; None: it is none of these."""
    name = name.lower().replace("_", "-")
    if name not in ("unicode-escape", "raw-unicode-escape"):
        return None
    is_raw = name[0] == "r"
    parts = []
    for char in text:
        number = ord(char)
        if is_raw and number < 256 or 32 <= number < 127 and char != "\\":
            parts.append(chr(number))
        elif not is_raw and char in "\\\n\r\t":
            parts.append({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}[char])
        else:
            parts.append(f"\\x{number:02x}" if number < 256 else
                         f"\\u{number:04x}" if number < 65536 else f"\\U{number:08x}")
    return "".join(parts).encode("latin-1")


def _other_decode(data, name, errors):
    """The text that bytes with escapes stand for; None: the encoding is none of these."""
    name = name.lower().replace("_", "-")
    if name not in ("unicode-escape", "raw-unicode-escape"):
        return None
    data = bytes(data)
    text, parts, at = data.decode("latin-1"), [], 0
    is_raw = name[0] == "r"
    while True:
        found = text.find("\\", at)
        if found < 0:
            return "".join(parts) + text[at:]
        parts.append(text[at:found])
        try:
            char, at = (_raw_escape if is_raw else _escape)(data, text, found)
        except UnicodeDecodeError as error:
            if errors == "strict":
                raise
            char, at = "\ufffd" if errors == "replace" else "", error.end
        parts.append(char)


def _hexadecimal(data, text, begin, codec):
    kind = text[begin + 1]
    size = _DIGITS_OF[kind]
    end = begin + 2
    while end < begin + 2 + size and end < len(text) and text[end] in "0123456789abcdefABCDEF":
        end += 1
    if end < begin + 2 + size:
        raise UnicodeDecodeError(codec, data, begin, end, f"truncated \\{kind}{'X' * size} escape")
    number = int(text[begin + 2:end], 16)
    if number > 0x10FFFF:
        raise UnicodeDecodeError(codec, data, begin, end,
                                 "\\Uxxxxxxxx out of range" if codec[0] == "r" else "illegal Unicode character")
    return chr(number), end


def _raw_escape(data, text, begin):
    if text[begin + 1:begin + 2] in ("u", "U"):
        return _hexadecimal(data, text, begin, "rawunicodeescape")
    end = begin + 2 if text[begin + 1:begin + 2] == "\\" else begin + 1
    return text[begin:end], end


def _escape(data, text, begin):
    char = text[begin + 1:begin + 2]
    if not char:
        raise UnicodeDecodeError("unicodeescape", data, begin, begin + 1, "\\ at end of string")
    if char in _SIMPLE_ESCAPES:
        return _SIMPLE_ESCAPES[char], begin + 2
    if char in _DIGITS_OF:
        return _hexadecimal(data, text, begin, "unicodeescape")
    if char in "01234567":
        end = begin + 2
        while end < begin + 4 and text[end:end + 1] in ("0", "1", "2", "3", "4", "5", "6", "7"):
            end += 1
        if int(text[begin + 1:end], 8) > 255:
            import warnings
            warnings.warn(f"invalid octal escape sequence '{text[begin:end]}'", DeprecationWarning, stacklevel=3)
        return chr(int(text[begin + 1:end], 8)), end
    if char == "N":
        end = text.find("}", begin)
        if text[begin + 2:begin + 3] != "{" or end <= begin + 3:
            raise UnicodeDecodeError("unicodeescape", data, begin, len(text) if end < 0 else end + 1,
                                     "malformed \\N character escape")
        import unicodedata
        try:
            return unicodedata.lookup(text[begin + 3:end]), end + 1
        except KeyError:
            pass
        raise UnicodeDecodeError("unicodeescape", data, begin, end + 1, "unknown Unicode character name")
    import warnings
    warnings.warn(f"invalid escape sequence '\\{char}'", DeprecationWarning, stacklevel=3)
    return "\\" + char, begin + 2
