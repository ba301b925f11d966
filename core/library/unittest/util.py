"""Values and names as messages show them."""
from collections import Counter

__unittest = True

_LIMIT = 80
_HOLE = 12
_EDGE = 5
_DIFFERENT = _LIMIT - (_EDGE + _HOLE + _EDGE + _HOLE + _EDGE)


def _shortened(text, head, tail):
    skipped = len(text) - head - tail
    if skipped > _HOLE:
        return f"{text[:head]}[{skipped} chars]{text[len(text) - tail:]}"
    return text


def _common_prefix(texts):
    low, high = min(texts), max(texts)
    for i, char in enumerate(low):
        if char != high[i]:
            return low[:i]
    return low


def common_shorten_repr(*values):
    """The reprs of values, what they begin with in common shortened where they are long."""
    texts = tuple(safe_repr(value) for value in values)
    longest = max(map(len, texts))
    if longest <= _LIMIT:
        return texts
    prefix = _common_prefix(texts)
    length = len(prefix)
    room = _LIMIT - (longest - length + _EDGE + _HOLE)
    if room > _EDGE:
        prefix = _shortened(prefix, _EDGE, room)
        return tuple(prefix + text[length:] for text in texts)
    prefix = _shortened(prefix, _EDGE, _EDGE)
    return tuple(prefix + _shortened(text[length:], _DIFFERENT, _EDGE) for text in texts)


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _LIMIT:
        return text
    return text[:_LIMIT] + " [truncated]..."


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def count_differences(first, second):
    """(count in first, count in second, element) where the counts differ; the elements may be unhashable."""
    first, second = list(first), list(second)
    try:
        counts = Counter(first), Counter(second)
    except TypeError:
        return _count_by_equality(first, second)
    found = [(count, counts[1][item], item) for item, count in counts[0].items() if count != counts[1][item]]
    return found + [(0, count, item) for item, count in counts[1].items() if item not in counts[0]]


def _count_by_equality(first, second):
    found, missing = [], object()
    for items, others, swap in ((first, second, False), (second, first, True)):
        for i, item in enumerate(items):
            if item is missing:
                continue
            here = there = 0
            for j in range(i, len(items)):
                if items[j] is not missing and items[j] == item:
                    here += 1
                    if j > i:
                        items[j] = missing
            for j, other in enumerate(others):
                if other is not missing and other == item:
                    there += 1
                    others[j] = missing
            items[i] = missing
            if here != there:
                found.append((there, here, item) if swap else (here, there, item))
    return found
