"""Text for HTML, and back."""
import re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Text with &, <, > and quotes as HTML writes them."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


_windows = dict(zip(range(0x80, 0xa0), "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"))
_reference = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def _character(match):
    text = match.group(1)
    if text[0] == "#":
        number = int(text[2:].rstrip(";"), 16) if text[1] in "xX" else int(text[1:].rstrip(";"))
        if number in _windows:
            return _windows[number]
        if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\uFFFD"
        if number < 0x20 and chr(number) not in "\t\n\r\f" or 0x7f <= number <= 0x9f or 0xfdd0 <= number <= 0xfdef or \
                number & 0xfffe == 0xfffe or number == 0xb:
            return ""
        return chr(number)
    from .entities import html5
    if text in html5:
        return html5[text]
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return "&" + text


def unescape(s):
    """Text with the characters that HTML's references stand for."""
    return s if "&" not in s else _reference.sub(_character, s)
