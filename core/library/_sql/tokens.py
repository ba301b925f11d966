"""SQL as a list of tokens, and back."""
import re

from .failures import Failure

# kind is one of: word, name (quoted), string, number, parameter, op
_COMMON = r"""
    (?P<space>\s+|--[^\n]*|/\*.*?\*/)
  | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)
  | (?P<word>[^\W\d][\w$]*)
  | (?P<op>::|<=>|<=|>=|<>|!=|\|\||&&|->>|->|@>|<@|\#>|~\*|!~|:=|[-+*/%(),.;=<>\[\]~&|^!:?@\#])
"""
_POSTGRES = re.compile(r"""
    (?P<escaped>[eE]'(?:[^'\\]|\\.|'')*')
  | (?P<string>'(?:[^']|'')*')
  | (?P<name>"(?:[^"]|"")*")
  | (?P<parameter>\$\d+)
  | (?P<dollar>\$\w*\$)
  |""" + _COMMON, re.X | re.S)
_MYSQL = re.compile(r"""
    (?P<escaped>'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*")
  | (?P<name>`(?:[^`]|``)*`)
  | (?P<parameter>\$\d+)
  |""" + _COMMON, re.X | re.S)

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "b": "\b", "Z": "\x1a", "%": "\\%", "_": "\\_"}


class Token:
    __slots__ = ("kind", "text", "upper", "start", "end")

    def __init__(self, kind, text, start=0, end=0):
        self.kind, self.text, self.start, self.end = kind, text, start, end
        self.upper = text.upper() if kind == "word" else text

    def __repr__(self):
        return self.text

    @property
    def bare(self):
        """A name without its quotes, folded as the server folds it."""
        return self.text[1:-1].replace('""', '"') if self.kind == "name" else self.text


def word(text):
    return Token("word", text)


def op(text):
    return Token("op", text)


def quote_text(text):
    return "'" + text.replace("'", "''") + "'"


def quote_name(text):
    return '"' + text.replace('"', '""') + '"'


def _unescape(literal):
    quote = literal[0]
    body = literal[1:-1].replace(quote * 2, quote)
    return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), body, flags=re.S)


def tokenize(sql, dialect):
    """The tokens of a text, without spaces and comments."""
    pattern = _MYSQL if dialect == "mysql" else _POSTGRES
    tokens, at = [], 0
    while at < len(sql):
        match = pattern.match(sql, at)
        if match is None:
            raise Failure("syntax", near=sql[at])
        kind, text, start, at = match.lastgroup, match[0], at, match.end()
        if kind == "space":
            continue
        if kind == "dollar":
            raise Failure("refused", what="dollar-quoted text")
        if kind == "escaped":
            kind, text = "string", quote_text(_unescape(text[1:] if text[0] in "eE" else text))
        elif kind == "name" and text[0] == "`":
            text = quote_name(text[1:-1].replace("``", "`"))
        tokens.append(Token(kind, text, start, at))
    return tokens


def split_statements(tokens):
    """Lists of tokens, one for each statement."""
    statements, current = [], []
    for token in tokens:
        if token.text == ";" and token.kind == "op":
            if current:
                statements.append(current)
            current = []
        else:
            current.append(token)
    if current:
        statements.append(current)
    return statements


_TIGHT_BEFORE = {".", ",", ")", "(", "::", "]"}
_TIGHT_AFTER = {".", "(", "["}


def text_of(tokens):
    """SQL for SQLite again."""
    pieces, before = [], ""
    for token in tokens:
        if pieces and before not in _TIGHT_AFTER and token.text not in _TIGHT_BEFORE:
            pieces.append(" ")
        pieces.append(token.text)
        before = token.text
    return "".join(pieces)


def closing(tokens, start):
    """The index of the parenthesis that closes the one at start."""
    depth = 0
    for i in range(start, len(tokens)):
        if tokens[i].kind == "op":
            if tokens[i].text in "([":
                depth += 1
            elif tokens[i].text in ")]":
                depth -= 1
                if depth == 0:
                    return i
    raise Failure("syntax", near="end of input")


def split_commas(tokens):
    """The parts between commas that stand in no parentheses."""
    parts, current, depth = [], [], 0
    for token in tokens:
        if token.kind == "op":
            if token.text in "([":
                depth += 1
            elif token.text in ")]":
                depth -= 1
            elif token.text == "," and depth == 0:
                parts.append(current)
                current = []
                continue
        current.append(token)
    if current or parts:
        parts.append(current)
    return parts
