"""Scripts that run on the server: the part of Lua that they are written in, read and run here.

There are numbers, strings, booleans, tables, functions, all statements but goto, and of the library what scripts use:
tonumber, tostring, type, ipairs, pairs, unpack, and some of math, string, table, cjson and redis. Patterns of strings
are not there: string.find takes plain text only.
"""
import json
import math
import re

from .exceptions import ResponseError

_TOKEN = re.compile(r"""\s+|--\[\[.*?\]\]|--[^\n]*|(?P<number>0[xX][0-9a-fA-F]+|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)
                        |(?P<name>[A-Za-z_]\w*)|(?P<long>\[\[.*?\]\])|(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
                        |(?P<op>\.\.\.|\.\.|==|~=|<=|>=|[-+*/%^\#<>=(){}\[\];:,.])""", re.X | re.S)
_WORDS = set("and break do else elseif end false for function if in local nil not or repeat return then true until while".split())
_LEVELS = {"or": 1, "and": 2, "<": 3, ">": 3, "<=": 3, ">=": 3, "~=": 3, "==": 3, "..": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "^": 8}
_STEPS = 1_000_000


class LuaError(Exception):
    def __init__(self, message, line):
        super().__init__(message)
        self.line = line


class _Break(Exception):
    pass


class _Return(Exception):
    def __init__(self, values):
        self.values = values


class Table(dict):
    """A table; numbers that are whole are the same key whatever they were written as."""

    __hash__ = object.__hash__

    def __eq__(self, other):
        return self is other

    def size(self):
        n = 0
        while n + 1 in self:
            n += 1
        return n

    def items_in_order(self):
        return [self[i] for i in range(1, self.size() + 1)]


def table_of(items):
    return Table((i, item) for i, item in enumerate(items, 1) if item is not None)


def tostring(value):
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:.14g}"
    if isinstance(value, str):
        return value
    return "table: 0x1" if isinstance(value, Table) else "function: 0x1"


def tonumber(value, base=10):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if not isinstance(value, str):
        return None
    text = value.strip()
    try:
        if base != 10:
            return int(text, int(base))
        number = float(int(text, 16)) if text.lower().startswith("0x") else float(text)
    except ValueError:
        return None
    return int(number) if number == int(number) and abs(number) < 1e15 else number if math.isfinite(number) else None


