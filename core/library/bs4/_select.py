"""CSS selectors, for select(): names, #id, .class, [attributes], :nth-child and its like, and the four combinators."""
import re

_TOKEN = re.compile(r"""\s*([>+~,])\s*|(\s+)|([a-zA-Z][\w-]*|\*)|\#([\w-]+)|\.([\w-]+)
    |\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\]|:([\w-]+)(?:\(([^)]*)\))?""", re.X)


def select(root, selector, limit):
    groups = _parse(selector.strip())
    found = []
    for element in root.descendants:
        if hasattr(element, "attrs") and any(_ends_here(element, group, root) for group in groups):
            found.append(element)
            if limit and len(found) >= limit:
                break
    return found


def _parse(text):
    """A list of alternatives; each is a list of (combinator before, tests)."""
    groups, at = [[("", [])]], 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None or token.end() == at:
            raise ValueError(f"select(): {text!r} is no CSS selector that Loopscope knows; use find_all()")
        at = token.end()
        combinator, space, name, identity, klass, key, operator, *values, pseudo, argument = token.groups()
        if combinator == ",":
            groups.append([("", [])])
        elif combinator or space:
            if groups[-1][-1][1] or not combinator:
                groups[-1].append((combinator or " ", []))
            else:
                groups[-1][-1] = (combinator, [])
        else:
            groups[-1][-1][1].append(_test(name, identity, klass, key, operator, next((v for v in values if v is not None), ""),
                                           pseudo, argument))
    return groups


def _test(name, identity, klass, key, operator, value, pseudo, argument):
    if name:
        return lambda e: name == "*" or e.name == name.lower()
    if identity:
        return lambda e: e.attrs.get("id") == identity
    if klass:
        return lambda e: klass in e.get("class", [])
    if key:
        return lambda e: key in e.attrs and _compare(e.attrs[key], operator, value)
    return _pseudo(pseudo, argument)


def _compare(given, operator, value):
    given = " ".join(given) if isinstance(given, list) else given
    if operator is None:
        return True
    return {"=": given == value, "^=": given.startswith(value), "$=": given.endswith(value), "*=": value in given,
            "~=": value in given.split(), "|=": given == value or given.startswith(value + "-")}[operator]


def _siblings(e, same_name):
    return [s for s in e.parent.contents if hasattr(s, "attrs") and (not same_name or s.name == e.name)]


def _pseudo(name, argument):
    plain = {"first-child": "1", "first-of-type": "1"}
    if name in ("nth-child", "nth-of-type") or name in plain:
        rule = argument.strip() if argument else plain[name]
        a, b = {"odd": (2, 1), "even": (2, 0)}.get(rule) or _formula(rule)
        by_name = name.endswith("of-type")

        def nth(e):
            place = next(k for k, s in enumerate(_siblings(e, by_name), 1) if s is e)
            return place == b if a == 0 else (place - b) % a == 0 and (place - b) // a >= 0
        return nth
    if name in ("last-child", "last-of-type"):
        return lambda e: _siblings(e, name == "last-of-type")[-1] is e
    if name == "not":
        inner = _parse(argument)
        return lambda e: not any(_ends_here(e, group, None) for group in inner)
    if name in ("-soup-contains", "contains"):
        return lambda e: argument.strip("\"'") in e.get_text()
    raise NotImplementedError(f"select(): Loopscope does not know ':{name}'; use find_all() with a function")


def _formula(rule):
    found = re.fullmatch(r"([+-]?\d*)n\s*([+-]\s*\d+)?", rule)
    if found is None:
        return 0, int(rule)
    a = {"": 1, "+": 1, "-": -1}.get(found[1]) or int(found[1])
    return a, int((found[2] or "0").replace(" ", ""))


def _ends_here(element, group, root):
    """Whether the last part of the selector fits the element, and the ones before it what stands above or before."""
    combinator, tests = group[-1]
    if not all(test(element) for test in tests):
        return False
    if len(group) == 1:
        return True
    before = group[:-1]
    if combinator == " ":
        return any(_ends_here(parent, before, root) for parent in element.parents if parent.name != "[document]")
    if combinator == ">":
        return element.parent.name != "[document]" and _ends_here(element.parent, before, root)
    earlier = [s for s in element.previous_siblings if hasattr(s, "attrs")]
    return any(_ends_here(s, before, root) for s in (earlier[:1] if combinator == "+" else earlier))
