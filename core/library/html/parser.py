"""A reader of HTML that tells of each thing it meets by calling a method."""
import re

from . import unescape

__all__ = ["HTMLParser"]

_TAG = re.compile(r"(?:<|</\s*)([a-zA-Z][^\t\n\r\f />\x00]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|/(?!>))*""")
_END_OF_TAG = re.compile(r"""(?:[^>"']|"[^"]*"|'[^']*')*>""")
_ENTITY = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*);?|&#(\d+|[xX][0-9a-fA-F]+);?")


class HTMLParser:
    """feed() it text, in pieces or at once; close() takes what is left as text."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0
        self._start_tag_text = None

    def feed(self, data):
        self.rawdata += data
        self._read(False)

    def close(self):
        self._read(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._start_tag_text

    # -- what is told; for classes made from this one --

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_data(self, data):
        pass

    def handle_entityref(self, name):
        pass

    def handle_charref(self, name):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    # -- reading --

    def _pass_over(self, start, end):
        """The position goes on by this piece of the text."""
        lines = self.rawdata.count("\n", start, end)
        if lines:
            self.lineno += lines
            self.offset = end - self.rawdata.rindex("\n", start, end) - 1
        else:
            self.offset += end - start
        return end

    def _read(self, at_end):
        text, at = self.rawdata, 0
        while at < len(text):
            mark = self._next_mark(text, at)
            if mark < 0:
                if not at_end and self.cdata_elem:
                    break
                if not at_end and self.convert_charrefs:
                    # An entity may be cut in two by the end of a piece.
                    ampersand = text.rfind("&", max(at, len(text) - 34))
                    if ampersand >= 0 and not re.search(r"[\s;]", text[ampersand:]):
                        break
                    self._tell_text(text[at:])
                    at = self._pass_over(at, len(text))
                    break
                mark = len(text)
            if mark > at:
                self._tell_text(text[at:mark])
                at = self._pass_over(at, mark)
            if at == len(text):
                break
            end = self._read_mark(text, at)
            if end < 0:
                if not at_end:
                    break
                end = at + 1 if text[at] == "<" else len(text)  # an entity that the text's end cut off
                self._tell_text(text[at:end])
            at = self._pass_over(at, end)
        self.rawdata = text[at:]

    def _next_mark(self, text, at):
        if self.cdata_elem:
            found = re.compile(rf"</{self.cdata_elem}(?=[\s/>])", re.I).search(text, at)
            return found.start() if found else -1
        if self.convert_charrefs:
            return text.find("<", at)
        found = re.compile("[<&]").search(text, at)
        return found.start() if found else -1

    def _tell_text(self, text):
        if self.convert_charrefs and not self.cdata_elem:
            text = unescape(text)
        self.handle_data(text)

    def _read_mark(self, text, at):
        """Reads what begins with < or & here; gives where it ends, or -1: it is not complete."""
        if text[at] == "&":
            return self._read_entity(text, at)
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            if end < 0:
                return -1
            self.handle_comment(text[at + 4:end])
            return end + 3
        if text.startswith("<?", at):
            end = text.find(">", at)
            if end < 0:
                return -1
            self.handle_pi(text[at + 2:end])
            return end + 1
        if text.startswith("<!", at):
            return self._read_declaration(text, at)
        tag = _TAG.match(text, at)
        if tag is None:
            if at + 1 == len(text) or text[at:at + 2] == "</" and at + 2 == len(text):
                return -1
            if text[at:at + 2] == "</":
                end = text.find(">", at)
                if end >= 0:
                    if end > at + 2:
                        self.handle_comment(text[at + 2:end])
                    return end + 1
                return -1
            self._tell_text("<")
            return at + 1
        whole = _END_OF_TAG.match(text, tag.end())
        if whole is None:
            return -1
        if text[at + 1] == "/":
            self.handle_endtag(tag[1].lower())
            self.clear_cdata_mode()
        else:
            self._read_start(text, at, tag, whole.end())
        return whole.end()

    def _read_declaration(self, text, at):
        end = text.find(">", at)
        if end < 0:
            return -1
        if text.startswith("<![", at):
            close = text.find("]", at)
            self.unknown_decl(text[at + 3:close if close >= 0 else end])
        elif text[at + 2:at + 9].lower() == "doctype":
            self.handle_decl(text[at + 2:end])
        else:
            self.handle_comment(text[at + 2:end])
        return end + 1

    def _read_entity(self, text, at):
        found = _ENTITY.match(text, at)
        if found is None:
            if re.fullmatch("&#?[xX]?", text[at:]):
                return -1
            self.handle_data("&")
            return at + 1
        if found.end() == len(text) and not found[0].endswith(";"):
            return -1
        if found[1]:
            self.handle_entityref(found[1])
        else:
            self.handle_charref(found[2])
        return found.end()

    def _read_start(self, text, at, tag, end):
        self._start_tag_text = text[at:end]
        name, attrs = tag[1].lower(), []
        place = tag.end()
        while place < end:
            found = _ATTRIBUTE.match(text, place, end)
            if found is None or found.end() == place:
                break
            key, rest, value = found.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] in ("'", '"') and value[:1] == value[-1:]:
                value = value[1:-1]
            attrs.append((key.lower(), unescape(value) if value else value))
            place = found.end()
        self.lasttag = name
        if text[place:end].strip() not in (">", "/>"):
            self.handle_data(self._start_tag_text)
        elif text[place:end].strip() == "/>":
            self.handle_startendtag(name, attrs)
        else:
            self.handle_starttag(name, attrs)
            if name in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(name)
