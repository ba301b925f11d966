"""Reading a page: BeautifulSoup, the root of its tree."""
from html.parser import HTMLParser

from ._match import SoupStrainer
from ._output import EMPTY_ELEMENTS, KEEP_BLANKS
from .element import CData, Comment, Declaration, Doctype, NavigableString, ProcessingInstruction, Tag, text_class

_MANY_VALUES = {"*": {"class", "accesskey", "dropzone"}, "a": {"rel", "rev"}, "link": {"rel", "rev"}, "td": {"headers"},
                "th": {"headers"}, "form": {"accept-charset"}, "object": {"archive"}, "area": {"rel"}, "icon": {"sizes"},
                "iframe": {"sandbox"}, "output": {"for"}}
_CLOSES = {"li": {"li"}, "p": {"p"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"td", "th", "tr"}, "option": {"option"},
           "dt": {"dt", "dd"}, "dd": {"dt", "dd"}}
_HOLDERS = {"ul", "ol", "table", "select", "dl", "div", "body", "[document]"}
_HEAD_ELEMENTS = {"title", "meta", "link", "base", "style", "script"}


class FeatureNotFound(ValueError):
    pass


class ParserRejectedMarkup(Exception):
    pass


class StopParsing(Exception):
    pass


class GuessedAtParserWarning(UserWarning):
    pass


class MarkupResemblesLocatorWarning(UserWarning):
    pass


class BeautifulSoup(Tag):
    """The whole page."""

    ROOT_TAG_NAME = "[document]"
    DEFAULT_BUILDER_FEATURES = ["html", "fast"]

    def __init__(self, markup="", features=None, builder=None, parse_only=None, from_encoding=None, exclude_encodings=None,
                 element_classes=None, **kwargs):
        super().__init__(name=self.ROOT_TAG_NAME)
        self.hidden = True
        self.is_xml, self.builder, self.parse_only = False, builder, parse_only
        self.original_encoding = self.declared_html_encoding = None
        self.contains_replacement_characters = False
        self.markup = None
        wanted = [features] if isinstance(features, str) else list(features or ())
        unknown = [name for name in wanted if name not in ("html.parser", "html", "lxml", "html5lib", "lxml-html", "fast", "strict",
                                                           "permissive", "html5")]
        if any(name in ("xml", "lxml-xml") for name in unknown):
            raise NotImplementedError(f"BeautifulSoup(.., {features!r}): Loopscope reads HTML only; use \"html.parser\"")
        if unknown:
            raise FeatureNotFound("Couldn't find a tree builder with the features you requested: "
                                  f"{','.join(wanted)}. Do you need to install a parser library?")
        if hasattr(markup, "read"):
            markup = markup.read()
        if isinstance(markup, (bytes, bytearray)):
            markup = self._decode_bytes(bytes(markup), from_encoding, exclude_encodings or ())
        completes = wanted[:1] if wanted[:1] in (["lxml"], ["html5lib"], ["lxml-html"]) else None
        reader = _Reader(self, parse_only, completes is not None)
        reader.feed(markup)
        reader.finish()
        if completes and parse_only is None and self.contents:
            _complete(self, completes[0] == "html5lib")

    def _decode_bytes(self, markup, given, excluded):
        for encoding in (given, _declared(markup), "utf-8", "windows-1252"):
            if encoding is None or encoding.lower() in excluded:
                continue
            try:
                text = markup.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
            self.original_encoding = encoding.lower()
            return text.removeprefix("\ufeff")
        self.original_encoding, self.contains_replacement_characters = "utf-8", True
        return markup.decode("utf-8", "replace")

    def new_tag(self, name, namespace=None, nsprefix=None, attrs={}, sourceline=None, sourcepos=None, **kwattrs):
        return Tag(name=name, namespace=namespace, prefix=nsprefix, attrs={**attrs, **kwattrs})

    def new_string(self, s, subclass=None):
        return (subclass or NavigableString)(s)

    def insert_before(self, *args):
        raise NotImplementedError("BeautifulSoup objects don't support insert_before().")

    def insert_after(self, *args):
        raise NotImplementedError("BeautifulSoup objects don't support insert_after().")

    def __copy__(self):
        return type(self)(self.decode(), "html.parser")


class BeautifulStoneSoup(BeautifulSoup):
    def __init__(self, *args, **kwargs):
        raise NotImplementedError("BeautifulStoneSoup: Loopscope reads HTML only; use BeautifulSoup(.., \"html.parser\")")


