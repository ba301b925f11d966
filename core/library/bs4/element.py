"""Elements and texts of a page, and going from one to the other."""
from ._match import SoupStrainer, matching
from ._output import EMPTY_ELEMENTS, formatter_of, write

__all__ = ["SoupStrainer", "NavigableString", "PreformattedString", "CData", "ProcessingInstruction", "Comment", "Declaration",
           "Doctype", "Stylesheet", "Script", "TemplateString", "PageElement", "Tag", "ResultSet"]
_DEFAULT = object()


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
    known_xml = None

    def _place(self):
        return next(place for place, item in enumerate(self.parent.contents) if item is self)

    # -- where to go from here --

    def _sibling(self, step):
        if self.parent is None:
            return None
        place = self._place() + step
        return self.parent.contents[place] if 0 <= place < len(self.parent.contents) else None

    next_sibling = nextSibling = property(lambda self: self._sibling(1))
    previous_sibling = previousSibling = property(lambda self: self._sibling(-1))

    @property
    def next_siblings(self):
        return iter(self.parent.contents[self._place() + 1:]) if self.parent is not None else iter(())

    @property
    def previous_siblings(self):
        return iter(self.parent.contents[:self._place()][::-1]) if self.parent is not None else iter(())

    @property
    def parents(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    @property
    def next_elements(self):
        yield from (self.descendants if isinstance(self, Tag) else ())
        element = self
        while element.parent is not None:
            for sibling in element.next_siblings:
                yield sibling
                if isinstance(sibling, Tag):
                    yield from sibling.descendants
            element = element.parent

    @property
    def previous_elements(self):
        element = self
        while element.parent is not None:
            for sibling in element.previous_siblings:
                if isinstance(sibling, Tag):
                    yield from reversed(list(sibling.descendants))
                yield sibling
            element = element.parent
            yield element

    next_element = property(lambda self: next(self.next_elements, None))
    previous_element = property(lambda self: next(self.previous_elements, None))

    @property
    def decomposed(self):
        return getattr(self, "_decomposed", False)

    # -- finding --

    def _all(self, among, name, attrs, string, limit, options):
        return ResultSet(None, matching(among, name, attrs, string, options, limit))

    def _first(self, among, name, attrs, string, options):
        return next(iter(matching(among, name, attrs, string, options, 1)), None)

    def find_next(self, name=None, attrs={}, string=None, **kwargs):
        return self._first(self.next_elements, name, attrs, string, kwargs)

    def find_all_next(self, name=None, attrs={}, string=None, limit=None, **kwargs):
        return self._all(self.next_elements, name, attrs, string, limit, kwargs)

    def find_previous(self, name=None, attrs={}, string=None, **kwargs):
        return self._first(self.previous_elements, name, attrs, string, kwargs)

    def find_all_previous(self, name=None, attrs={}, string=None, limit=None, **kwargs):
        return self._all(self.previous_elements, name, attrs, string, limit, kwargs)

    def find_next_sibling(self, name=None, attrs={}, string=None, **kwargs):
        return self._first(self.next_siblings, name, attrs, string, kwargs)

    def find_next_siblings(self, name=None, attrs={}, string=None, limit=None, **kwargs):
        return self._all(self.next_siblings, name, attrs, string, limit, kwargs)

    def find_previous_sibling(self, name=None, attrs={}, string=None, **kwargs):
        return self._first(self.previous_siblings, name, attrs, string, kwargs)

    def find_previous_siblings(self, name=None, attrs={}, string=None, limit=None, **kwargs):
        return self._all(self.previous_siblings, name, attrs, string, limit, kwargs)

    def find_parent(self, name=None, attrs={}, **kwargs):
        return self._first(self.parents, name, attrs, None, kwargs)

    def find_parents(self, name=None, attrs={}, limit=None, **kwargs):
        return self._all(self.parents, name, attrs, None, limit, kwargs)

    findNext, findAllNext, findPrevious, findAllPrevious = find_next, find_all_next, find_previous, find_all_previous
    findNextSibling, findNextSiblings = find_next_sibling, find_next_siblings
    findPreviousSibling, findPreviousSiblings = find_previous_sibling, find_previous_siblings
    findParent, findParents = find_parent, find_parents

    # -- changing the tree --

    def extract(self):
        if self.parent is not None:
            del self.parent.contents[self._place()]
            self.parent = None
        return self

    def replace_with(self, *args):
        if self.parent is None:
            raise ValueError("Cannot replace one element with another when the element to be replaced is not part of a tree.")
        if len(args) == 1 and args[0] is self:
            return None
        if any(each is self.parent for each in args):
            raise ValueError("Cannot replace a Tag with its parent.")
        parent, place = self.parent, self._place()
        self.extract()
        for step, other in enumerate(args):
            parent.insert(place + step, other)
        return self

    replaceWith = replace_with

    def wrap(self, wrap_inside):
        self.replace_with(wrap_inside)
        wrap_inside.append(self)
        return wrap_inside

    def _check_beside(self, args):
        if any(each is self for each in args):
            raise ValueError("Can't insert an element before itself.")
        if self.parent is None:
            raise ValueError("Element has no parent, so 'before' has no meaning.")

    def insert_before(self, *args):
        self._check_beside(args)
        for each in args:
            each = each if isinstance(each, PageElement) else NavigableString(each)
            each.extract()
            self.parent.insert(self._place(), each)

    def insert_after(self, *args):
        self._check_beside(args)
        after = self
        for each in args:
            each = each if isinstance(each, PageElement) else NavigableString(each)
            each.extract()
            self.parent.insert(after._place() + 1, each)
            after = each

    def formatter_for_name(self, formatter):
        return formatter_of(formatter)

    # -- its text --

    @property
    def stripped_strings(self):
        return self._all_strings(True)

    def get_text(self, separator="", strip=False, types=_DEFAULT):
        return separator.join(self._all_strings(strip, types))

    getText = get_text
    text = property(get_text)


class NavigableString(str, PageElement):
    """A text of the page."""

    PREFIX = SUFFIX = ""
    name = None

    def __new__(cls, value):
        return str.__new__(cls, value.decode() if isinstance(value, bytes) else value)

    def __copy__(self):
        return type(self)(self)

    def __deepcopy__(self, memo):
        return type(self)(self)

    @property
    def string(self):
        return self

    def _all_strings(self, strip=False, types=_DEFAULT):
        if types is _DEFAULT:
            types = (NavigableString, CData) if type(self) in (NavigableString, CData) else (type(self),)
        if types is None or type(self) is types or (not isinstance(types, type) and type(self) in types):
            text = self.strip() if strip else self
            if text or not strip:
                yield text

    @property
    def strings(self):
        return self._all_strings()

    def output_ready(self, formatter="minimal"):
        return self.PREFIX + formatter_of(formatter).substitute(str(self)) + self.SUFFIX

    def extract(self, _self_index=None):
        return PageElement.extract(self)


class PreformattedString(NavigableString):
    """A text that is not escaped."""

    def output_ready(self, formatter=None):
        return self.PREFIX + str(self) + self.SUFFIX


class CData(PreformattedString):
    PREFIX, SUFFIX = "<![CDATA[", "]]>"


class ProcessingInstruction(PreformattedString):
    PREFIX, SUFFIX = "<?", ">"


class Comment(PreformattedString):
    PREFIX, SUFFIX = "<!--", "-->"


class Declaration(PreformattedString):
    PREFIX, SUFFIX = "<?", "?>"


class Doctype(PreformattedString):
    PREFIX, SUFFIX = "<!DOCTYPE ", ">\n"


class Stylesheet(NavigableString):
    output_ready = PreformattedString.output_ready


class Script(NavigableString):
    output_ready = PreformattedString.output_ready


class TemplateString(NavigableString):
    pass


def text_class(name):
    """Of which class the texts directly in such an element are."""
    return {"style": Stylesheet, "script": Script, "template": TemplateString}.get(name, NavigableString)


class Tag(PageElement):
    """An element of the page: its attributes by [], its first child of a name by an attribute."""

    def __init__(self, parser=None, builder=None, name=None, namespace=None, prefix=None, attrs=None, parent=None, previous=None,
                 is_xml=None, sourceline=None, sourcepos=None, can_be_empty_element=None, **kwargs):
        if name is None:
            raise ValueError("Cannot create Tag with no name")
        self.name, self.namespace, self.prefix = name, namespace, prefix
        self.attrs = dict(attrs or {})
        self.contents = []
        self.hidden = False
        self.sourceline, self.sourcepos = sourceline, sourcepos

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

    has_key = has_attr

    def get_attribute_list(self, key, default=None):
        value = self.get(key, default)
        return value if isinstance(value, list) else [value]

    def __getattr__(self, name):
        if name.startswith("__") or name == "contents":
            raise AttributeError(f"'{type(self)}' object has no attribute '{name}'")
        return self.find(name[:-3] if len(name) > 3 and name.endswith("Tag") else name)

    # -- children --

    def __iter__(self):
        return iter(self.contents)

    def __len__(self):
        return len(self.contents)

    def __contains__(self, item):
        return item in self.contents

    def __bool__(self):
        return True

    children = property(lambda self: iter(self.contents))
    css = property(lambda self: _css(self))
    is_empty_element = isSelfClosing = property(lambda self: not self.contents and self.name in EMPTY_ELEMENTS)

    @property
    def descendants(self):
        waiting = list(reversed(self.contents))
        while waiting:
            element = waiting.pop()
            yield element
            if isinstance(element, Tag):
                waiting.extend(reversed(element.contents))

    self_and_descendants = property(lambda self: iter([self, *self.descendants]))

    def index(self, element):
        for place, child in enumerate(self.contents):
            if child is element:
                return place
        raise ValueError("Tag.index: element not in tag")

    @property
    def string(self):
        return self.contents[0].string if len(self.contents) == 1 else None

    @string.setter
    def string(self, text):
        self.clear()
        self.append(text if isinstance(text, NavigableString) else NavigableString(text))

    def _all_strings(self, strip=False, types=_DEFAULT):
        if types is _DEFAULT:
            own = text_class(self.name)
            types = (NavigableString, CData) if own is NavigableString else (own,)
        for element in self.descendants:
            if not isinstance(element, NavigableString):
                continue
            kind = type(element)
            if types is not None and kind is not types and (isinstance(types, type) or kind not in types):
                continue
            text = element.strip() if strip else element
            if text or not strip:
                yield text

    strings = property(lambda self: self._all_strings())

    # -- changing --

    def append(self, tag):
        return self.insert(len(self.contents), tag)

    def extend(self, tags):
        for item in list(tags.contents if isinstance(tags, Tag) else tags):
            self.append(item)

    def insert(self, position, *new_children):
        for step, item in enumerate(new_children):
            if item is None:
                raise ValueError("Cannot insert None into a tag.")
            if item is self:
                raise ValueError("Cannot insert a tag into itself.")
            if not isinstance(item, PageElement):
                item = NavigableString(item)
            if isinstance(item, Tag) and item.name == "[document]":
                for more, inner in enumerate(list(item.contents)):
                    self.insert(position + step + more, inner)
                continue
            place = position + step
            if item.parent is self and item._place() < place:
                place -= 1
            item.extract()
            item.parent = self
            self.contents.insert(place, item)

    def clear(self, decompose=False):
        for item in list(self.contents):
            item.decompose() if decompose and isinstance(item, Tag) else item.extract()

    def decompose(self):
        inside = list(self.descendants)
        self.extract()
        for element in (self, *inside):
            element._decomposed = True
            element.parent = None
            if isinstance(element, Tag):
                element.contents = []

    def unwrap(self):
        if self.parent is None:
            raise ValueError("Cannot replace an element with its contents when that element is not part of a tree.")
        place, parent = self._place(), self.parent
        inside = list(self.contents)
        self.extract()
        for step, item in enumerate(inside):
            parent.insert(place + step, item)
        return self

    replace_with_children = replaceWithChildren = unwrap

    def smooth(self):
        """Texts beside each other become one."""
        merged = []
        for item in self.contents:
            if isinstance(item, Tag):
                item.smooth()
            elif merged and type(item) is type(merged[-1]) is NavigableString:
                item = NavigableString(merged.pop() + item)
                item.parent = self
            merged.append(item)
        self.contents = merged

    # -- finding --

    def find_all(self, name=None, attrs={}, recursive=True, string=None, limit=None, **kwargs):
        return self._all(self.descendants if recursive else self.children, name, attrs, string, limit, kwargs)

    findAll = findChildren = __call__ = find_all

    def find(self, name=None, attrs={}, recursive=True, string=None, **kwargs):
        return self._first(self.descendants if recursive else self.children, name, attrs, string, kwargs)

    findChild = find

    def select(self, selector, namespaces=None, limit=None, **kwargs):
        from ._select import select
        return ResultSet(None, select(self, selector, limit or 0))

    def select_one(self, selector, namespaces=None, **kwargs):
        found = self.select(selector, limit=1)
        return found[0] if found else None

    # -- as text --

    def decode(self, indent_level=None, eventual_encoding="utf-8", formatter="minimal", iterator=None):
        return write(self, formatter, eventual_encoding, indent_level)

    def decode_contents(self, indent_level=None, eventual_encoding="utf-8", formatter="minimal"):
        return "".join(write(item, formatter, eventual_encoding, indent_level) for item in self.contents)

    def encode(self, encoding="utf-8", indent_level=None, formatter="minimal", errors="xmlcharrefreplace"):
        return self.decode(indent_level, encoding, formatter).encode(encoding, errors)

    def encode_contents(self, indent_level=None, encoding="utf-8", formatter="minimal"):
        return self.decode_contents(indent_level, encoding, formatter).encode(encoding, "xmlcharrefreplace")

    renderContents = encode_contents

    def prettify(self, encoding=None, formatter="minimal"):
        if encoding is None:
            return self.decode(0, formatter=formatter)
        return self.encode(encoding, 0, formatter)

    def __str__(self):
        return self.decode()

    __repr__ = __unicode__ = __str__

    def __eq__(self, other):
        return self is other or (isinstance(other, Tag) and self.name == other.name and self.attrs == other.attrs
                                 and self.contents == other.contents)

    def __hash__(self):
        return hash(str(self))

    def copy_self(self):
        return Tag(name=self.name, namespace=self.namespace, prefix=self.prefix, attrs={
            key: list(value) if isinstance(value, list) else value for key, value in self.attrs.items()})

    def __copy__(self):
        new = self.copy_self()
        for item in self.contents:
            new.append(item.__copy__())
        return new

    def __deepcopy__(self, memo):
        return self.__copy__()


def _css(tag):
    from ._select import CSS
    return CSS(tag)
