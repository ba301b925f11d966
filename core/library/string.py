"""Constants of characters, templates, and the formatter behind str.format."""
import _string

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
whitespace = " \t\n\r\v\f"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Every word with a capital first letter."""
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    """A text with $names to be filled in."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """(text, name, original) triples; name None: text only; "": a dollar sign that names nothing."""
        text, at = self.template, 0
        while True:
            dollar = text.find(self.delimiter, at)
            if dollar < 0:
                yield text[at:], None, ""
                return
            begin = dollar + len(self.delimiter)
            if text.startswith(self.delimiter, begin):
                yield text[at:dollar] + self.delimiter, None, ""
                at = begin + len(self.delimiter)
                continue
            braced = text.startswith("{", begin)
            first = end = begin + braced
            while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[first:end]
            good = name and not name[0].isdigit() and (not braced or text.startswith("}", end))
            stop = (end + braced) if good else begin
            yield text[at:dollar], name if good else "", text[dollar:stop]
            at = stop

    def _fill(self, mapping, kws, safe):
        values = {**mapping, **kws} if mapping else kws
        result, position = [], 0
        for text, name, original in self._pieces():
            result.append(text)
            position += len(text)
            if name:
                if safe and name not in values:
                    result.append(original)
                else:
                    result.append(str(values[name]))
            elif name == "":
                if not safe:
                    before = self.template[:self.template.index(original, max(0, position - 1))] if original else ""
                    line = before.count("\n") + 1
                    column = len(before) - (before.rfind("\n") + 1) + 1
                    raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
                result.append(original)
            position += len(original)
        return "".join(result)

    def substitute(self, mapping=None, /, **kws):
        return self._fill(mapping, kws, safe=False)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._fill(mapping, kws, safe=True)

    def get_identifiers(self):
        return list(dict.fromkeys(name for _, name, _ in self._pieces() if name))

    def is_valid(self):
        return all(name != "" for _, name, _ in self._pieces())


class Formatter:
    """str.format, step by step, to be changed by subclasses."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            if field == "" or field[0] in ".[":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field, auto = str(auto) + field, auto + 1
            elif field.isdigit():
                if auto:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto = False
            obj, key = self.get_field(field, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in "sra":
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first
