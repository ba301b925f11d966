"""Literals and expressions chosen by chance, of every type, with methods and builtins called rightly and wrongly."""
import re
import string

WORDS = ["", "a", "b", "ab", "abc", "Hello", "hello world", "x=1", "  pad ", "tab\\tend", "line\\nline\\r\\n", "é", "ß", "日本",
         "😀x", "İI", "Ǆ", "ﬁn", "²", "٣4", "12", "-7", "3.5", "1e5", "1_000", "0x1F", "nan", "inf", "None", "a,b,,c", "%s", "{0}",
         "{}", "it's", 'say \\"hi\\"', "\\\\", "\\x00\\x1f", "\\u2028", "A1b2", "title Case", "__name__", "class", "aaaa", "ababab"]
NUMBERS = ["0", "1", "-1", "2", "3", "5", "7", "10", "-10", "100", "255", "256", "-256", "1000", "2**31", "-2**31", "2**31-1",
           "2**63", "-2**63", "2**63-1", "2**64", "10**20", "-10**20", "3**50", "2**100", "10**40+7", "0x7fff"]
FLOATS = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "1.5", "2.5", "-2.5", "0.1", "1/3", "1e16", "1e15", "123456789.123", "1e-5", "1e-4",
          "1e100", "1e308", "5e-324", "float('inf')", "float('-inf')", "float('nan')", "2.675", "1e22", "9007199254740993.0"]
COMPLEX = ["1j", "0j", "1+2j", "-1.5-0.0j", "complex(0.0, float('inf'))", "3+0j", "complex(float('nan'), 1)", "1e20j"]
TYPES = ["int", "str", "float", "list", "dict", "tuple", "set", "bytes", "bool", "object", "type", "ValueError", "complex", "range"]
CALLABLES = ["len", "str", "int", "repr", "abs", "(lambda x: x)", "(lambda *a: a)", "(lambda x, y: x)", "str.upper", "bool", "ord",
             "(lambda: 0)", "max", "list", "divmod"]
ADDRESSED = r"(?<![\w'\".])(None|NotImplemented|\.\.\.|range\(|len|object|str\.upper|ValueError|float\('nan'\)|" + "|".join(TYPES) + r")(?![\w'\"])"
MAKES_SET = re.compile(r"\b(set|frozenset|__init__)\([^)]*" + ADDRESSED)
HAS_SET = re.compile(r"\bset\(|\{[^:{}]+\}")
ADDS_TO_SET = re.compile(r"\.(add|union|update|symmetric_difference\w*|intersection\w*|__i?x?or__|__r?x?or__)\(.*" + ADDRESSED)
NAMESPACE = re.compile(r"\bvars\((" + "|".join(TYPES) + r")\)")
WRONG_HANDLER = re.compile(r"decode\('utf-16-le', '(?!strict|ignore|replace|backslashreplace)")
SPEC_TYPES = [""] * 4 + list("bcdeEfFgGnosxX%") + ["q"]

# Arguments of methods: a letter each, after `/` they may be left out. i small int, I int, s text of the same kind,
# c one character, n iterable of the same kind, t iterable, a anything, h hashable, d dict, k kind, S slice or index, - nothing
STR = {
    "capitalize": "", "casefold": "", "center": "i/c", "count": "s/ii", "encode": "/ee", "endswith": "s/ii", "expandtabs": "/i",
    "find": "s/ii", "format": "/aaa", "format_map": "d", "index": "s/ii", "isalnum": "", "isalpha": "", "isascii": "",
    "isdecimal": "", "isdigit": "", "isidentifier": "", "islower": "", "isnumeric": "", "isprintable": "", "isspace": "",
    "istitle": "", "isupper": "", "join": "n", "ljust": "i/c", "lower": "", "lstrip": "/s", "maketrans": "d/",
    "partition": "s", "removeprefix": "s", "removesuffix": "s", "replace": "ss/i", "rfind": "s/ii", "rindex": "s/ii",
    "rjust": "i/c", "rpartition": "s", "rsplit": "/si", "rstrip": "/s", "split": "/si", "splitlines": "/i", "startswith": "s/ii",
    "strip": "/s", "swapcase": "", "title": "", "translate": "d", "upper": "", "zfill": "i"}