class Parser:
    """Makes of a script a function of its variables."""

    def __init__(self, text):
        self.tokens, at, line = [], 0, 1
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None:
                raise ResponseError(f"Error compiling script (new function): user_script:{line}: unexpected symbol near '{text[at]}'")
            kind = found.lastgroup
            if kind is not None:
                value = found[0]
                if kind == "name" and value in _WORDS:
                    kind = "op"
                elif kind == "string":
                    kind, value = "text", _unescaped(value[1:-1])
                elif kind == "long":
                    kind, value = "text", value[2:-2].removeprefix("\n")
                self.tokens.append((kind, value, line))
            line += found[0].count("\n")
            at = found.end()
        self.tokens.append(("end", "<eof>", line))
        self.at = 0

    # -- tokens --

    @property
    def word(self):
        kind, value, _ = self.tokens[self.at]
        return value if kind in ("op", "end") else None

    def line(self):
        return self.tokens[self.at][2]

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def accept(self, *words):
        if self.word in words:
            return self.next()[1]
        return None

    def expect(self, word):
        if not self.accept(word):
            raise ResponseError(f"Error compiling script (new function): user_script:{self.line()}: '{word}' expected near "
                                f"'{self.tokens[self.at][1]}'")

    def name(self):
        kind, value, line = self.next()
        if kind != "name":
            raise ResponseError(f"Error compiling script (new function): user_script:{line}: <name> expected near '{value}'")
        return value

    # -- statements --

    def block(self, *ends):
        steps = []
        while self.word not in ends and self.word != "<eof>":
            if self.accept(";"):
                continue
            steps.append(self.statement())

        def run(scope):
            for step in steps:
                step(scope)
        return run

    def statement(self):
        word = self.word
        maker = {"if": self.if_, "while": self.while_, "for": self.for_, "repeat": self.repeat, "local": self.local, "return": self.return_,
                 "function": self.function, "do": self.do}.get(word)
        if maker is not None:
            self.next()
            return maker()
        if self.accept("break"):
            def stop(scope):
                raise _Break()
            return stop
        return self.assignment()

    def if_(self):
        branches, otherwise = [], None
        while True:
            test = self.expression()
            self.expect("then")
            branches.append((test, self.block("elseif", "else", "end")))
            if self.accept("elseif"):
                continue
            if self.accept("else"):
                otherwise = self.block("end")
            self.expect("end")
            break

        def run(scope):
            for test, body in branches:
                if _true(test(scope)):
                    return body(Scope(scope))
            if otherwise is not None:
                otherwise(Scope(scope))
        return run

    def while_(self):
        test = self.expression()
        self.expect("do")
        body = self.block("end")
        self.expect("end")

        def run(scope):
            try:
                while _true(test(scope)):
                    scope.count()
                    body(Scope(scope))
            except _Break:
                pass
        return run

    def repeat(self):
        body = self.block("until")
        self.expect("until")
        test = self.expression()

        def run(scope):
            try:
                while True:
                    scope.count()
                    inner = Scope(scope)
                    body(inner)
                    if _true(test(inner)):
                        break
            except _Break:
                pass
        return run

    def do(self):
        body = self.block("end")
        self.expect("end")
        return lambda scope: body(Scope(scope))

    def for_(self):
        names = [self.name()]
        if self.accept("="):
            parts = self.expressions()
            values = lambda scope: _range(*[tonumber(part(scope)) for part in parts])
        else:
            while self.accept(","):
                names.append(self.name())
            self.expect("in")
            parts = self.expressions()
            values = lambda scope: _many(parts, scope)[0]
        self.expect("do")
        body = self.block("end")
        self.expect("end")

        def run(scope):
            try:
                for value in values(scope):
                    scope.count()
                    inner = Scope(scope)
                    given = value if isinstance(value, tuple) else (value,)
                    for i, name in enumerate(names):
                        inner.names[name] = given[i] if i < len(given) else None
                    body(inner)
            except _Break:
                pass
        return run

    def local(self):
        if self.accept("function"):
            name = self.name()
            made = self.function_body()

            def define(scope):
                scope.names[name] = None
                scope.names[name] = made(scope)
            return define
        names = [self.name()]
        while self.accept(","):
            names.append(self.name())
        parts = self.expressions() if self.accept("=") else []

        def run(scope):
            values = _many(parts, scope)
            for i, name in enumerate(names):
                scope.names[name] = values[i] if i < len(values) else None
        return run

    def function(self):
        name = self.name()
        made = self.function_body()
        return lambda scope: scope.set(name, made(scope))

    def return_(self):
        parts = [] if self.word in ("end", "else", "elseif", "until", "<eof>", ";") else self.expressions()

        def run(scope):
            raise _Return(_many(parts, scope))
        return run

    def assignment(self):
        line = self.line()
        targets = [self.suffixed()]
        if self.word not in ("=", ","):
            if not getattr(targets[0], "is_call", False):
                raise ResponseError(f"Error compiling script (new function): user_script:{line}: syntax error near '{self.tokens[self.at][1]}'")
            return targets[0]
        while self.accept(","):
            targets.append(self.suffixed())
        self.expect("=")
        parts = self.expressions()

        def run(scope):
            values = _many(parts, scope)
            for i, target in enumerate(targets):
                target.assign(scope, values[i] if i < len(values) else None)
        return run

    # -- expressions --

    def expressions(self):
        found = [self.expression()]
        while self.accept(","):
            found.append(self.expression())
        return found

    def expression(self, level=0):
        line = self.line()
        sign = self.accept("not", "-", "#")
        if sign:
            left = _unary(sign, self.expression(7), line)
        else:
            left = self.simple()
        while self.word in _LEVELS and _LEVELS[self.word] > level:
            line = self.line()
            word = self.next()[1]
            right = self.expression(_LEVELS[word] - (word in ("..", "^")))
            left = _binary(word, left, right, line)
        return left

    def simple(self):
        kind, value, line = self.tokens[self.at]
        if kind in ("number", "text"):
            self.next()
            constant = tonumber(value) if kind == "number" else value
            return lambda scope: constant
        for word, constant in (("nil", None), ("true", True), ("false", False)):
            if self.accept(word):
                return lambda scope: constant
        if self.accept("{"):
            return self.table()
        if self.accept("function"):
            return self.function_body()
        return self.suffixed()

    def table(self):
        entries = []
        while not self.accept("}"):
            if self.accept("["):
                key = self.expression()
                self.expect("]")
                self.expect("=")
                entries.append((key, self.expression()))
            elif self.tokens[self.at][0] == "name" and self.tokens[self.at + 1][1] == "=":
                name = self.name()
                self.expect("=")
                entries.append((lambda scope, name=name: name, self.expression()))
            else:
                entries.append((None, self.expression()))
            if not self.accept(",", ";"):
                self.expect("}")
                break

        def run(scope):
            made, place = Table(), 1
            for i, (key, value) in enumerate(entries):
                if key is not None:
                    found = value(scope)
                    if found is not None:
                        made[_key(key(scope))] = found
                    continue
                for one in _many([value], scope) if i == len(entries) - 1 else [_first(value(scope))]:
                    if one is not None:
                        made[place] = one
                    place += 1
            return made
        return run

    def function_body(self):
        self.expect("(")
        names = []
        while not self.accept(")"):
            names.append(self.name())
            self.accept(",")
        body = self.block("end")
        self.expect("end")

        def make(scope):
            def call(*args):
                inner = Scope(scope)
                inner.count()
                for i, name in enumerate(names):
                    inner.names[name] = args[i] if i < len(args) else None
                try:
                    body(inner)
                except _Return as result:
                    return tuple(result.values)
                return ()
            return call
        return make

    def suffixed(self):
        line = self.line()
        if self.accept("("):
            inner = self.expression()
            self.expect(")")
            found = lambda scope: _first(inner(scope))
        else:
            if self.tokens[self.at][0] != "name":
                raise ResponseError(f"Error compiling script (new function): user_script:{line}: unexpected symbol near "
                                    f"'{self.tokens[self.at][1]}'")
            found = _variable(self.name(), line)
        while True:
            line = self.line()
            if self.accept("."):
                name = self.name()
                found = _indexed(found, lambda scope, name=name: name, line)
            elif self.accept("["):
                key = self.expression()
                self.expect("]")
                found = _indexed(found, key, line)
            elif self.accept(":"):
                found = self.call(found, self.name(), line)
            elif self.word in ("(", "{") or self.tokens[self.at][0] == "text":
                found = self.call(found, None, line)
            else:
                return found

    def call(self, function, method, line):
        if self.word == "(":
            self.next()
            parts = [] if self.word == ")" else self.expressions()
            self.expect(")")
        else:
            parts = [self.simple()]

        def run(scope):
            target = _first(function(scope))
            args = _many(parts, scope)
            if method is not None:
                args = [target, *args]
                owner = scope.get("string") if isinstance(target, str) else target
                target = owner.get(method) if isinstance(owner, Table) else None
            if not callable(target):
                raise LuaError(f"attempt to call a {_kind(target)} value", line)
            try:
                return target(*args)
            except LuaError as error:
                error.line = error.line or line
                raise
        run.is_call = True
        return run


