"""CSS selectors: names, #id, .class, [attributes], pseudo-classes, and the four combinators."""
import re

_NAME = re.compile(r"(?:\\.|[\w-]|[^\x00-\x7f])+")
_BLANKS = re.compile(r"\s*")
_COMBINATOR = re.compile(r"\s*([>+~,])\s*|\s+")
_ATTRIBUTE = re.compile(r"""\[\s*((?:\\.|[\w:-])+)\s*(?:([!~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*([iIsS])?\s*)?\]""")


class SelectorSyntaxError(Exception):
    """The text is no selector."""


def select(root, selector, limit):
    groups = parse(selector)
    found = []
    for element in root.descendants:
        if hasattr(element, "attrs") and matches(element, groups, root):
            found.append(element)
            if limit and len(found) >= limit:
                break
    return found


def matches(element, groups, root):
    return any(_ends_here(element, group, root) for group in groups)


def parse(text, relative=False):
    """A list of alternatives; each is a list of (combinator before, tests)."""
    text = text.strip()
    groups, at = [[("", [])]], 0
    if not text:
        raise SelectorSyntaxError(f"Expected a selector at position {len(text)}\n  line 1:\n{text}\n^")
    while at < len(text):
        found = _COMBINATOR.match(text, at)
        if found is not None and found.end() > at:
            sign = found[1] or " "
            if sign == ",":
                groups.append([("", [])])
            elif groups[-1][-1][1]:
                groups[-1].append((sign, []))
            elif relative or sign == " ":
                groups[-1][-1] = (sign, [])
            else:
                _refuse(text, at, f"The combinator '{sign}' at position {at}, must have a selector before it")
            at = found.end()
            continue
        test, at = _simple(text, at)
        groups[-1][-1][1].append(test)
    if not all(tests for group in groups for _, tests in group):
        _refuse(text, len(text), f"Expected a selector at position {len(text)}")
    return groups


def _refuse(text, at, words):
    raise SelectorSyntaxError(f"{words}\n  line 1:\n{text}\n{' ' * at}^")


def _plain(name):
    return re.sub(r"\\(.)", r"\1", name)


def _simple(text, at):
    """(test, where it ends) of one simple selector."""
    sign = text[at]
    if sign == "*":
        return (lambda e, root: True), at + 1
    if sign == "[":
        found = _ATTRIBUTE.match(text, at)
        if found is None:
            _refuse(text, at, f"Malformed attribute selector at position {at}")
        key, operator, *values, flag = found.groups()
        value = next((value for value in values if value is not None), "")
        return _attribute(_plain(key), operator, value, (flag or "").lower() == "i"), found.end()
    found = _NAME.match(text, at + (sign in "#.:") + text.startswith("::", at))
    if found is None:
        _refuse(text, at, f"Invalid character {sign!r} position {at}")
    name, end = _plain(found[0]), found.end()
    if sign == "#":
        return (lambda e, root: e.attrs.get("id") == name), end
    if sign == ".":
        return (lambda e, root: name in _words(e.attrs.get("class"))), end
    if sign == ":":
        argument = None
        if text[end:end + 1] == "(":
            close = _closing(text, end)
            argument, end = text[end + 1:close].strip(), close + 1
        return _pseudo(text, at, name.lower(), argument), end
    return (lambda e, root: (e.name or "").lower() == name.lower()), end


def _closing(text, at):
    depth, quote = 0, ""
    for place in range(at, len(text)):
        sign = text[place]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            if not depth:
                return place
    _refuse(text, at, f"Unclosed pseudo-class at position {at}")


def _words(value):
    return value if isinstance(value, list) else (value or "").split()


def _attribute(key, operator, value, any_case):
    def test(element, root):
        given = element.attrs.get(key)
        if given is None:
            return operator == "!="
        given = " ".join(given) if isinstance(given, list) else str(given)
        wanted = value
        if any_case or key == "type":
            given, wanted = given.lower(), value.lower()
        return operator is None or {
            "=": given == wanted, "!=": given != wanted, "^=": bool(wanted) and given.startswith(wanted),
            "$=": bool(wanted) and given.endswith(wanted), "*=": bool(wanted) and wanted in given,
            "~=": wanted in given.split(), "|=": given == wanted or given.startswith(wanted + "-")}[operator]
    return test


def _siblings(e, same_name):
    return [s for s in e.parent.contents if hasattr(s, "attrs") and (not same_name or s.name == e.name)] if e.parent else [e]


def _nth(rule, by_name, last):
    a, b = {"odd": (2, 1), "even": (2, 0)}.get(rule.lower()) or _formula(rule)

    def nth(e, root):
        among = _siblings(e, by_name)
        place = next(k for k, s in enumerate(reversed(among) if last else among, 1) if s is e)
        return place == b if a == 0 else (place - b) % a == 0 and (place - b) // a >= 0
    return nth


def _formula(rule):
    found = re.fullmatch(r"([+-]?\d*)n\s*([+-]\s*\d+)?", rule.strip())
    if found is None:
        return 0, int(rule)
    a = {"": 1, "+": 1, "-": -1}[found[1]] if found[1] in ("", "+", "-") else int(found[1])
    return a, int((found[2] or "0").replace(" ", ""))


