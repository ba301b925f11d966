"""Literals as values. The syntax tree itself is not to be had here."""
import re

__all__ = ["literal_eval"]

_token = re.compile(r"""
    (?P<space>[ \t\f]+ | \\\n | \#[^\n]* | \n)
  | (?P<string>(?:[rR]|[bB][rR]?|[rR][bB]|[uU])?(?:'{3}(?:\\.|[^\\])*?'{3}|\"{3}(?:\\.|[^\\])*?\"{3}
        |'(?:\\.|[^\\\n'])*'|"(?:\\.|[^\\\n"])*"))
  | (?P<number>0[xX][0-9a-fA-F_]+ | 0[bB][01_]+ | 0[oO][0-7_]+
        | (?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9_]+)?[jJ]?)
  | (?P<name>[^\W\d]\w*) | (?P<mark>\.\.\.|[-+*/%<>=!|&^~@;]+|.)""", re.VERBOSE | re.DOTALL)
_constants = {"None": None, "True": True, "False": False}


class _Node:
    """What stands where a literal should be, for the message."""

    def __init__(self, kind):
        self.kind = kind

    def __repr__(self):
        return f"<ast.{self.kind} object at {hex(id(self))}>"


class _Reader:
    def __init__(self, text):
        self.tokens, at, line = [], 0, 1
        for match in _token.finditer(text):
            if match.lastgroup != "space":
                self.tokens.append((match.lastgroup, match.group(), line))
            line += match.group().count("\n")
        self.tokens.append(("end", "", line))
        self.at = 0

    def peek(self):
        return self.tokens[self.at][1] if self.tokens[self.at][0] != "string" else ""

    def take(self, text):
        if self.peek() != text:
            raise SyntaxError("invalid syntax")
        self.at += 1

    def malformed(self, kind):
        raise ValueError(f"malformed node or string on line {self.tokens[self.at][2]}: {_Node(kind)!r}")

    def value(self):
        value = self.signed()
        if self.peek() in ("+", "-") and not isinstance(value, bool) and isinstance(value, (int, float)):
            sign = self.peek()
            self.at += 1
            right = self.signed()
            if not isinstance(right, complex):
                self.malformed("BinOp")
            return value + right if sign == "+" else value - right
        if self.peek() in ("+", "-"):
            self.malformed("Constant")
        if self.tokens[self.at][0] == "mark" and self.peek() not in ",:)]}":
            self.malformed("Call" if self.peek() == "(" else "Subscript" if self.peek() == "[" else
                           "Attribute" if self.peek() == "." else "BinOp")
        return value

    def signed(self):
        if self.peek() in ("-", "+"):
            sign = self.peek()
            self.at += 1
            if self.peek() in ("-", "+", "~"):
                self.malformed("UnaryOp")
            value = self.atom()
            if isinstance(value, bool) or not isinstance(value, (int, float, complex)):
                self.malformed("UnaryOp")
            return -value if sign == "-" else +value
        return self.atom()

    def atom(self):
        kind, text, _ = self.tokens[self.at]
        if kind == "string":
            value = eval(text)
            self.at += 1
            while self.tokens[self.at][0] == "string":
                value += eval(self.tokens[self.at][1])
                self.at += 1
            return value
        if kind == "number":
            self.at += 1
            return eval(text)
        if kind == "name":
            if text in _constants:
                self.at += 1
                return _constants[text]
            if text == "set" and self.tokens[self.at + 1][1] == "(" and self.tokens[self.at + 2][1] == ")":
                self.at += 3
                return set()
            after = {"(": "Call", ".": "Attribute", "[": "Subscript"}.get(self.tokens[self.at + 1][1], "Name")
            self.malformed({"lambda": "Lambda", "not": "UnaryOp"}.get(text, after))
        if text == "...":
            self.at += 1
            return ...
        if text == "(":
            return self.parenthesized()
        if text == "[":
            self.at += 1
            return self.items("]")
        if text == "{":
            return self.braces()
        raise SyntaxError("invalid syntax")

    def items(self, end):
        found = []
        while self.peek() != end:
            found.append(self.value())
            if self.peek() != end:
                self.take(",")
        self.at += 1
        return found

    def parenthesized(self):
        self.at += 1
        if self.peek() == ")":
            self.at += 1
            return ()
        first = self.value()
        if self.peek() == ")":
            self.at += 1
            return first
        self.take(",")
        return (first, *self.items(")"))

    def braces(self):
        self.at += 1
        if self.peek() == "}":
            self.at += 1
            return {}
        first = self.value()
        if self.peek() != ":":
            if self.peek() == "}":
                self.at += 1
                return {first}
            self.take(",")
            return {first, *self.items("}")}
        found, key = {}, first
        while True:
            self.take(":")
            found[key] = self.value()
            if self.peek() == ",":
                self.at += 1
            if self.peek() == "}":
                self.at += 1
                return found
            key = self.value()


def literal_eval(node_or_string):
    """The value of a literal: numbers, texts, tuples, lists, dicts, sets, None and the truth values."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(" \t")
    compile(text, "<unknown>", "eval")
    reader = _Reader(text)
    value = reader.value()
    if reader.peek() == ",":
        reader.at += 1
        value = (value, *reader.items(""))
    return value