BYTES = {name: how for name, how in STR.items() if name not in (
    "encode", "format", "format_map", "casefold", "isdecimal", "isnumeric", "isidentifier", "isprintable", "maketrans",
    "translate")} | {"decode": "/ee", "hex": "/ci", "fromhex": "w", "translate": "s/s", "maketrans": "ss"}
LIST = {"append": "a", "clear": "", "copy": "", "count": "a", "extend": "t", "index": "a/ii", "insert": "ia", "pop": "/i",
        "remove": "a", "reverse": "", "sort": ""}
METHODS = {
    "str": STR, "bytes": BYTES,
    "bytearray": BYTES | {"append": "i", "clear": "", "copy": "", "extend": "t", "insert": "ii", "pop": "/i", "remove": "i",
                          "reverse": ""},
    "list": LIST, "tuple": {"count": "a", "index": "a/ii"}, "range": {"count": "i", "index": "i"},
    "dict": {"clear": "", "copy": "", "fromkeys": "t/a", "get": "h/a", "items": "", "keys": "", "pop": "h/a", "popitem": "",
             "setdefault": "h/a", "update": "d", "values": ""},
    "set": {"add": "h", "clear": "", "copy": "", "difference": "/qq", "difference_update": "/qq", "discard": "h",
            "intersection": "/tt", "intersection_update": "t", "isdisjoint": "t", "issubset": "t", "issuperset": "t",
            "remove": "h", "symmetric_difference": "q", "symmetric_difference_update": "q", "union": "/qq",
            "update": "/qq"},
    "frozenset": {"copy": "", "difference": "/tt", "intersection": "/tt", "isdisjoint": "t", "issubset": "t",
                  "issuperset": "t", "symmetric_difference": "q", "union": "/qq"},
    "int": {"as_integer_ratio": "", "bit_count": "", "bit_length": "", "conjugate": "", "to_bytes": "/ioo",
            "from_bytes": "b/o", "real": None, "imag": None, "numerator": None, "denominator": None},
    "float": {"as_integer_ratio": "", "conjugate": "", "fromhex": "w", "hex": "", "is_integer": "", "real": None},
    "complex": {"conjugate": "", "real": None, "imag": None},
    "bool": {"bit_length": "", "to_bytes": "/io", "conjugate": ""},
    "memoryview": {"tobytes": "", "tolist": "", "hex": "/ci", "release": "", "toreadonly": "", "nbytes": None,
                   "readonly": None, "format": None, "itemsize": None, "ndim": None, "shape": None, "obj": None},
    "slice": {"indices": "i", "start": None, "stop": None, "step": None},
}
DUNDERS = ["__add__", "__radd__", "__mul__", "__rmul__", "__sub__", "__rsub__", "__mod__", "__rmod__", "__floordiv__",
           "__truediv__", "__rtruediv__", "__and__", "__rand__", "__or__", "__ror__", "__xor__", "__lshift__", "__rshift__",
           "__divmod__", "__rdivmod__", "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "__contains__",
           "__getitem__", "__delitem__", "__iadd__", "__imul__", "__ior__", "__iand__", "__isub__", "__ixor__"]
UNARY_DUNDERS = ["__len__", "__repr__", "__str__", "__bool__", "__neg__", "__pos__", "__abs__", "__invert__", "__int__",
                 "__float__", "__index__", "__trunc__", "__floor__", "__ceil__", "__round__", "__iter__", "__reversed__",
                 "__complex__"]
BUILTINS = {
    "abs": "x", "all": "t", "any": "t", "ascii": "a", "bin": "I", "bool": "a", "bytearray": "t", "bytes": "t", "callable": "a",
    "chr": "i", "complex": "xx", "dict": "d", "divmod": "xx", "enumerate": "t/i", "filter": "ft", "float": "w", "frozenset": "q",
    "getattr": "ag/a", "hasattr": "ag", "hex": "I", "int": "w/i", "isinstance": "ak", "issubclass": "kk", "iter": "t",
    "len": "a", "list": "t", "map": "ft", "max": "t", "memoryview": "b", "min": "t", "next": "a/a", "oct": "I", "ord": "c",
    "range": "i/ii", "repr": "a", "reversed": "t", "round": "x/i", "set": "q", "slice": "i/ii", "sorted": "t",
    "str": "a", "sum": "t/x", "tuple": "t", "type": "a", "zip": "t/t", "format": "aF", "vars": "a", "print": "aa"}
