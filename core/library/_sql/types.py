"""Column types: what they are called in each dialect, and how SQLite keeps them.

A type is a short name (int, bool, text, timestamp, ..), with its arguments in parentheses and [] for an array, which
is also the type that the SQLite table declares, followed by the class of storage that SQLite reads out of it."""
import re

_NAMES = {
    "postgres": {
        "smallint": "int2", "int2": "int2", "integer": "int4", "int": "int4", "int4": "int4", "bigint": "int8",
        "int8": "int8", "serial": "int4", "serial4": "int4", "bigserial": "int8", "serial8": "int8",
        "smallserial": "int2", "real": "float4", "float4": "float4", "double precision": "float8",
        "float8": "float8", "float": "float8", "numeric": "numeric", "decimal": "numeric", "boolean": "bool",
        "bool": "bool", "text": "text", "varchar": "varchar", "character varying": "varchar", "character": "char",
        "char": "char", "citext": "text", "name": "text", "timestamp": "timestamp",
        "timestamp without time zone": "timestamp", "timestamp with time zone": "timestamptz",
        "timestamptz": "timestamptz", "date": "date", "time": "time", "time without time zone": "time",
        "interval": "span", "json": "json", "jsonb": "jsonb", "uuid": "uuid", "bytea": "bytea",
    },
    "mysql": {
        "tinyint": "int1", "smallint": "int2", "mediumint": "int4", "int": "int4", "integer": "int4",
        "bigint": "int8", "bool": "int1", "boolean": "int1", "float": "float4", "double": "float8",
        "double precision": "float8", "real": "float8", "decimal": "numeric", "numeric": "numeric",
        "varchar": "varchar", "char": "char", "text": "text", "tinytext": "text", "mediumtext": "text",
        "longtext": "text", "datetime": "timestamp", "timestamp": "timestamp", "date": "date", "time": "span",
        "year": "int2", "json": "json", "blob": "bytea", "longblob": "bytea", "mediumblob": "bytea",
        "tinyblob": "bytea", "binary": "bytea", "varbinary": "bytea", "enum": "enum",
    },
}
AUTOMATIC = {"serial", "serial4", "bigserial", "serial8", "smallserial"}
_STORAGE = {"int1": "INT", "int2": "INT", "int4": "INT", "int8": "INT", "bool": "INT", "float4": "REAL",
            "float8": "REAL", "numeric": "NUMERIC", "bytea": "BLOB"}
_WORDS_AFTER = {"double": ("precision",), "character": ("varying",)}
_DECLARED = re.compile(r"ls_([a-z]+\d?)((?:_\d+)*)(_array)?_(?:INT|REAL|NUMERIC|BLOB|TEXT)$")
_OF_SQLITE = {"INTEGER": "int4", "INT": "int4", "BIGINT": "int8", "TEXT": "text", "REAL": "float8", "BLOB": "bytea",
              "NUMERIC": "numeric"}


def read_type(tokens, at, dialect):
    """(type or None, its arguments' tokens, is it automatic, index behind it)."""
    from .tokens import closing
    first = tokens[at].text.lower() if tokens[at].kind == "word" else tokens[at].bare.lower()
    at += 1
    while at < len(tokens) and tokens[at].kind == "word" and tokens[at].text.lower() in _WORDS_AFTER.get(first, ()):
        first += " " + tokens[at].text.lower()
        at += 1
    arguments = []
    if at < len(tokens) and tokens[at].text == "(":
        end = closing(tokens, at)
        arguments = tokens[at + 1:end]
        at = end + 1
    if first in ("timestamp", "time") and at + 2 < len(tokens) and tokens[at].upper in ("WITH", "WITHOUT"):
        first += f" {tokens[at].text.lower()} time zone"
        at += 3
    name = _NAMES[dialect].get(first)
    if name is None:
        return None, arguments, False, at
    if name in ("varchar", "char", "numeric") and arguments:
        name += "(" + ",".join(t.text for t in arguments if t.text != ",") + ")"
    while at < len(tokens) and tokens[at].kind == "word" and tokens[at].upper in ("UNSIGNED", "SIGNED", "ZEROFILL"):
        at += 1
    if at < len(tokens) and tokens[at].text == "[":
        from .tokens import closing
        at = closing(tokens, at) + 1
        name += "[]"
    return name, arguments, first in AUTOMATIC, at


def storage_of(name):
    return "TEXT" if name.endswith("[]") else _STORAGE.get(name.split("(")[0], "TEXT")


def declaration(name):
    """What the SQLite table says."""
    base, arguments = base_of(name), re.findall(r"\d+", name[len(base_of(name)):])
    base = "i" + base[3:] if base.startswith("int") else base  # SQLite reads meaning into "int"
    return "_".join(["ls", base, *arguments, *(["array"] if name.endswith("[]") else []), storage_of(name)])


def type_of_declaration(declared):
    """The type that a column was declared with; "int4" and the like for SQLite's own words; None: not known."""
    match = _DECLARED.match(declared)
    if match is None:
        return _OF_SQLITE.get(declared.upper())
    name = "int" + match[1][1:] if match[1] in ("i1", "i2", "i4", "i8") else match[1]
    if match[2]:
        name += "(" + match[2][1:].replace("_", ",") + ")"
    return name + ("[]" if match[3] else "")


def base_of(name):
    return name.split("(")[0].split("[")[0]
