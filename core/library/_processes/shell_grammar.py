"""Reads what a shell is given into a tree.

A word is a list of parts: ("text", text, quoted), ("parameter", name, operator or None, word, quoted), ("command", tree,
quoted), ("arithmetic", word, quoted). A tree is one of

    ("list", [(tree, in background), ..])    ("and" or "or", tree, tree)    ("not", tree)    ("pipe", [tree, ..])
    ("simple", line, [(name, word), ..], [word, ..], redirections)
    ("group" or "subshell", line, tree, redirections)    ("if", line, [(tree or None, tree), ..], redirections)
    ("while", line, until true, tree, tree, redirections)    ("for", line, name, words or None, tree, redirections)
    ("case", line, word, [([word, ..], tree), ..], redirections)    ("function", line, name, tree, [])

with redirections [(number, operator, word), ..]. What is no shell's language raises Wrong; what is, but is not here,
NotImplementedError.
"""
import re


class Wrong(Exception):
    """A syntax error, as the shell tells it."""

    def __init__(self, text, line):
        super().__init__(text)
        self.line = line


_OPERATORS = ["<<<", "&>>", "<<-", "&&", "||", ";;", "<<", ">>", ">&", "<&", "&>", "<>", ">|", "|&", "|", "&", ";", "(", ")",
              "<", ">", "\n"]
_REDIRECTIONS = {"<", ">", ">>", ">&", "<&", "&>", "<<", "<<<", "<>", ">|", "<<-", "&>>"}
_NOT_HERE = {"function": "function; write NAME() { ..; }", "select": "select", "[[": "[[ ]]; use [ ]", "trap": "trap",
             "source": "source", ".": ".", "alias": "alias", "getopts": "getopts",
             "declare": "declare", "typeset": "typeset", "let": "let", "ulimit": "ulimit", "umask": "umask",
             "coproc": "coproc", "time": "time", "jobs": "jobs", "fg": "fg", "bg": "bg", "mapfile": "mapfile"}
