"""Elements and texts of a page, and finding them."""
import re
from html import escape
from html.parser import HTMLParser

_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_MANY_VALUES = frozenset(("class", "rel", "rev", "accept-charset", "headers", "accesskey", "dropzone"))


class ResultSet(list):
    def __init__(self, source, result=()):
        super().__init__(result)
        self.source = source

    def __getattr__(self, name):
        raise AttributeError(f"ResultSet object has no attribute '{name}'. You're probably treating a list of elements like a "
                             "single element. Did you call find_all() when you meant to call find()?")


class PageElement:
    """What has a place in the tree."""

    parent = None

    def _place(self):
        return next(place for place, item in enumerate(self.parent.contents) if item is self)

    def _sibling(self, step):
        if self.parent is None:
            return None
        place = self._place() + step
        return self.parent.contents[place] if 0 <= place < len(self.parent.contents) else None

    next_sibling = property(lambda self: self._sibling(1))
    previous_sibling = property(lambda self: self._sibling(-1))

    @property
    def next_siblings(self):
        return iter(self.parent.contents[self._place() + 1:]) if self.parent else iter(())

    @property
    def previous_siblings(self):
        return iter(self.parent.contents[:self._place()][::-1]) if self.parent else iter(())

    @property
    def parents(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    @property
    def next_elements(self):
        inside = list(self.descendants) if isinstance(self, Tag) else []
        yield from inside
        element = self
        while element.parent is not None:
            for sibling in element.next_siblings:
                yield sibling
                if isinstance(sibling, Tag):
                    yield from sibling.descendants
            element = element.parent

    @property
    def next_element(self):
        return next(self.next_elements, None)

    def _first(self, among, name, attrs, string, options):
        return next(iter(_matching(among, name, attrs, string, options, 1)), None)

    def find_next(self, name=None, attrs={}, string=None, **options):
        return self._first(self.next_elements, name, attrs, string, options)

    def find_all_next(self, name=None, attrs={}, string=None, limit=None, **options):
        return ResultSet(None, _matching(self.next_elements, name, attrs, string, options, limit))

    def find_next_sibling(self, name=None, attrs={}, string=None, **options):
        return self._first(self.next_siblings, name, attrs, string, options)

    def find_next_siblings(self, name=None, attrs={}, string=None, limit=None, **options):
        return ResultSet(None, _matching(self.next_siblings, name, attrs, string, options, limit))

    def find_previous_sibling(self, name=None, attrs={}, string=None, **options):
        return self._first(self.previous_siblings, name, attrs, string, options)

    def find_parent(self, name=None, attrs={}, **options):
        return self._first(self.parents, name, attrs, None, options)

    def extract(self):
        if self.parent is not None:
            del self.parent.contents[self._place()]
            self.parent = None
        return self

    def replace_with(self, *others):
        parent, place = self.parent, self._place()
        self.extract()
        for step, other in enumerate(others):
            parent.insert(place + step, other)
        return self


class NavigableString(str, PageElement):
    """A text of the page."""

    name = None

    @property
    def string(self):
        return self

    def get_text(self, separator="", strip=False):
        return self.strip() if strip else str(self)

    text = property(get_text)

    @property
    def strings(self):
        yield self

    @property
    def stripped_strings(self):
        if self.strip():
            yield self.strip()

    def output_ready(self):
        return escape(str(self), quote=False)


class Comment(NavigableString):
    def output_ready(self):
        return f"<!--{self}-->"


class Doctype(NavigableString):
    def output_ready(self):
        return f"<!DOCTYPE {self}>\n"


class _Raw(NavigableString):
    """The text of a script or a style."""

    def output_ready(self):
        return str(self)


class Tag(PageElement):
    """An element of the page: its attributes by [], its first child of a name by an attribute."""

    def __init__(self, parser=None, builder=None, name=None, namespace=None, prefix=None, attrs=None):
        self.name = name
        self.attrs = dict(attrs or {})
        self.contents = []
        self.sourceline = self.sourcepos = None

    # -- attributes --

    def __getitem__(self, key):
        return self.attrs[key]

    def __setitem__(self, key, value):
        self.attrs[key] = value

    def __delitem__(self, key):
        self.attrs.pop(key, None)

    def get(self, key, default=None):
        return self.attrs.get(key, default)

    def has_attr(self, key):
        return key in self.attrs

    def get_attribute_list(self, key, default=None):
        value = self.get(key, default)
        return value if isinstance(value, list) else [value]

    def __getattr__(self, name):
        if name.startswith("__") or name == "contents":
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return self.find(name.removesuffix("Tag"))

    # -- children --

    def __iter__(self):
        return iter(self.contents)

    def __len__(self):
        return len(self.contents)

    def __contains__(self, item):
        return item in self.contents

    def __bool__(self):
        return True

    @property
    def children(self):
        return iter(self.contents)

    @property
    def descendants(self):
        waiting = list(reversed(self.contents))
        while waiting:
            element = waiting.pop()
            yield element
            if isinstance(element, Tag):
                waiting.extend(reversed(element.contents))

    @property
    def string(self):
        if len(self.contents) != 1:
            return None
        return self.contents[0].string

    @string.setter
    def string(self, text):
        self.clear()
        self.append(text)

    @property
    def _all_strings(self):
        for element in self.descendants:
            if isinstance(element, NavigableString) and not isinstance(element, (Comment, Doctype)):
                if not isinstance(element, _Raw) or element.parent is self:
                    yield element

    strings = property(lambda self: self._all_strings)

    @property
    def stripped_strings(self):
        for text in self._all_strings:
            if text.strip():
                yield text.strip()

    def get_text(self, separator="", strip=False, types=None):
        return separator.join(self.stripped_strings if strip else self._all_strings)

    getText = get_text
    text = property(get_text)

    def append(self, item):
        self.insert(len(self.contents), item)

    def extend(self, items):
        for item in list(items):
            self.append(item)

    def insert(self, position, item):
        if not isinstance(item, PageElement):
            item = NavigableString(item)
        item.extract()
        item.parent = self
        self.contents.insert(position, item)

    def clear(self, decompose=False):
        for item in list(self.contents):
            item.extract()

    def decompose(self):
        self.extract()
        self.contents = []

    def unwrap(self):
        place, parent = self._place(), self.parent
        inside = list(self.contents)
        self.extract()
        for step, item in enumerate(inside):
            parent.insert(place + step, item)
        return self

    # -- finding --

    def find_all(self, name=None, attrs={}, recursive=True, string=None, limit=None, **options):
        string = options.pop("text", string)
        among = self.descendants if recursive else self.children
        return ResultSet(None, _matching(among, name, attrs, string, options, limit))

    findAll = __call__ = find_all

    def find(self, name=None, attrs={}, recursive=True, string=None, **options):
        found = self.find_all(name, attrs, recursive, string, 1, **options)
        return found[0] if found else None

    def select(self, selector, namespaces=None, limit=None, **options):
        from ._select import select
        return ResultSet(None, select(self, selector, limit or 0))

    def select_one(self, selector, namespaces=None, **options):
        found = self.select(selector, limit=1)
        return found[0] if found else None

    # -- as text --

    def _opening(self):
        texts = []
        for key, value in self.attrs.items():
            value = " ".join(value) if isinstance(value, list) else value
            texts.append(f" {key}" if value is None else f' {key}="{escape(str(value), quote=False).replace(chr(34), "&quot;")}"')
        return f"<{self.name}{''.join(texts)}{'/' if self.name in _EMPTY else ''}>"

    def decode(self, *args, **options):
        out, waiting = [], [self]
        while waiting:  # no recursion: pages nest deep
            element = waiting.pop()
            if element.__class__ is str:
                out.append(element)
            elif isinstance(element, NavigableString):
                out.append(element.output_ready())
            else:
                is_page = element.name == "[document]"
                if not is_page:
                    out.append(element._opening())
                if not is_page and element.name not in _EMPTY:
                    waiting.append(f"</{element.name}>")
                waiting.extend(reversed(element.contents))
        return "".join(out)

    def decode_contents(self, *args, **options):
        return "".join(item.decode() if isinstance(item, Tag) else item.output_ready() for item in self.contents)

    def encode(self, encoding="utf-8", *args, **options):
        return self.decode().encode(encoding)

    def prettify(self, encoding=None, formatter=None):
        out = []
        waiting = [(self, 0)]
        while waiting:
            element, depth = waiting.pop()
            if element.__class__ is str:
                out.append(" " * depth + element)
            elif isinstance(element, NavigableString):
                if element.strip():
                    out.append(" " * depth + element.output_ready().strip())
            else:
                inner = depth if element.name == "[document]" else depth + 1
                if inner > depth:
                    out.append(" " * depth + element._opening())
                    if element.name not in _EMPTY:
                        waiting.append((f"</{element.name}>", depth))
                waiting.extend((item, inner) for item in reversed(element.contents))
        return "\n".join(out) + "\n"

    __str__ = __repr__ = lambda self: self.decode()

    def __eq__(self, other):
        return isinstance(other, Tag) and self.decode() == other.decode()

    def __hash__(self):
        return id(self)


class BeautifulSoup(Tag):
    """The whole page."""

    def __init__(self, markup="", features=None, builder=None, parse_only=None, from_encoding=None, exclude_encodings=None, **options):
        super().__init__(name="[document]")
        if hasattr(markup, "read"):
            markup = markup.read()
        if isinstance(markup, (bytes, bytearray)):
            markup = bytes(markup).decode(from_encoding or "utf-8", "replace")
        self.original_encoding = from_encoding
        if features not in (None, "html.parser", "html", "lxml", "html5lib"):
            raise NotImplementedError(f"BeautifulSoup(.., {features!r}): Loopscope reads HTML only; use \"html.parser\"")
        reader = _Reader(self)
        reader.feed(markup)
        reader.close()

    def new_tag(self, name, namespace=None, nsprefix=None, attrs={}, **more):
        return Tag(name=name, attrs={**attrs, **more})

    def new_string(self, s, subclass=None):
        return NavigableString(s)


class _Reader(HTMLParser):
    """Builds the tree."""

    def __init__(self, soup):
        super().__init__()
        self.open = [soup]

    def handle_starttag(self, name, attrs):
        given = {}
        for key, value in attrs:
            value = "" if value is None else value
            given[key] = value.split() if key in _MANY_VALUES else value
        tag = Tag(name=name, attrs=given)
        tag.sourceline, tag.sourcepos = self.getpos()
        self._add(tag)
        if name not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, name, attrs):
        self.handle_starttag(name, attrs)
        if name not in _EMPTY:
            self.open.pop()

    def handle_endtag(self, name):
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].name == name:
                del self.open[place:]
                return

    def handle_data(self, data):
        contents = self.open[-1].contents
        kind = _Raw if self.cdata_elem else NavigableString
        if contents and type(contents[-1]) is kind:
            data = contents.pop() + data
        self._add(kind(data))

    def handle_comment(self, data):
        self._add(Comment(data))

    def handle_decl(self, decl):
        self._add(Doctype(decl[len("DOCTYPE "):] if decl[:8].upper() == "DOCTYPE " else decl))

    def _add(self, item):
        item.parent = self.open[-1]
        self.open[-1].contents.append(item)


