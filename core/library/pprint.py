"""Objects printed over several lines where one is not enough."""
import collections
import dataclasses
import re
import sys
import types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _SortKey:
    """Orders what can be compared; else by the name of the type, then by identity."""

    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _sorted(items, key=lambda item: item):
    return sorted(items, key=lambda item: _SortKey(key(item)))


class PrettyPrinter:
    """Prints with an indent, within a width, to a depth."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth, self._width, self._stream = depth, width, stream
        self._indent_per_level, self._compact = indent, bool(compact)
        self._sort_dicts, self._underscore_numbers = sort_dicts, underscore_numbers
        self._readable, self._recursive = True, False

    def pprint(self, object):
        stream = self._stream if self._stream is not None else sys.stdout
        if stream is not None:
            stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """An object on one line, whether that can be read back, whether it contains itself."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, obj, active, level):
        text, readable, recursive = self.format(obj, active.copy(), self._depth, level)
        self._readable = self._readable and readable
        self._recursive = self._recursive or recursive
        return text

    def _items(self, mapping):
        return _sorted(mapping.items(), lambda item: item[0]) if self._sort_dicts else mapping.items()

    def _safe_repr(self, obj, active, maxlevels, level):
        kind = type(obj)
        if kind in (str, float, complex, bool, bytes, type(None)):
            return repr(obj), True, False
        if issubclass(kind, int) and kind.__repr__ is int.__repr__:
            return (f"{obj:_d}" if self._underscore_numbers else repr(obj)), True, False
        show = kind.__repr__
        known = next((base for base in (dict, list, tuple)
                      if issubclass(kind, base) and show is base.__repr__), None)
        if known is None:
            text = repr(obj)
            return text, bool(text) and not text.startswith("<"), False
        if not obj:
            return {dict: "{}", list: "[]", tuple: "()"}[known], True, False
        if maxlevels and level >= maxlevels:
            return {dict: "{...}", list: "[...]", tuple: "(...)"}[known], False, id(obj) in active
        if id(obj) in active:
            return _recursion(obj), False, True
        active[id(obj)] = 1
        readable, recursive, parts = True, False, []

        def shown(item):
            nonlocal readable, recursive
            text, reads, recurs = self.format(item, active, maxlevels, level + 1)
            readable, recursive = readable and reads, recursive or recurs
            return text

        if known is dict:
            for key, value in self._items(obj):
                first = shown(key)
                parts.append(f"{first}: {shown(value)}")
            text = "{" + ", ".join(parts) + "}"
        else:
            inner = ", ".join([shown(item) for item in obj])
            text = f"[{inner}]" if known is list else f"({inner},)" if len(obj) == 1 else f"({inner})"
        del active[id(obj)]
        return text, readable, recursive

    def _format(self, obj, out, indent, allowance, active, level):
        if id(obj) in active:
            out.append(_recursion(obj))
            self._recursive, self._readable = True, False
            return
        text = self._repr(obj, active, level)
        if len(text) > self._width - indent - allowance:
            method = _methods().get(type(obj).__repr__)
            if method is None and dataclasses.is_dataclass(obj) and not isinstance(obj, type) \
                    and type(obj).__dataclass_params__.repr \
                    and "_make_repr" in getattr(type(obj).__repr__, "__wrapped__", len).__qualname__:
                method = PrettyPrinter._pprint_dataclass
            if method is not None:
                active[id(obj)] = 1
                method(self, obj, out, indent, allowance, active, level + 1)
                del active[id(obj)]
                return
        out.append(text)

    def _pprint_dataclass(self, obj, out, indent, allowance, active, level):
        name = type(obj).__name__
        indent += len(name) + 1
        items = [(f.name, getattr(obj, f.name)) for f in dataclasses.fields(obj) if f.repr]
        out.append(name + "(")
        self._format_attributes(items, out, indent, allowance, active, level)
        out.append(")")

    def _pprint_namespace(self, obj, out, indent, allowance, active, level):
        name = "namespace" if type(obj) is types.SimpleNamespace else type(obj).__name__
        out.append(name + "(")
        self._format_attributes(obj.__dict__.items(), out, indent + len(name) + 1, allowance, active, level)
        out.append(")")

    def _format_attributes(self, items, out, indent, allowance, active, level):
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            out.append(key + "=")
            if id(value) in active:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if last else 1, active, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _pprint_dict(self, obj, out, indent, allowance, active, level):
        out.append("{")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        if len(obj):
            self._format_dict_items(self._items(obj), out, indent, allowance + 1, active, level)
        out.append("}")

    def _format_dict_items(self, items, out, indent, allowance, active, level):
        indent += self._indent_per_level
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, active, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, active, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _pprint_ordered_dict(self, obj, out, indent, allowance, active, level):
        if not len(obj):
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "(")
        self._format(list(obj.items()), out, indent + len(name) + 1, allowance + 1, active, level)
        out.append(")")

    def _pprint_list(self, obj, out, indent, allowance, active, level):
        out.append("[")
        self._format_items(obj, out, indent, allowance + 1, active, level)
        out.append("]")

    def _pprint_tuple(self, obj, out, indent, allowance, active, level):
        out.append("(")
        end = ",)" if len(obj) == 1 else ")"
        self._format_items(obj, out, indent, allowance + len(end), active, level)
        out.append(end)

    def _pprint_set(self, obj, out, indent, allowance, active, level):
        if not len(obj):
            out.append(repr(obj))
            return
        kind = type(obj)
        if kind is set:
            out.append("{")
            end = "}"
        else:
            out.append(kind.__name__ + "({")
            end = "})"
            indent += len(kind.__name__) + 1
        self._format_items(_sorted(obj), out, indent, allowance + len(end), active, level)
        out.append(end)

    def _format_items(self, items, out, indent, allowance, active, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        newline = ",\n" + " " * indent
        separator, items = "", list(items)
        width = room = self._width - indent + 1
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, active, level)
                needed = len(text) + 2
                if room < needed:
                    room = width
                    if separator:
                        separator = newline
                if room >= needed:
                    room -= needed
                    out.append(separator + text)
                    separator = ", "
                    continue
            out.append(separator)
            separator = newline
            self._format(item, out, indent, allowance if last else 1, active, level)

    def _pprint_str(self, obj, out, indent, allowance, active, level):
        if not len(obj):
            out.append(repr(obj))
            return
        chunks, lines = [], obj.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        whole = most = self._width - indent
        shown = ""
        for i, line in enumerate(lines):
            shown = repr(line)
            if i == len(lines) - 1:
                most -= allowance
            if len(shown) <= most:
                chunks.append(shown)
                continue
            parts = re.findall(r"\S*\s*", line)
            parts.pop()  # the empty one at the end
            room, current = whole, ""
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    room -= allowance
                if len(repr(candidate)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(shown)
            return
        text = ("\n" + " " * indent).join(chunks)
        out.append(f"({text})" if level == 1 else text)

    def _pprint_bytes(self, obj, out, indent, allowance, active, level):
        if len(obj) <= 4:
            out.append(repr(obj))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            out.append("(")
        out.append(("\n" + " " * indent).join(_wrapped_bytes(obj, self._width - indent, allowance)))
        if parens:
            out.append(")")

    def _pprint_bytearray(self, obj, out, indent, allowance, active, level):
        out.append("bytearray(")
        self._pprint_bytes(bytes(obj), out, indent + 10, allowance + 1, active, level + 1)
        out.append(")")

    def _pprint_mappingproxy(self, obj, out, indent, allowance, active, level):
        out.append("mappingproxy(")
        self._format(obj.copy(), out, indent + 13, allowance + 1, active, level)
        out.append(")")

    def _pprint_default_dict(self, obj, out, indent, allowance, active, level):
        if not len(obj):
            out.append(repr(obj))
            return
        name = type(obj).__name__
        indent += len(name) + 1
        out.append(f"{name}({self._repr(obj.default_factory, active, level)},\n{' ' * indent}")
        self._pprint_dict(obj, out, indent, allowance + 1, active, level)
        out.append(")")

    def _pprint_counter(self, obj, out, indent, allowance, active, level):
        if not len(obj):
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "({")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        self._format_dict_items(obj.most_common(), out, indent + len(name) + 1, allowance + 2, active, level)
        out.append("})")

    def _pprint_chain_map(self, obj, out, indent, allowance, active, level):
        if not len(obj.maps):
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for i, each in enumerate(obj.maps):
            last = i == len(obj.maps) - 1
            self._format(each, out, indent, allowance + 1 if last else 1, active, level)
            out.append(")" if last else ",\n" + " " * indent)

    def _pprint_deque(self, obj, out, indent, allowance, active, level):
        if not len(obj):
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "(")
        indent += len(name) + 1
        out.append("[")
        if obj.maxlen is None:
            self._format_items(obj, out, indent, allowance + 2, active, level)
            out.append("])")
        else:
            self._format_items(obj, out, indent, 2, active, level)
            out.append(f"],\n{' ' * indent}maxlen={self._repr(obj.maxlen, active, level)})")

    def _pprint_user(self, obj, out, indent, allowance, active, level):
        self._format(obj.data, out, indent, allowance, active, level - 1)