class Scope:
    """The variables of a block, and those around it."""

    def __init__(self, outer=None, names=None):
        self.outer, self.names = outer, {} if names is None else names
        self.counter = [0] if outer is None else outer.counter

    def count(self):
        self.counter[0] += 1
        if self.counter[0] > _STEPS:
            raise LuaError("the script takes too long", 1)

    def find(self, name):
        scope = self
        while scope is not None:
            if name in scope.names:
                return scope
            scope = scope.outer
        return None

    def get(self, name):
        scope = self.find(name)
        return None if scope is None else scope.names[name]

    def set(self, name, value):
        scope = self.find(name)
        if scope is None:
            raise LuaError(f"Script attempted to create global variable '{name}'", 0)
        scope.names[name] = value


def _variable(name, line):
    def run(scope):
        scope = scope.find(name)
        if scope is None:
            raise LuaError(f"Script attempted to access nonexistent global variable '{name}'", line)
        return scope.names[name]
    run.assign = lambda scope, value: scope.set(name, value)
    return run


def _indexed(table, key, line):
    def run(scope):
        found = _first(table(scope))
        if not isinstance(found, Table):
            raise LuaError(f"attempt to index a {_kind(found)} value", line)
        return found.get(_key(_first(key(scope))))

    def assign(scope, value):
        found, at = _first(table(scope)), _key(_first(key(scope)))
        if not isinstance(found, Table):
            raise LuaError(f"attempt to index a {_kind(found)} value", line)
        if value is None:
            found.pop(at, None)
        else:
            found[at] = value
    run.assign = assign
    return run


