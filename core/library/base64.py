"""Bytes as text of few characters, and back: base64, base32, base16."""

import binascii

__all__ = ["a85encode", "a85decode", "b85encode", "b85decode", "b32hexencode", "b32hexdecode", "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b16encode", "b16decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode",
           "urlsafe_b64decode"]

_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_", b"+/")


def _as_bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, (bytes, bytearray)):
        return s
    if isinstance(s, memoryview):
        return s.tobytes()
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}")


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _as_bytes(s)
    if altchars is not None:
        altchars = _as_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(_TO_URL)


def urlsafe_b64decode(s):
    return b64decode(_as_bytes(s).translate(_FROM_URL))


def b32encode(s):
    data = bytes(s)
    out = bytearray()
    for at in range(0, len(data), 5):
        part = data[at:at + 5]
        number = int.from_bytes(part.ljust(5, b"\0"), "big")
        used = (len(part) * 8 + 4) // 5
        for i in range(8):
            out.append(_BASE32[number >> (35 - 5 * i) & 31] if i < used else 61)
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    s = _as_bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        s = s.translate(bytes.maketrans(b"01", b"O" + _as_bytes(map01)))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    padding = len(s) - len(digits)
    out = bytearray()
    for at in range(0, len(digits), 8):
        number = 0
        for c in digits[at:at + 8].ljust(8, b"A"):
            value = _BASE32.find(c)
            if value < 0:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | value
        out += number.to_bytes(5, "big")
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding:
        del out[-((padding * 5 + 7) // 8):]
    return bytes(out)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _as_bytes(s)
    if casefold:
        s = s.upper()
    if any(c not in b"0123456789ABCDEF" for c in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def encodebytes(s):
    return b"".join(binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    while part := input.read(57):
        output.write(binascii.b2a_base64(part))


def decode(input, output):
    for line in input:
        output.write(binascii.a2b_base64(line))


_HEX32 = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def b32hexencode(s):
    return b32encode(s).translate(bytes.maketrans(_BASE32, _HEX32))


def b32hexdecode(s, casefold=False):
    s = _as_bytes(s)
    if casefold:
        s = s.upper()
    if any(c not in _HEX32 + b"=" for c in s):
        raise binascii.Error("Non-base32 digit found")
    return b32decode(s.translate(bytes.maketrans(_HEX32, _BASE32)))


_BASE85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
           b"!#$%&()*+-;<=>?@^_`{|}~")
_ASCII85 = bytes(range(33, 118))


def _encode85(data, digits, pad=False, fold_zeros=False, fold_spaces=False):
    missing = -len(data) % 4
    data = bytes(data) + b"\0" * missing
    parts = []
    for at in range(0, len(data), 4):
        number = int.from_bytes(data[at:at + 4], "big")
        if fold_zeros and number == 0:
            parts.append(b"z")
        elif fold_spaces and number == 0x20202020:
            parts.append(b"y")
        else:
            parts.append(bytes(digits[number // 85 ** power % 85] for power in (4, 3, 2, 1, 0)))
    if missing and not pad:
        if parts[-1] == b"z":
            parts[-1] = digits[:1] * 5
        parts[-1] = parts[-1][:-missing]
    return b"".join(parts)


def b85encode(b, pad=False):
    return _encode85(b, _BASE85, pad)


def b85decode(b):
    b = _as_bytes(b)
    missing = -len(b) % 5
    b += b"~" * missing
    out = b""
    for at in range(0, len(b), 5):
        number = 0
        for place, c in enumerate(b[at:at + 5]):
            value = _BASE85.find(c)
            if value < 0:
                raise ValueError("bad base85 character at position %d" % (at + place)) from None
            number = number * 85 + value
        if number >> 32:
            raise ValueError("base85 overflow in hunk starting at byte %d" % at) from None
        out += number.to_bytes(4, "big")
    return out[:-missing] if missing else out


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    text = _encode85(b, _ASCII85, pad, True, foldspaces)
    if adobe:
        text = b"<~" + text
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [text[at:at + wrapcol] for at in range(0, len(text), wrapcol)]
        if adobe and lines and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        text = b"\n".join(lines)
    return text + b"~>" if adobe else text


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _as_bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out, group = b"", []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            group.append(c - 33)
            if len(group) == 5:
                number = 0
                for value in group:
                    number = number * 85 + value
                if number >> 32:
                    raise ValueError("Ascii85 overflow") from None
                out += number.to_bytes(4, "big")
                group = []
        elif c == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            out += b"\0\0\0\0"
        elif foldspaces and c == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    padding = 4 - len(group)
    return out[:-padding] if padding else out
