"""Objects printed over several lines where one is not enough."""
import sys

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
    return PrettyPrinter()._repr(object, {}, 0)


def isreadable(object):
    return "<" not in saferepr(object)


def isrecursive(object):
    return "<Recursion on" in saferepr(object)


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
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent, self._width, self._depth, self._stream = indent, width, depth, stream
        self._compact, self._sort_dicts, self._underscores = compact, sort_dicts, underscore_numbers

    def pprint(self, object):
        (self._stream or sys.stdout).write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def format(self, object, context, maxlevels, level):
        return self._repr(object, dict(context), level), True, False

    def _repr(self, obj, active, level):
        """On one line."""
        kind = type(obj)
        if kind is int and self._underscores:
            return f"{obj:_d}"
        if kind not in (dict, list, tuple) or kind.__repr__ not in (dict.__repr__, list.__repr__, tuple.__repr__):
            return repr(obj)
        if not obj:
            return repr(obj)
        if self._depth is not None and level >= self._depth:
            return {dict: "{...}", list: "[...]", tuple: "(...)"}[kind]
        if id(obj) in active:
            return f"<Recursion on {kind.__name__} with id={id(obj)}>"
        active[id(obj)] = True
        if kind is dict:
            items = _sorted(obj.items(), lambda item: item[0]) if self._sort_dicts else obj.items()
            text = "{" + ", ".join(f"{self._repr(k, active, level + 1)}: {self._repr(v, active, level + 1)}"
                                   for k, v in items) + "}"
        else:
            inner = ", ".join(self._repr(item, active, level + 1) for item in obj)
            text = f"[{inner}]" if kind is list else f"({inner},)" if len(obj) == 1 else f"({inner})"
        del active[id(obj)]
        return text

    def _format(self, obj, out, indent, allowance, active, level):
        level += 1
        text = self._repr(obj, dict(active), level - 1)
        if len(text) <= self._width - indent - allowance or id(obj) in active:
            out.append(text)
            return
        method = self._method_for(obj)
        if method is None:
            out.append(text)
            return
        active[id(obj)] = True
        method(obj, out, indent, allowance + 1, active, level)
        del active[id(obj)]

    def _method_for(self, obj):
        show = type(obj).__repr__
        if hasattr(type(obj), "__dataclass_fields__") and "__create_fn__" not in type(obj).__dict__ \
                and getattr(type(obj), "__dataclass_params__").repr:
            return self._format_dataclass
        for kind, method in ((dict, self._format_dict), (list, self._format_list), (tuple, self._format_tuple),
                             (set, self._format_set), (frozenset, self._format_set), (str, self._format_str),
                             (bytes, self._format_bytes)):
            if isinstance(obj, kind) and show is kind.__repr__:
                return method
        return None

    def _format_dict(self, obj, out, indent, allowance, active, level):
        out.append("{" + " " * (self._indent - 1))
        items = _sorted(obj.items(), lambda item: item[0]) if self._sort_dicts else list(obj.items())
        indent += self._indent
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, dict(active), level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, active, level)
            if not last:
                out.append(",\n" + " " * indent)
        out.append("}")

    def _format_list(self, obj, out, indent, allowance, active, level):
        out.append("[")
        self._format_items(obj, out, indent, allowance, active, level)
        out.append("]")

    def _format_tuple(self, obj, out, indent, allowance, active, level):
        out.append("(")
        end = ",)" if len(obj) == 1 else ")"
        self._format_items(obj, out, indent, allowance + len(end) - 1, active, level)
        out.append(end)

    def _format_set(self, obj, out, indent, allowance, active, level):
        if type(obj) is set:
            out.append("{")
            end = "}"
        else:
            out.append(type(obj).__name__ + "({")
            end = "})"
            indent += len(type(obj).__name__) + 1
        self._format_items(_sorted(obj), out, indent, allowance + len(end) - 1, active, level)
        out.append(end)

    def _format_items(self, items, out, indent, allowance, active, level):
        indent += self._indent
        if self._indent > 1:
            out.append(" " * (self._indent - 1))
        items, width, separator = list(items), self._width - indent + 1, ""
        room = width
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if self._compact:
                text = self._repr(item, dict(active), level)
                needed = len(text) + 2
                if room < needed + (allowance if last else 0) and separator:
                    separator, room = ",\n" + " " * indent, width
                if room >= needed:
                    room -= needed
                    out.append(separator + text)
                    separator = ", "
                    continue
            out.append(separator)
            separator = ",\n" + " " * indent
            self._format(item, out, indent, allowance if last else 1, active, level)

    def _format_str(self, obj, out, indent, allowance, active, level):
        chunks, lines = [], obj.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = width = self._width - indent
        for i, line in enumerate(lines):
            if i == len(lines) - 1:
                room -= allowance
            if len(repr(line)) <= room:
                chunks.append(repr(line))
                continue
            words, current = self._words(line), ""
            for j, word in enumerate(words):
                limit = width - (allowance if j == len(words) - 1 and i == len(lines) - 1 else 0)
                if len(repr(current + word)) > limit and current:
                    chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        if len(chunks) <= 1:
            out.append(chunks[0] if chunks else "''")
            return
        text = ("\n" + " " * indent).join(chunks)
        out.append(f"({text})" if level == 1 else text)

    def _format_bytes(self, obj, out, indent, allowance, active, level):
        if level == 1:
            indent += 1
            allowance += 1
        width, chunks, current = self._width - indent, [], b""
        for at in range(0, len(obj), 4):
            part = obj[at:at + 4]
            if at == len(obj) // 4 * 4:
                width -= allowance
            if len(repr(current + part)) > width and current:
                chunks.append(repr(current))
                current = part
            else:
                current += part
        chunks.append(repr(current))
        text = ("\n" + " " * indent).join(chunks)
        out.append(f"({text})" if level == 1 else text)

    @staticmethod
    def _words(line):
        """Words with the blanks after them."""
        words, begin, blank = [], 0, False
        for i, c in enumerate(line):
            if blank and not c.isspace():
                words.append(line[begin:i])
                begin = i
            blank = c.isspace()
        return words + [line[begin:]]

    def _format_dataclass(self, obj, out, indent, allowance, active, level):
        name = type(obj).__name__
        indent += len(name) + 1
        fields = [f for f in type(obj).__dataclass_fields__.values() if f.repr and f._field_type == "field"]
        out.append(name + "(")
        for i, f in enumerate(fields):
            last = i == len(fields) - 1
            out.append(f.name + "=")
            self._format(getattr(obj, f.name), out, indent + len(f.name) + 1, allowance if last else 1, active, level)
            if not last:
                out.append(",\n" + " " * indent)
        out.append(")")