def _key(key):
    return int(key) if isinstance(key, float) and key == int(key) else key


def _unary(sign, operand, line):
    def run(scope):
        value = _first(operand(scope))
        if sign == "not":
            return not _true(value)
        if sign == "#":
            if not isinstance(value, (str, Table)):
                raise LuaError(f"attempt to get length of a {_kind(value)} value", line)
            return len(value) if isinstance(value, str) else value.size()
        return -_number(value, line)
    return run


def _number(value, line):
    number = tonumber(value)
    if number is None:
        raise LuaError(f"attempt to perform arithmetic on a {_kind(value)} value", line)
    return number


def _binary(word, left, right, line):
    if word in ("and", "or"):
        def run(scope):
            value = _first(left(scope))
            return value if _true(value) == (word == "or") else _first(right(scope))
        return run

    def run(scope):
        a, b = _first(left(scope)), _first(right(scope))
        if word in ("==", "~="):
            same = a == b and isinstance(a, bool) == isinstance(b, bool)
            return same if word == "==" else not same
        if word == "..":
            for value in (a, b):
                if not isinstance(value, (str, int, float)) or isinstance(value, bool):
                    raise LuaError(f"attempt to concatenate a {_kind(value)} value", line)
            return tostring(a) + tostring(b)
        if word in ("<", ">", "<=", ">="):
            if _kind(a) != _kind(b) or _kind(a) not in ("number", "string"):
                raise LuaError(f"attempt to compare {_kind(a)} with {_kind(b)}" if _kind(a) != _kind(b) else
                               f"attempt to compare two {_kind(a)} values", line)
            return a < b if word == "<" else a > b if word == ">" else a <= b if word == "<=" else a >= b
        a, b = _number(a, line), _number(b, line)
        if word in ("/", "%") and b == 0:
            return math.nan if a == 0 or word == "%" else math.copysign(math.inf, a)
        made = {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "%": lambda: a % b,
                "^": lambda: float(a) ** b}[word]()
        return int(made) if isinstance(made, float) and math.isfinite(made) and made == int(made) and abs(made) < 1e15 else made
    return run


def _true(value):
    value = _first(value)
    return value is not None and value is not False


def _first(value):
    return (value[0] if value else None) if isinstance(value, tuple) else value


def _many(parts, scope):
    """The values of a list of expressions: the last may give several."""
    found = [_first(part(scope)) for part in parts[:-1]]
    if parts:
        last = parts[-1](scope)
        found += list(last) if isinstance(last, tuple) else [last]
    return found


def _kind(value):
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    return "string" if isinstance(value, str) else "table" if isinstance(value, Table) else "function"


def _range(start, end, step=1):
    while start <= end if step > 0 else start >= end:
        yield start
        start += step


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", '"': '"', "'": "'", "0": "\0", "\n": "\n"}


def _unescaped(text):
    return re.sub(r"\\(\d{1,3}|.)", lambda m: chr(int(m[1])) if m[1].isdigit() else _ESCAPES.get(m[1], m[1]), text, flags=re.S)


# -- the library --

def _sub(text, start, end=-1):
    start, end = int(start), int(end)
    start = max(1, start + len(text) + 1 if start < 0 else start)
    end = end + len(text) + 1 if end < 0 else end
    return text[start - 1:max(0, end)]


def _format(text, *args):
    text = re.sub(r"%(\d*)[di]", r"%\1d", text)
    kinds = re.findall(r"%[-+ #0]*\d*(?:\.\d+)?([a-zA-Z%])", text)
    values = [tostring(arg) if kind in "sq" else int(tonumber(arg)) if kind in "dixX" else tonumber(arg) for kind, arg in
              zip([k for k in kinds if k != "%"], args)]
    return text % tuple(values)


def _find(text, wanted, start=1, plain=False):
    if not plain and re.search(r"[\^$*+?.()\[\]%-]", wanted):
        raise LuaError("string.find with a pattern is not available in Loopscope; give plain text", 0)
    at = text.find(wanted, int(start) - 1)
    return () if at < 0 else (at + 1, at + len(wanted))


def _no_patterns(*args):
    raise LuaError("patterns of Lua strings (match, gmatch, gsub) are not available in Loopscope", 0)


def _insert(table, *args):
    if len(args) == 1:
        table[table.size() + 1] = args[0]
        return ()
    items = table.items_in_order()
    items.insert(int(args[0]) - 1, args[1])
    table.update(table_of(items))
    return ()


