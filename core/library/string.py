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


_missing = object()


class Template:
    """A text with $names to be filled in."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._set_pattern()

    @classmethod
    def _set_pattern(cls):
        """Compiles what stands for a placeholder: `pattern` if the class has one of its own, else by its parts."""
        import re
        pattern = cls.__dict__.get("pattern")
        if pattern is None:
            mark, braced = re.escape(cls.delimiter), cls.braceidpattern or cls.idpattern
            pattern = (f"{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})|{{(?P<braced>{braced})}}|(?P<invalid>))")
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _refuse(self, match):
        at = match.start("invalid")
        lines = self.template[:at].splitlines(keepends=True) or [""]
        column = at - len("".join(lines[:-1])) if at else 1
        raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {column}")

    def _fill(self, mapping, kws, safe):
        if mapping is _missing:
            values = kws
        elif kws:
            from collections import ChainMap
            values = ChainMap(kws, mapping)
        else:
            values = mapping

        def put(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                if safe:
                    try:
                        return str(values[name])
                    except KeyError:
                        return match.group()
                return str(values[name])
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return match.group() if safe else self._refuse(match)
            raise ValueError("Unrecognized named group in pattern", self.pattern)
        return self.pattern.sub(put, self.template)

    def substitute(self, mapping=_missing, /, **kws):
        return self._fill(mapping, kws, safe=False)

    def safe_substitute(self, mapping=_missing, /, **kws):
        return self._fill(mapping, kws, safe=True)

    def get_identifiers(self):
        found = {}
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None:
                found[name] = None
            elif match.group("invalid") is None and match.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return list(found)

    def is_valid(self):
        for match in self.pattern.finditer(self.template):
            if match.group("invalid") is not None:
                return False
            if all(match.group(kind) is None for kind in ("named", "braced", "escaped")):
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return True


Template._set_pattern()


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