# -- matching --

def _fits(wanted, value, element=None):
    if wanted is None:
        return value is None
    if wanted is True:
        return value is not None
    if wanted is False:
        return value is None
    if hasattr(wanted, "search"):
        return value is not None and wanted.search(" ".join(value) if isinstance(value, list) else value) is not None
    if callable(wanted):
        return bool(wanted(value if element is None else element))
    if isinstance(wanted, (list, tuple, set)):
        return any(_fits(one, value) for one in wanted)
    if isinstance(value, list):
        return wanted in value or wanted == " ".join(value)
    return value is not None and str(wanted) == value


def _matching(among, name, attrs, string, options, limit):
    if isinstance(attrs, str):
        attrs = {"class": attrs}
    wanted = {**attrs, **{("class" if key == "class_" else key): value for key, value in options.items()}}
    found = []
    only_texts = string is not None and name is None and not wanted
    for element in among:
        if only_texts:
            good = isinstance(element, NavigableString) and _fits(string, str(element))
        else:
            good = isinstance(element, Tag) and (name is None or _fits(name, element.name, element if callable(name) and not hasattr(
                name, "search") else None)) and all(_fits(value, element.attrs.get(key)) for key, value in wanted.items())
            if good and string is not None:
                good = element.string is not None and _fits(string, str(element.string))
        if good:
            found.append(element)
            if limit and len(found) >= limit:
                break
    return found