def _remove(table, place=None):
    items = table.items_in_order()
    if not items:
        return None
    gone = items.pop(len(items) - 1 if place is None else int(place) - 1)
    del table[len(items) + 1]
    table.update(table_of(items))
    return gone


def _sort(table, before=None):
    import functools
    items = table.items_in_order()
    if before is None:
        items.sort()
    else:
        items.sort(key=functools.cmp_to_key(lambda a, b: -1 if _true(before(a, b)) else 1 if _true(before(b, a)) else 0))
    table.update(table_of(items))
    return ()


def _encoded(value):
    if isinstance(value, Table):
        count = value.size()
        return [_encoded(v) for v in value.items_in_order()] if count == len(value) and count else {tostring(k): _encoded(v)
                                                                                                    for k, v in value.items()}
    return value


def _decoded(value):
    if isinstance(value, list):
        return table_of([_decoded(v) for v in value])
    return Table((k, _decoded(v)) for k, v in value.items()) if isinstance(value, dict) else value


def _error(message=None, level=1):
    raise LuaError(tostring(message), 0)


def library(call):
    """The global names; call(name, *args) runs a command."""
    def pcall(*args):
        try:
            return call(*args)
        except LuaError as error:
            return Table(err=str(error))
    redis = Table(call=call, pcall=pcall, error_reply=lambda text: Table(err=text), status_reply=lambda text: Table(ok=text),
                  log=lambda *args: (), sha1hex=_sha1, LOG_DEBUG=0, LOG_VERBOSE=1, LOG_NOTICE=2, LOG_WARNING=3,
                  replicate_commands=lambda: True)
    numbers = Table(floor=lambda n: math.floor(tonumber(n)), ceil=lambda n: math.ceil(tonumber(n)), abs=lambda n: abs(tonumber(n)),
                    max=lambda *n: max(map(tonumber, n)), min=lambda *n: min(map(tonumber, n)), sqrt=lambda n: math.sqrt(tonumber(n)),
                    pow=lambda a, b: tonumber(a) ** tonumber(b), huge=math.inf, pi=math.pi, fmod=lambda a, b: math.fmod(a, b))
    strings = Table(sub=_sub, len=len, lower=lambda s: s.lower(), upper=lambda s: s.upper(), rep=lambda s, n: s * int(n), format=_format,
                    reverse=lambda s: s[::-1], byte=lambda s, i=1: ord(s[int(i) - 1]), char=lambda *n: "".join(chr(int(x)) for x in n),
                    find=_find, match=_no_patterns, gmatch=_no_patterns, gsub=_no_patterns)
    tables = Table(insert=_insert, remove=_remove, sort=_sort, getn=lambda t: t.size(),
                   concat=lambda t, sep="", *rest: sep.join(tostring(v) for v in t.items_in_order()))
    tables["unpack"] = unpack = lambda t: tuple(t.items_in_order())
    return {"redis": redis, "math": numbers, "string": strings, "table": tables, "tonumber": tonumber, "tostring": tostring, "type": _kind,
            "ipairs": lambda t: [(i, v) for i, v in enumerate(t.items_in_order(), 1)], "pairs": lambda t: list(t.items()), "unpack": unpack,
            "error": _error, "assert": lambda value, text="assertion failed!": value if _true(value) else _error(text),
            "cjson": Table(encode=lambda v: json.dumps(_encoded(v), separators=(",", ":")), decode=lambda s: _decoded(json.loads(s))),
            "next": lambda t: next(iter(t.items()), ()), "KEYS": None, "ARGV": None}


def _sha1(text):
    import hashlib
    return hashlib.sha1(text.encode("latin-1")).hexdigest()


def run_script(text, keys, args, call):
    """The script's result, as Lua has it. keys and args are lists of bytes; call is given a command's name and arguments."""
    body = Parser(text).block()
    names = library(call)
    names["KEYS"], names["ARGV"] = [table_of([item.decode("latin-1") for item in items]) for items in (keys, args)]
    try:
        body(Scope(Scope(None, names)))
    except _Return as result:
        return result.values[0] if result.values else None
    except LuaError as error:
        sha = _sha1(text)
        where = "" if str(error).startswith(("WRONGTYPE", "ERR")) else f"user_script:{error.line or 1}: "
        raise ResponseError(f"{where}{error} script: {sha}, on @user_script:{error.line or 1}.") from None
    return None
