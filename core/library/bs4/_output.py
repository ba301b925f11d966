"""Elements as text again: escaped, with sorted attributes, on one line or indented."""
import re
from html.entities import codepoint2name

EMPTY_ELEMENTS = frozenset("area base basefont bgsound br col command embed frame hr image img input isindex keygen link menuitem "
                           "meta nextid param source spacer track wbr".split())
KEEP_BLANKS = frozenset(("pre", "textarea"))
_CHARSET = re.compile(r"((?:^|[\s;])charset=)([^;]*)")


def escape_xml(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_html(text):
    return "".join(f"&{codepoint2name[ord(sign)]};" if ord(sign) in codepoint2name and sign != '"' else sign for sign in text)


class Formatter:
    """How texts are escaped, and empty elements written."""

    def __init__(self, language=None, entity_substitution=None, void_element_close_prefix="/", cdata_containing_tags=None,
                 empty_attributes_are_booleans=False, indent=1):
        self.substitution = entity_substitution
        self.closing = void_element_close_prefix or ""
        self.booleans = empty_attributes_are_booleans
        self.indent = " " * indent if isinstance(indent, int) else indent

    def substitute(self, text):
        return self.substitution(text) if self.substitution else text

    attribute_value = substitute

    def attributes(self, tag):
        return sorted((key, None if self.booleans and value == "" else value) for key, value in tag.attrs.items())


class HTMLFormatter(Formatter):
    def __init__(self, *args, **kwargs):
        super().__init__("html", *args, **kwargs)


class XMLFormatter(Formatter):
    def __init__(self, *args, **kwargs):
        super().__init__("xml", *args, **kwargs)


def formatter_of(given):
    if isinstance(given, Formatter):
        return given
    if callable(given):
        return Formatter(entity_substitution=given)
    return {"minimal": lambda: Formatter(entity_substitution=escape_xml), "html": lambda: Formatter(entity_substitution=escape_html),
            "html5": lambda: Formatter(entity_substitution=escape_html, void_element_close_prefix=None,
                                       empty_attributes_are_booleans=True), None: Formatter}[given]()


def _quoted(value):
    if '"' not in value:
        return f'"{value}"'
    return "\"" + value.replace('"', "&quot;") + "\"" if "'" in value else f"'{value}'"


def _attribute(tag, key, value, formatter, encoding):
    if value is None:
        return " " + key
    text = " ".join(value) if isinstance(value, (list, tuple)) else str(value)
    if tag.name == "meta" and encoding:
        if key == "charset":
            text = encoding
        elif key == "content" and "http-equiv" in tag.attrs:
            text = _CHARSET.sub(lambda found: found[1] + encoding, text)
    return f" {key}={_quoted(formatter.attribute_value(text))}"


def opening(tag, formatter, encoding):
    attributes = "".join(_attribute(tag, key, value, formatter, encoding) for key, value in formatter.attributes(tag))
    prefix = f"{tag.prefix}:" if tag.prefix else ""
    return f"<{prefix}{tag.name}{attributes}{formatter.closing if tag.is_empty_element else ''}>"


def closing(tag):
    return "" if tag.is_empty_element else f"</{tag.prefix + ':' if tag.prefix else ''}{tag.name}>"


def write(root, formatter, encoding, indent=None):
    """All of it. No recursion: pages nest deep."""
    formatter = formatter_of(formatter)
    out, waiting = [], [(root, indent)]
    while waiting:
        element, depth = waiting.pop()
        if depth is not None and depth < 0:
            depth = None
        if element.__class__ is str:
            out.append(element if depth is None else f"{formatter.indent * depth}{element}\n")
        elif isinstance(element, str):
            text = element.output_ready(formatter)
            if depth is None:
                out.append(text)
            elif text.strip():
                out.append(f"{formatter.indent * depth}{text.strip()}\n")
        else:
            _write_tag(element, depth, formatter, encoding, out, waiting)
    return "".join(out)


def _write_tag(tag, depth, formatter, encoding, out, waiting):
    if tag.hidden:
        waiting.extend((item, depth) for item in reversed(tag.contents))
        return
    inner, after = depth, depth
    begin = opening(tag, formatter, encoding)
    if depth is not None:
        begin = formatter.indent * depth + begin
        if tag.name in KEEP_BLANKS:
            waiting.append((closing(tag) + "\n", None))
            waiting.extend((item, None) for item in reversed(tag.contents))
            out.append(begin)
            return
        begin += "\n"
        inner = depth + 1
    out.append(begin)
    if not tag.is_empty_element:
        waiting.append((closing(tag), after))
    waiting.extend((item, inner) for item in reversed(tag.contents))