_RESERVED = {"if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "in", "{", "}", "!", "case", "esac"}
_ASSIGNMENT = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)=")
_IN_BRACES = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[?$!#@*-]")
_OPERATOR_IN_BRACES = re.compile(r":?[-=+?]|%%?|##?")
_PARAMETER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|[0-9]|[?$!#@*-]")


def _refuse(what, line):
    raise NotImplementedError(f"the simulated shell does not know {what} (line {line} of its script)")


class _Reader:
    """Splits the text into tokens: ("word", parts), ("operator", text), each with its line."""

    def __init__(self, text, is_bash, line=1):
        self.text, self.at, self.is_bash, self.line = text, 0, is_bash, line
        self.tokens, self.heredocs = [], []

    def tokens_of_all(self):
        while self.at < len(self.text):
            self._token()
        return self.tokens

    def _add(self, kind, value, **more):
        self.tokens.append((kind, value, self.line))

    def _token(self):
        text, letter, ahead = self.text, self.text[self.at], self.text[self.at:self.at + 3]
        if letter in " \t":
            self.at += 1
        elif ahead.startswith("\\\n"):
            self.at += 2
            self.line += 1
        elif letter == "#":
            while self.at < len(text) and text[self.at] != "\n":
                self.at += 1
        elif letter in "<>" and text[self.at + 1:self.at + 2] == "(":
            _refuse("process substitution", self.line)
        else:
            if letter in "0123456789" and text[self.at + 1:self.at + 2] in ("<", ">"):
                self._add("number", int(letter))
                self.at += 1
                return
            for operator in _OPERATORS:
                if ahead.startswith(operator) and (self.is_bash or operator not in ("<<<", "&>", "&>>", "|&")):
                    return self._operator(operator)
            self._add("word", self.word())

    def _operator(self, operator):
        self.at += len(operator)
        if operator in ("<<", "<<-"):
            return self._begin_heredoc(operator)
        self._add("operator", operator)
        if operator == "\n":
            self.line += 1
            for index, end, quoted, tabs in self.heredocs:
                self._read_heredoc(index, end, quoted, tabs)
            self.heredocs = []

    def _begin_heredoc(self, operator):
        while self.text[self.at:self.at + 1] in (" ", "\t"):
            self.at += 1
        word = self.word()
        self._add("operator", "<<")
        self.heredocs.append((len(self.tokens), "".join(part[1] for part in word), any(part[-1] for part in word),
                              operator == "<<-"))
        self._add("word", [])

    def _read_heredoc(self, index, end, quoted, tabs):
        lines = []
        while self.at < len(self.text):
            stop = self.text.find("\n", self.at)
            stop = len(self.text) if stop < 0 else stop
            line = self.text[self.at:stop]
            self.at = stop + 1
            self.line += 1
            line = line.lstrip("\t") if tabs else line
            if line == end:
                break
            lines.append(line + "\n")
        text = "".join(lines)
        word = [("text", text, True)]
        if not quoted:
            inner = _Reader(text, self.is_bash, self.line)
            word = inner.double_quoted(None)
        self.tokens[index] = ("word", word, self.line)

    # -- words --

    def word(self, ends=" \t\n;&|<>()"):
        parts, text = [], self.text
        while self.at < len(text) and text[self.at] not in ends:
            letter = text[self.at]
            if letter == "'":
                end = text.find("'", self.at + 1)
                if end < 0:
                    raise Wrong("Unterminated quoted string", self.line)
                parts.append(("text", text[self.at + 1:end], True))
                self.line += parts[-1][1].count("\n")
                self.at = end + 1
            elif letter == '"':
                self.at += 1
                parts += self.double_quoted('"') or [("text", "", True)]
            elif letter == "\\":
                if text[self.at + 1:self.at + 2] == "\n":
                    self.line += 1
                else:
                    parts.append(("text", text[self.at + 1:self.at + 2], True))
                self.at += 2
            elif letter in "$`":
                parts.append(self._dollar(False))
            else:
                end = self.at + 1
                while end < len(text) and text[end] not in ends and text[end] not in "'\"\\$`":
                    end += 1
                parts.append(("text", text[self.at:end], False))
                self.at = end
        return parts

    def double_quoted(self, end):
        """Up to the closing quote; None: up to the end of the text."""
        parts, text, plain = [], self.text, ""
        while True:
            if self.at >= len(text):
                if end is not None:
                    raise Wrong("Unterminated quoted string", self.line)
                break
            letter = text[self.at]
            if letter == end:
                self.at += 1
                break
            if letter == "\\" and text[self.at + 1:self.at + 2] in ("$", "`", '"', "\\", "\n"):
                plain += text[self.at + 1] if text[self.at + 1] != "\n" else ""
                self.at += 2
            elif letter in "$`":
                if plain:
                    parts.append(("text", plain, True))
                plain = ""
                parts.append(self._dollar(True))
            else:
                self.line += letter == "\n"
                plain += letter
                self.at += 1
        if plain:
            parts.append(("text", plain, True))
        return parts

    def _dollar(self, quoted):
        text = self.text
        if text[self.at] == "`":
            end = text.find("`", self.at + 1)
            if end < 0:
                raise Wrong("EOF in backquote substitution", self.line)
            inside = text[self.at + 1:end].replace("\\`", "`").replace("\\$", "$")
            self.at = end + 1
            return ("command", parse(inside, self.is_bash), quoted)
        ahead = text[self.at:self.at + 3]
        if ahead == "$((":
            end = self._closing(self.at + 3, "))")
            inside = _Reader(text[self.at + 3:end], self.is_bash, self.line).double_quoted(None)
            self.at = end + 2
            return ("arithmetic", inside, quoted)
        if ahead[:2] == "$(":
            end = self._closing(self.at + 2, ")")
            inside = text[self.at + 2:end]
            self.at = end + 1
            return ("command", parse(inside, self.is_bash), quoted)
        if ahead[:2] == "${":
            return self._braced(quoted)
        found = _PARAMETER.match(text[self.at + 1:self.at + 200])
        if not found:
            self.at += 1
            return ("text", "$", quoted)
        self.at += 1 + found.end()
        return ("parameter", found[0], None, [], quoted)

    def _braced(self, quoted):
        text = self.text
        self.at += 2
        if text[self.at:self.at + 1] == "#" and text[self.at + 1:self.at + 2] not in ("}", ""):
            found = _PARAMETER.match(text[self.at + 1:self.at + 200])
            end = self.at + 1 + (found.end() if found else 0)
            if not found or text[end:end + 1] != "}":
                raise Wrong("Bad substitution", self.line)
            self.at = end + 1
            return ("parameter", found[0], "length", [], quoted)
        found = _IN_BRACES.match(text[self.at:self.at + 200])
        if not found:
            raise Wrong("Bad substitution", self.line)
        self.at += found.end()
        operator = _OPERATOR_IN_BRACES.match(text[self.at:self.at + 2])
        if text[self.at:self.at + 1] == "}":
            self.at += 1
            return ("parameter", found[0], None, [], quoted)
        if not operator:
            if self.is_bash:
                _refuse("${" + found[0] + text[self.at:self.at + 1] + "..}", self.line)
            raise Wrong("Bad substitution", self.line)
        self.at += operator.end()
        word = self.word("}")
        if text[self.at:self.at + 1] != "}":
            raise Wrong("Missing '}'", self.line)
        self.at += 1
        return ("parameter", found[0], operator[0], word, quoted)

    def _closing(self, at, end):
        """Where what began with a parenthesis ends."""
        depth, text = 0, self.text
        while at < len(text):
            letter = text[at]
            if depth == 0 and text[at:at + len(end)] == end:
                return at
            if letter == "\\":
                at += 1
            elif letter == "'":
                at = text.find("'", at + 1)
                if at < 0:
                    break
            elif letter == '"':
                at += 1
                while at < len(text) and text[at] != '"':
                    at += 2 if text[at] == "\\" else 1
            elif letter == "(":
                depth += 1
            elif letter == ")":
                depth -= 1
            at += 1
        raise Wrong("end of file unexpected (expecting \")\")", self.line)


class _Parser:
    def __init__(self, tokens, is_bash, last_line):
        self.tokens, self.at, self.is_bash, self.last_line = tokens, 0, is_bash, last_line

    def _peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "end of file", self.last_line)

    def _operator(self, *texts):
        kind, value, _ = self._peek()
        if kind == "operator" and value in texts:
            self.at += 1
            return value
        return None

    def _reserved(self, *words):
        kind, value, _ = self._peek()
        if kind == "word" and len(value) == 1 and value[0][0] == "text" and not value[0][2] and value[0][1] in words:
            return value[0][1]
        return None

    def _take(self, word):
        if not self._reserved(word):
            self._unexpected(word)
        self.at += 1

    def _unexpected(self, expected=None):
        kind, value, line = self._peek()
        text = "newline" if value == "\n" else value if kind != "word" else text_of_word(value)
        shown = text if kind == "end" else f'"{text}"'
        raise Wrong(f"{shown} unexpected" + (f' (expecting "{expected}")' if expected else ""), line)

    def _newlines(self):
        while self._operator("\n"):
            pass

    def whole(self):
        tree = self.list()
        if self._peek()[0] != "end":
            self._unexpected()
        return tree

    def list(self, *stops):
        """Commands up to a reserved word of `stops`, a closing parenthesis or the end."""
        parts = []
        self._newlines()
        while self._peek()[0] != "end" and not self._reserved(*stops) and self._peek()[:2] not in (("operator", ")"),
                                                                                                  ("operator", ";;")):
            part = self.and_or()
            separator = self._operator(";", "&", "\n")
            parts.append((part, separator == "&"))
            if separator is None:
                break
            self._newlines()
        return ("list", parts)

    def and_or(self):
        tree = self.pipeline()
        while True:
            operator = self._operator("&&", "||")
            if operator is None:
                return tree
            self._newlines()
            tree = ("and" if operator == "&&" else "or", tree, self.pipeline())

    def pipeline(self):
        if self._reserved("!"):
            self.at += 1
            return ("not", self.pipeline())
        parts = [self.command()]
        while self._operator("|"):
            self._newlines()
            parts.append(self.command())
        if self._peek()[:2] == ("operator", "|&"):
            _refuse("|&; use 2>&1 |", self._peek()[2])
        return parts[0] if len(parts) == 1 else ("pipe", parts)

    def command(self):
        line = self._peek()[2]
        if self._operator("("):
            tree = self.list()
            if not self._operator(")"):
                self._unexpected(")")
            return ("subshell", line, tree, self.redirections())
        word = self._reserved(*_RESERVED)
        if word == "{":
            self.at += 1
            tree = self.list("}")
            self._take("}")
            return ("group", line, tree, self.redirections())
        if word == "if":
            return self._if(line)
        if word in ("while", "until"):
            self.at += 1
            condition = self.list("do")
            return ("while", line, word == "while", condition, self._body(), self.redirections())
        if word == "for":
            return self._for(line)
        if word == "case":
            return self._case(line)
        if word is not None and word != "in":
            self._unexpected()
        return self.simple(line)

    def _body(self):
        self._take("do")
        tree = self.list("done")
        self._take("done")
        return tree

    def _if(self, line):
        branches = []
        while not branches or self._reserved("elif"):
            self.at += 1
            condition = self.list("then")
            self._take("then")
            branches.append((condition, self.list("elif", "else", "fi")))
        if self._reserved("else"):
            self.at += 1
            branches.append((None, self.list("fi")))
        self._take("fi")
        return ("if", line, branches, self.redirections())

    def _for(self, line):
        self.at += 1
        kind, value, _ = self._peek()
        if kind == "operator" and value == "(":
            _refuse("for ((..)); use for NAME in", line)
        if kind != "word":
            self._unexpected()
        name, words = text_of_word(value), None
        self.at += 1
        self._newlines()
        if self._reserved("in"):
            self.at += 1
            words = []
            while self._peek()[0] == "word":
                words.append(self._peek()[1])
                self.at += 1
        self._operator(";", "\n")
        self._newlines()
        return ("for", line, name, words, self._body(), self.redirections())

    def _case(self, line):
        self.at += 1
        if self._peek()[0] != "word":
            self._unexpected()
        subject, branches = self._peek()[1], []
        self.at += 1
        self._newlines()
        self._take("in")
        self._newlines()
        while not self._reserved("esac"):
            self._operator("(")
            patterns = []
            while not patterns or self._operator("|"):
                if self._peek()[0] != "word":
                    self._unexpected()
                patterns.append(self._peek()[1])
                self.at += 1
            if not self._operator(")"):
                self._unexpected(")")
            branches.append((patterns, self.list("esac")))
            if not self._operator(";;"):
                break
            self._newlines()
        self._take("esac")
        return ("case", line, subject, branches, self.redirections())

    def redirections(self):
        found = []
        while True:
            one = self._redirection()
            if one is None:
                return found
            found.append(one)

    def _redirection(self):
        kind, value, _ = self._peek()
        number = None
        if kind == "number":
            number = value
            self.at += 1
            kind, value, _ = self._peek()
        if kind != "operator" or value not in _REDIRECTIONS:
            return None
        self.at += 1
        if self._peek()[0] == "number":  # as in 2>&1
            word = [("text", str(self._peek()[1]), False)]
        elif self._peek()[0] != "word":
            self._unexpected()
        else:
            word = self._peek()[1]
        self.at += 1
        operator = {">|": ">", "&>>": "&>"}.get(value, value)
        return (number if number is not None else 0 if operator[0] == "<" else 1, operator, word)

    def simple(self, line):
        assignments, words, redirections = [], [], []
        while True:
            one = self._redirection()
            if one is not None:
                redirections.append(one)
                continue
            kind, value, _ = self._peek()
            if kind != "word":
                break
            found = _ASSIGNMENT.match(value[0][1]) if not words and value and value[0][0] == "text" and not value[0][2] else None
            if found:
                rest = value[0][1][found.end():]
                if rest[:1] == "(" or self.tokens[self.at + 1:self.at + 2] and self.tokens[self.at + 1][1] == "(" and not rest:
                    _refuse("arrays", line)
                assignments.append((found[1], ([("text", rest, False)] if rest else []) + value[1:]))
            else:
                if not words:
                    self._check_name(value, line)
                words.append(value)
            self.at += 1
        if not words and not assignments and not redirections:
            self._unexpected()
        if self._peek()[:2] == ("operator", "("):
            if len(words) != 1 or assignments or self.tokens[self.at + 1:self.at + 2] == [] \
                    or self.tokens[self.at + 1][:2] != ("operator", ")"):
                self._unexpected()
            self.at += 2
            self._newlines()
            return ("function", line, text_of_word(words[0]), self.command(), [])
        return ("simple", line, assignments, words, redirections)

    def _check_name(self, word, line):
        if len(word) == 1 and word[0][0] == "text" and not word[0][2] and word[0][1] in _NOT_HERE:
            _refuse(_NOT_HERE[word[0][1]], line)


def parse(text, is_bash):
    """The tree of a script."""
    reader = _Reader(text, is_bash)
    return _Parser(reader.tokens_of_all(), is_bash, reader.line).whole()


def text_of_word(word):
    pieces = []
    for part in word:
        if part[0] == "text":
            pieces.append(part[1])
        elif part[0] == "parameter":
            pieces.append("$" + part[1])
        else:
            pieces.append("$(..)")
    return "".join(pieces)


def text_of(node):
    """What a part of a script is called in the picture."""
    kind = node[0]
    if kind == "simple":
        return " ".join([f"{name}={text_of_word(value)}" for name, value in node[2]] + [text_of_word(word) for word in node[3]])
    if kind == "list":
        return "; ".join(text_of(part) for part, _ in node[1])
    if kind in ("and", "or"):
        return f"{text_of(node[1])} {'&&' if kind == 'and' else '||'} {text_of(node[2])}"
    if kind == "pipe":
        return " | ".join(text_of(part) for part in node[1])
    if kind == "not":
        return "! " + text_of(node[1])
    if kind in ("group", "subshell"):
        return "(" + text_of(node[2]) + ")"
    return kind + " .."  # if, while, for, case


_BRACES = re.compile(r"\{([^{},]*(?:,[^{},]*)+|-?[0-9]+\.\.-?[0-9]+|[a-z]\.\.[a-z])\}")


def braces(word):
    """bash's {1..3} and {a,b}: the words that one stands for."""
    for index, part in enumerate(word):
        found = _BRACES.search(part[1]) if part[0] == "text" and not part[2] else None
        if not found:
            continue
        inside = found[1]
        if "," in inside:
            pieces = inside.split(",")
        else:
            first, last = inside.split("..")
            if first.isalpha():
                low, high = ord(first), ord(last)
                pieces = [chr(code) for code in range(low, high + (1 if high >= low else -1), 1 if high >= low else -1)]
            else:
                low, high = int(first), int(last)
                pieces = [str(number) for number in range(low, high + (1 if high >= low else -1), 1 if high >= low else -1)]
        before, after = part[1][:found.start()], part[1][found.end():]
        result = []
        for piece in pieces:
            result += braces(word[:index] + [("text", before + piece + after, False)] + word[index + 1:])
        return result
    return [word]