def _has(groups):
    def has(e, root):
        for group in groups:
            first = group[0][0] or " "
            if first in (" ", ">"):
                among = [s for s in (e.descendants if first == " " else e.contents) if hasattr(s, "attrs")]
                if len(group) > 1 and first == ">":
                    among = [s for s in e.descendants if hasattr(s, "attrs")]
            else:
                later = [s for s in e.next_siblings if hasattr(s, "attrs")]
                among = later[:1] if first == "+" else later
            if any(_ends_here(s, group, e) for s in among):
                return True
        return False
    return has


def _own_text(e):
    return "".join(item for item in e.contents if not hasattr(item, "attrs"))


_PLAIN_TESTS = {
    "root": lambda e, root: e.parent is not None and e.parent.parent is None and e.parent.name == "[document]",
    "empty": lambda e, root: not any(hasattr(s, "attrs") or str(s).strip() for s in e.contents),
    "only-child": lambda e, root: len(_siblings(e, False)) == 1,
    "only-of-type": lambda e, root: len(_siblings(e, True)) == 1,
    "checked": lambda e, root: "checked" in e.attrs or "selected" in e.attrs,
    "disabled": lambda e, root: "disabled" in e.attrs,
    "enabled": lambda e, root: "disabled" not in e.attrs and e.name in ("input", "button", "select", "textarea", "option"),
    "required": lambda e, root: "required" in e.attrs and e.name in ("input", "select", "textarea"),
    "optional": lambda e, root: "required" not in e.attrs and e.name in ("input", "select", "textarea"),
    "link": lambda e, root: e.name in ("a", "area") and "href" in e.attrs,
    "any-link": lambda e, root: e.name in ("a", "area") and "href" in e.attrs,
    "scope": lambda e, root: e is root or (root.name == "[document]" and _PLAIN_TESTS["root"](e, root)),
}


def _pseudo(text, at, name, argument):
    if name in _PLAIN_TESTS and argument is None:
        return _PLAIN_TESTS[name]
    place = re.fullmatch(r"(first|last|nth|nth-last)-(child|of-type)", name)
    if place is not None:
        rule = "1" if place[1] in ("first", "last") else argument
        return _nth(rule, place[2] == "of-type", place[1].endswith("last"))
    if name in ("not", "is", "where", "matches", "any"):
        inner = parse(argument)
        if name == "not":
            return lambda e, root: not matches(e, inner, root)
        return lambda e, root: matches(e, inner, root)
    if name == "has":
        return _has(parse(argument, relative=True))
    if name in ("-soup-contains", "contains", "-soup-contains-own"):
        words = [word.strip().strip("\"'") for word in argument.split(",")]
        own = name.endswith("own")
        return lambda e, root: any(word in (_own_text(e) if own else e.get_text()) for word in words)
    raise SelectorSyntaxError(f"'{text[at:at + len(name) + 1]}' was detected as a pseudo-class and is either unsupported or "
                              "invalid. If the syntax was not intended to be recognized as a pseudo-class, please escape the colon."
                              f"\n  line 1:\n{text}\n{' ' * at}^")


def _ends_here(element, group, root):
    """Whether the last part of the selector fits the element, and the ones before it what stands above or before."""
    combinator, tests = group[-1]
    if not all(test(element, root) for test in tests):
        return False
    if len(group) == 1:
        return combinator in ("", " ", "+", "~") or element.parent is root
    before = group[:-1]
    if combinator == " ":
        return any(_ends_here(parent, before, root) for parent in element.parents if parent.name != "[document]")
    if combinator == ">":
        return element.parent is not None and element.parent.name != "[document]" and _ends_here(element.parent, before, root)
    earlier = [s for s in element.previous_siblings if hasattr(s, "attrs")]
    return any(_ends_here(s, before, root) for s in (earlier[:1] if combinator == "+" else earlier))


class CSS:
    """What `tag.css` gives."""

    def __init__(self, tag):
        self.tag = tag

    def select(self, select, namespaces=None, limit=0, flags=0, **kwargs):
        return self.tag.select(select, namespaces, limit)

    def select_one(self, select, namespaces=None, flags=0, **kwargs):
        return self.tag.select_one(select)

    def iselect(self, select, namespaces=None, limit=0, flags=0, **kwargs):
        return iter(self.tag.select(select, namespaces, limit))

    def match(self, select, namespaces=None, flags=0, **kwargs):
        return matches(self.tag, parse(select), self.tag)

    def closest(self, select, namespaces=None, flags=0, **kwargs):
        groups = parse(select)
        return next((e for e in (self.tag, *self.tag.parents) if e.name != "[document]" and matches(e, groups, self.tag)), None)

    def filter(self, select, namespaces=None, flags=0, **kwargs):
        groups = parse(select)
        return [e for e in self.tag.contents if hasattr(e, "attrs") and matches(e, groups, self.tag)]

    def escape(self, ident):
        return re.sub(r"([^\w-])", r"\\\1", ident)