OPERATORS = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<", "<=", "==", "!=", ">", ">=", "in", "not in", "and", "or", "@"]


def cannot_agree(text):
    """The order of a set of which a member's hash is an address; the namespaces of built-in types, which list what
    CPython is made of; wrong error handlers of codecs written in Python, which add tracebacks of their own."""
    return (MAKES_SET.search(text) or HAS_SET.search(text) and ADDS_TO_SET.search(text) or NAMESPACE.search(text) or
            WRONG_HANDLER.search(text))


class Values:
    def __init__(self, rng):
        self.rng = rng

    def pick(self, *choices):
        return self.rng.choice(choices)

    def int_(self):
        return self.rng.choice(NUMBERS) if self.rng.random() < 0.7 else str(self.rng.randint(-99999, 99999))

    def small(self):
        return str(self.rng.choice([0, 1, 2, 3, 4, 5, -1, -2, -3, 7, 10, 12, 20]))

    def float_(self):
        if self.rng.random() < 0.6:
            return self.rng.choice(FLOATS)
        return repr(self.rng.uniform(-10, 10) * 10 ** self.rng.randint(-8, 20))

    def str_(self):
        if self.rng.random() < 0.75:
            return '"' + self.rng.choice(WORDS) + '"'
        return repr("".join(self.rng.choice(string.printable[:70]) for _ in range(self.rng.randint(0, 12))))

    def bytes_(self):
        if self.rng.random() < 0.3:
            return repr(bytes(self.rng.randrange(256) for _ in range(self.rng.randint(0, 6))))
        return 'b"' + self.rng.choice([word for word in WORDS if word.isascii() and "\\u" not in word]) + '"'

    def hashable(self, depth=0):
        kind = self.rng.randrange(9)
        if kind < 3:
            return self.small()
        if kind < 6:
            return self.str_()
        if kind == 6:
            return self.rng.choice(FLOATS[:12])
        if kind == 7:
            return self.bytes_()
        return self.tuple_(self.hashable, depth + 1) if depth < 2 else "True"

    def items(self, make, most=4):
        return [make() for _ in range(self.rng.randint(0, most))]

    def tuple_(self, make=None, depth=0):
        items = self.items(make or (lambda: self.value(depth + 1)), 3)
        return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"

    def list_(self, depth=0):
        how = self.rng.randrange(4)
        make = [self.small, self.str_, lambda: self.value(depth + 1), self.number][how]
        return "[" + ", ".join(self.items(make, 5)) + "]"

    def set_(self):
        items = self.items(self.hashable, 5)
        if len(items) > 2:  # not a constant: its order depends on which words CPython knew before
            return "set([" + ", ".join(items) + "])"
        return "{" + ", ".join(items) + "}" if items else "set()"

    def frozenset_(self):
        return f"frozenset({self.set_()})"

    def dict_(self, depth=0):
        keys = self.items(self.hashable, 4)
        return "{" + ", ".join(f"{key}: {self.value(depth + 1)}" for key in keys) + "}"

    def range_(self):
        parts = [self.small(), self.small(), self.pick("1", "2", "-1", "3")][:self.rng.randint(1, 3)]
        if len(range(*map(int, parts))) < 2:  # None is in its hash, which is an address in 3.11: sets have no order
            return "range(4, 9, 2)"
        return "range(" + ", ".join(parts) + ")"

    def number(self):
        return self.rng.choice([self.int_, self.int_, self.float_, self.bool_, self.complex_])()

    def complex_(self):
        return self.rng.choice(COMPLEX)

    def bool_(self):
        return self.pick("True", "False")

    def bytearray_(self):
        return f"bytearray({self.bytes_()})"

    def memoryview_(self):
        return f"memoryview({self.pick(self.bytes_, self.bytearray_)()})"

    def slice_(self):
        return "slice(" + ", ".join(self.pick(self.small(), "None") for _ in range(self.rng.randint(1, 3))) + ")"

    def of(self, kind, depth=0):
        make = getattr(self, kind + "_")
        return make(depth=depth) if kind in ("tuple", "list", "dict") else make()

    def value(self, depth=0):
        roll = self.rng.random()
        if depth < 2 and roll < 0.35:
            return self.rng.choice([self.list_, self.dict_])(depth + 1) if roll < 0.25 else self.tuple_(None, depth + 1)
        kind = self.rng.choice(["int", "int", "float", "str", "str", "bytes", "bool", "none", "set", "frozenset", "range",
                                "complex", "bytearray", "other"])
        if kind == "none":
            return "None"
        if kind == "other":
            return self.pick("...", "NotImplemented", "int", "len", "ValueError('v')", "object", "str.upper")
        return self.of(kind)

    def argument(self, letter, kind):
        """An argument for a hint's letter; now and then something else."""
        if self.rng.random() < 0.08:
            return self.value()
        simple = {"i": self.small, "I": self.int_, "a": self.value, "h": self.hashable, "d": self.dict_, "x": self.number,
                  "b": self.bytes_, "F": lambda: repr(self.spec())}
        if letter in simple:
            return simple[letter]()
        same = self.bytes_ if kind in ("bytes", "bytearray", "memoryview") else self.str_
        if letter == "s":
            return same() if self.rng.random() < 0.85 else self.tuple_(same)
        if letter == "c":
            return self.pick("'*'", "'é'", "' '") if same == self.str_ else self.pick("b'*'", "b' '", "'-'")
        if letter == "n":
            return "[" + ", ".join(self.items(same)) + "]"
        if letter == "t":
            return self.rng.choice([self.list_, self.tuple_, self.str_, self.dict_, self.set_, self.range_, self.bytes_])()
        if letter == "q":
            return self.rng.choice([self.set_, self.str_, self.range_, self.frozenset_, self.bytes_])()
        if letter == "e":
            return self.pick("'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'strict'", "'ignore'", "'replace'", "'nope'",
                             "'backslashreplace'", "'utf-16-le'", "'utf-32'")
        if letter == "o":
            return self.pick("'big'", "'little'", "'middle'")
        if letter == "w":
            return self.pick(self.str_, self.number, lambda: self.pick(
                "'12'", "' 42 '", "'-0b101'", "'ff'", "'1e3'", "'0x1p-3'", "'B'", "'1__0'", "'١٢'", "'+5'", "'infinity'"))()
        if letter == "k":
            return self.rng.choice(TYPES)
        if letter == "f":
            return self.rng.choice(CALLABLES)
        if letter == "g":
            return self.pick("'real'", "'__class__'", "'upper'", "'nope'", "'__doc__x'", "'append'", "1")
        raise KeyError(letter)

    def arguments(self, hints, kind):
        needed, _, more = hints.partition("/")
        letters = needed + more[:self.rng.randint(0, len(more))]
        arguments = [self.argument(letter, kind) for letter in letters]
        roll = self.rng.random()
        if roll < 0.04 and arguments:
            arguments.pop()
        elif roll < 0.07:
            arguments.append(self.value())
        elif roll < 0.09:
            arguments.append(f"{self.pick('key', 'x', 'sep', 'start', 'default', 'encoding', 'end')}={self.value()}")
        elif roll < 0.10 and kind == "str":  # not of methods: CPython then says in other words what is wrong
            arguments.append("*" + self.pick(self.list_, self.number)())
        return ", ".join(arguments)

    def method_call(self):
        kind = self.rng.choice(list(METHODS))
        name = self.rng.choice(list(METHODS[kind]))
        hints = METHODS[kind][name]
        value = self.of(kind)
        if hints is None:
            return f"({value}).{name}"
        arguments = self.arguments(hints, kind)
        if kind == "list" and name == "sort" or self.rng.random() < 0.02:
            arguments = self.pick("", "reverse=True", "key=str", "key=len, reverse=1", "key=None", "None", "reverse='x'")
        if kind in ("list", "dict", "set", "bytearray"):
            return f"(lambda x: (x.{name}({arguments}), x))({value})"
        return f"({value}).{name}({arguments})"

    def dunder_call(self):
        kind = self.rng.choice(list(METHODS))
        value = self.of(kind)
        if self.rng.random() < 0.4:
            return f"({value}).{self.rng.choice(UNARY_DUNDERS)}({'' if self.rng.random() < .9 else self.small()})"
        other = self.of(kind) if self.rng.random() < 0.6 else self.small()
        name = self.rng.choice(DUNDERS)
        if "mul" in name or "shift" in name:
            other = self.pick("0", "1", "2", "3", "-1", "None", "'a'", "1.5")
        return f"({value}).{name}({other if self.rng.random() < .95 else ''})"

    def spec(self):
        rng = self.rng
        text = ""
        if rng.random() < 0.4:
            text += rng.choice(["", "*", "0", "é", "<"]) + rng.choice("<>=^")
        text += rng.choice(["", "", "", "+", "-", " "]) + ("z" if rng.random() < .1 else "") + ("#" if rng.random() < .2 else "")
        text += rng.choice(["", "", "0"]) + rng.choice(["", "", "1", "5", "12", "30"]) + rng.choice(["", "", "", ",", "_"])
        return text + rng.choice(["", "", ".0", ".1", ".3", ".10", ".17"]) + rng.choice(SPEC_TYPES)

    def format_value(self):
        return self.rng.choice([self.int_, self.float_, self.float_, self.str_, self.bool_, self.complex_, self.number, self.value])()

    def formatting(self):
        roll = self.rng.randrange(4)
        if roll == 0:
            return f"format({self.format_value()}, {self.spec()!r})"
        if roll == 1:
            return self.f_string(0)
        if roll == 2:
            pieces, values = [], []
            for _ in range(self.rng.randint(1, 3)):
                pieces.append("%" + self.rng.choice(["", "", "-", "+", " ", "#", "0", "-0"]) + self.rng.choice(["", "", "5", "12", "*"])
                              + self.rng.choice(["", "", ".0", ".3", ".*", ".12"]) + self.rng.choice("diouxXeEfFgGcrsa%sdq"))
                values += [self.small()] * pieces[-1].count("*") + [self.format_value()]
            if self.rng.random() < 0.1:
                values.append("1")
            kind = "b" if self.rng.random() < 0.1 else ""
            return f"{kind}{self.pick('', 'x', '%%') + ' '.join(pieces)!r} % ({', '.join(values)},)"
        pieces = []
        for _ in range(self.rng.randint(1, 3)):
            pieces.append("{" + self.pick("", "", "0", "1", "name", "0[0]", "name.real", "0.x", "name[k]", "2", "5") +
                          self.pick("", "", "!r", "!s", "!a", "!x") + self.pick("", ":" + self.spec(), ":{1}", ":>{width}") + "}")
        if self.rng.random() < 0.08:
            pieces.append(self.pick("{", "}", "{{}}", "{!r", "{:", "{0", "{a b}"))
        values = [self.format_value() for _ in range(3)]
        return f"{' '.join(pieces)!r}.format({', '.join(values)}, name={self.value()}, width={self.small()})"

    def f_string(self, depth):
        pieces = []
        for _ in range(self.rng.randint(1, 3)):
            value = self.pick(self.number, self.pick("x", "y", "z", "x + 1", "y[0]", "len(y)", "z!r").__str__)()
            value = value if not value.startswith("'") else "z"
            if '"' in value or "'" in value or "\\" in value:
                value = "z"
            how = "" if "!" in value else self.pick("", "", "!r", "!s", "!a", "=", " = ")
            spec = self.pick("", ":" + self.spec().replace("<<", "<"), ":{x}", ":>{x}", ":{x}.{x}")
            pieces.append("{" + value + how + spec + "}")
        body = self.pick("", "t ", "{{", "\\n").join(pieces).replace("'", "")
        return f"(lambda x, y, z: f'{body}')({self.small()}, {self.list_()}, {self.str_()})"

    def builtin_call(self):
        name = self.rng.choice(list(BUILTINS))
        hints = BUILTINS[name]
        if name == "pow":
            return f"pow({self.number()}, {self.small()})"
        call = f"{name}({self.arguments(hints, 'str')})"
        if name in ("max", "min", "sorted") and self.rng.random() < .3:
            call = call[:-1] + self.pick(", key=str)", ", default=0)", ", key=len)", ", reverse=True)", ", key=lambda v: -v)")
        if name in ("enumerate", "filter", "map", "zip", "reversed", "iter", "range", "memoryview") and self.rng.random() < .7:
            call = f"list({call})"
        if name == "zip" and self.rng.random() < .3:
            call = f"list(zip({self.list_()}, {self.tuple_()}, strict={self.bool_()}))"
        if name == "map" and self.rng.random() < .3:
            call = f"list(map(lambda p, q: (p, q), {self.list_()}, {self.str_()}))"
        return call

    def power(self):
        how = self.rng.randrange(5)
        base = self.number()
        if how == 0:
            return f"({base}) ** {self.pick('0', '1', '2', '3', '-1', '-2', '0.5', '1j', 'True')}"
        if how == 1:
            return f"pow({self.small()}, {self.small()}, {self.small()})"
        if how == 2:
            return f"pow({self.int_()}, {self.pick('2', '10', '65537', '-1')}, {self.int_()})"
        if how == 3:
            return f"({base}) {self.pick('<<', '>>')} {self.pick('0', '1', '5', '31', '64', '-1', '1.0')}"
        return f"round({self.number()}, {self.pick('0', '1', '2', '-1', '-2', 'None', '15', '3.0')})"

    def binary(self):
        operator = self.rng.choice(OPERATORS)
        left = self.value()
        if operator == "*":
            right = self.pick(self.small, self.float_, self.value if left[0].isdigit() else self.small)()
            if left.lstrip("-")[:1].isdigit() and not right.lstrip("-")[:1].isdigit():
                left = self.small()
            return f"({left}) * ({right})"
        if self.rng.random() < 0.5:
            kind = self.rng.choice(list(METHODS))
            left, right = self.of(kind), self.of(kind)
        else:
            right = self.value()
        if operator == "*":
            right = self.small()
        return f"({left}) {operator} ({right})"

    def subscript(self):
        kind = self.pick("str", "list", "tuple", "bytes", "range", "bytearray", "dict", "memoryview")
        index = self.pick(self.small(), ":".join(self.pick("", self.small()) for _ in range(self.rng.randint(2, 3))), self.value())
        if kind in ("list", "bytearray", "dict") and self.rng.random() < 0.5:
            value = self.value()
            statement = self.pick(f"x[{index}] = {value}", f"del x[{index}]", f"x[{index}] += {value}")
            return f"run({statement!r}, x={self.of(kind)})"
        return f"({self.of(kind)})[{index}]"

    def comprehension(self):
        source = self.argument("t", "str")
        body = self.pick("v", "(v, v)", "str(v)", "v * 2", "[w for w in (v, v)]", "v if v else None", "(lambda: v)()", "-v")
        test = self.pick("", "", " if v", " if v != 1", " for w in range(2) if w", " if not v for w in 'ab'")
        return self.pick(f"[{body} for v in {source}{test}]", f"list({body} for v in {source}{test})",
                         f"{{k: {body} for k, v in enumerate({source}){test}}}", f"{{repr({body}) for v in {source}{test}}}")

    def unpacking(self):
        target = self.pick("a, b", "a, *b", "*a, b", "a, (b, c)", "[a, b, c]", "a, *b, c", "(a), b", "a = b", "*a,", "x[0], b", "a.b, c")
        return f"run({target + ' = ' + self.argument('t', 'str')!r}, x=[1, 2])"

    def unary(self):
        return f"{self.pick('-', '+', '~', 'not ')}({self.value()})"

    def attribute(self):
        name = self.pick("real", "append", "appendd", "uper", "__len__", "itmes", "foo", "keys", "splitt", "__class__.__name__",
                         "__doc__.foo", "imag", "start", "count", "sort")
        value = self.value()
        call = self.pick("", "()", "(1)")
        return f"({value}).{name}{call}" if name not in ("__doc__.foo",) else f"({value}).foo"

    def chain(self):
        """A comparison chain, a conditional, or a nest of simple expressions."""
        a, b, c = self.number(), self.number(), self.number()
        return self.pick(f"{a} < {b} <= {c}", f"{a} if {b} else {c}", f"({a}, *{self.list_()}, {b})", f"[*{self.str_()}, {c}]",
                         f"{{**{self.dict_()}, 'k': {a}}}", f"(w := {a}) + w", f"{{*{self.set_()}}} | {self.set_()}",
                         f"({a} - {b}) // ({c})", f"({a}) % ({b})", f"{self.value()}({b})", f"({a}) + ({b}) * ({c})" )

    def expression(self):
        text = self.any_expression()
        while cannot_agree(text):
            text = self.any_expression()
        return text

    def any_expression(self):
        make = self.rng.choice([self.method_call] * 6 + [self.dunder_call] * 2 + [self.formatting] * 5 + [self.builtin_call] * 5 +
                               [self.power] * 2 + [self.binary] * 5 + [self.subscript] * 3 + [self.comprehension] * 2 +
                               [self.unpacking] * 1 + [self.unary] + [self.attribute] * 2 + [self.chain] * 3)
        return make()