def _declared(markup):
    import re
    found = re.search(rb"""<\s*meta[^>]+charset\s*=\s*["']?([^>"'\s/;]+)""", markup[:2048], re.I)
    return found[1].decode("ascii", "replace") if found else None


class _Reader(HTMLParser):
    """Builds the tree."""

    def __init__(self, soup, only, closes):
        super().__init__()
        self.soup, self.open, self.only, self.closes = soup, [soup], only, closes
        self.texts = []

    def _wanted(self, name=None, attrs=None, text=None):
        """Whether parse_only lets it in: all that is inside something that it let in is wanted."""
        if self.only is None or len(self.open) > 1:
            return True
        if text is not None:
            return self.only.search(NavigableString(text)) is not None
        return not self.only._only_texts and self.only._fits_tag(name, attrs, None)

    def handle_starttag(self, name, attrs):
        self._end_text()
        given = {}
        many = _MANY_VALUES["*"] | _MANY_VALUES.get(name, set())
        for key, value in attrs:
            value = "" if value is None else value
            given[key] = value.split() if key in many else value
        if self.closes and name in _CLOSES:
            self._close_before(name)
        if not self._wanted(name, given):
            return
        tag = Tag(name=name, attrs=given)
        tag.sourceline, tag.sourcepos = self.getpos()
        self._add(tag)
        if name not in EMPTY_ELEMENTS:
            self.open.append(tag)

    def _close_before(self, name):
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].name in _CLOSES[name] and not any(
                    later.name in _CLOSES[name] for later in self.open[1:place] if name == "tr"):
                del self.open[place:]
                return
            if self.open[place].name in _HOLDERS:
                return

    def handle_startendtag(self, name, attrs):
        count = len(self.open)
        self.handle_starttag(name, attrs)
        if len(self.open) > count:
            self.open.pop()

    def handle_endtag(self, name):
        self._end_text()
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].name == name:
                del self.open[place:]
                return

    def handle_data(self, data):
        self.texts.append(data)

    def handle_comment(self, data):
        self._special(Comment(data))

    def handle_decl(self, decl):
        self._special(Doctype(decl[len("DOCTYPE "):] if decl[:8].upper() == "DOCTYPE " else
                              "" if decl.upper() == "DOCTYPE" else decl))

    def handle_pi(self, data):
        self._special(ProcessingInstruction(data))

    def unknown_decl(self, data):
        self._special(CData(data[len("CDATA["):]) if data.upper().startswith("CDATA[") else Declaration(data))

    def _special(self, text):
        self._end_text()
        if self._wanted(text=text):
            self._add(text)

    def _end_text(self):
        text, self.texts = "".join(self.texts), []
        if not text:
            return
        if not text.strip("\t\n\x0c\r ") and not any(tag.name in KEEP_BLANKS for tag in self.open):
            text = "\n" if "\n" in text else " "
        if self._wanted(text=text):
            self._add(text_class(self.open[-1].name)(text))

    def _add(self, item):
        item.parent = self.open[-1]
        self.open[-1].contents.append(item)

    def finish(self):
        self.close()
        self._end_text()


def _complete(soup, always_head):
    """What lxml and html5lib add around the elements: html, head, body."""
    html = next((item for item in soup.contents if isinstance(item, Tag) and item.name == "html"), None)
    if html is None:
        loose = [item for item in soup.contents if not isinstance(item, Doctype)]
        html = Tag(name="html")
        for item in loose:
            item.extract()
        soup.append(html)
        html.extend(loose)
    head, body = html.find("head", recursive=False), html.find("body", recursive=False)
    loose = [item for item in html.contents if item is not head and item is not body]
    if body is None and html.find("frameset", recursive=False) is None:
        _sort_loose(html, head, loose, always_head)
    elif head is None and always_head:
        html.insert(0, Tag(name="head"))


def _sort_loose(html, head, loose, always_head):
    first, rest = [], []
    for item in loose:
        blank = not isinstance(item, Tag) and not str(item).strip()
        (first if not rest and (blank or (isinstance(item, Tag) and item.name in _HEAD_ELEMENTS)) else rest).append(item)
    if head is None and (always_head or any(isinstance(item, Tag) for item in first)):
        head = Tag(name="head")
        html.insert(0, head)
        head.extend(item for item in first if isinstance(item, Tag))
    if rest:
        body = Tag(name="body")
        html.append(body)
        body.extend(rest)
        text = body.contents[0]
        if not isinstance(text, Tag) and not always_head and str(text).strip():
            text.wrap(Tag(name="p"))
    elif always_head:
        html.append(Tag(name="body"))