def _recursion(obj):
    return f"<Recursion on {type(obj).__name__} with id={id(obj)}>"


def _wrapped_bytes(obj, width, allowance):
    current, last = b"", len(obj) // 4 * 4
    for at in range(0, len(obj), 4):
        part = obj[at:at + 4]
        candidate = current + part
        if at == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


_by_repr = {}


def _methods():
    """What prints an object over several lines, by its __repr__."""
    if not _by_repr:
        p = PrettyPrinter
        for kind, method in ((dict, p._pprint_dict), (collections.OrderedDict, p._pprint_ordered_dict),
                             (list, p._pprint_list), (tuple, p._pprint_tuple), (set, p._pprint_set),
                             (frozenset, p._pprint_set), (str, p._pprint_str), (bytes, p._pprint_bytes),
                             (bytearray, p._pprint_bytearray), (types.MappingProxyType, p._pprint_mappingproxy),
                             (types.SimpleNamespace, p._pprint_namespace),
                             (collections.defaultdict, p._pprint_default_dict),
                             (collections.Counter, p._pprint_counter), (collections.ChainMap, p._pprint_chain_map),
                             (collections.deque, p._pprint_deque), (collections.UserDict, p._pprint_user),
                             (collections.UserList, p._pprint_user), (collections.UserString, p._pprint_user)):
            _by_repr[kind.__repr__] = method
    return _by_repr
