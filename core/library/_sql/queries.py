"""Queries of PostgreSQL and MySQL as SQLite understands them.

A query is taken from left to right, token by token. What is the same in both passes; what differs is written anew;
what has no counterpart is refused by name, so that nothing means something else than it says."""
import re

from . import dates, types
from .failures import Failure
from .tokens import Token, closing, op, quote_text, split_commas, text_of, word

_REFUSED_OPERATORS = {
    "postgres": {"@>", "<@", "#>", "~", "~*", "!~", "&&", "@", "#", "<=>", ":="},
    "mysql": {"@>", "<@", "#>", "~*", "!~", "^", "::", "@", "#", ":=", "[", "]"},
}
_REFUSED_WORDS = {
    "postgres": {"LATERAL", "ROLLUP", "CUBE", "SIMILAR", "TABLESAMPLE", "PG_CATALOG", "REGEXP",
                 "NEXTVAL", "CURRVAL", "SETVAL", "MERGE", "TO_TIMESTAMP", "AGE", "REGEXP_REPLACE"},
    "mysql": {"REGEXP", "RLIKE", "STR_TO_DATE", "MATCH", "STRAIGHT_JOIN", "ROLLUP", "LATERAL"},
}
_RENAMED = {
    "postgres": {"STRING_AGG": "group_concat", "ARRAY_AGG": "json_group_array", "JSON_AGG": "json_group_array",
                 "JSONB_AGG": "json_group_array", "JSONB_BUILD_OBJECT": "json_object", "BOOL_AND": "min",
                 "JSON_BUILD_OBJECT": "json_object", "BOOL_OR": "max", "EVERY": "min", "RANDOM": "ls_random",
                 "GREATEST": "max", "LEAST": "min", "STRPOS": "instr", "CHAR_LENGTH": "length", "CEILING": "ceil",
                 "BTRIM": "trim"},
    "mysql": {"IF": "iif", "CONCAT": "ls_concat_strictly", "LAST_INSERT_ID": "last_insert_rowid",
              "CHAR_LENGTH": "length", "GREATEST": "max", "LEAST": "min", "LCASE": "lower", "UCASE": "upper",
              "JSON_ARRAYAGG": "json_group_array", "MID": "substr", "LOCATE": "instr", "CEILING": "ceil"},
}
_FIELDS = {"YEAR": "%Y", "MONTH": "%m", "DAY": "%d", "HOUR": "%H", "MINUTE": "%M", "SECOND": "%S", "DOW": "%w",
           "DOY": "%j", "EPOCH": "%s", "DAYOFMONTH": "%d"}
_TRUNCATIONS = {"year": "%Y-01-01 00:00:00", "month": "%Y-%m-01 00:00:00", "day": "%Y-%m-%d 00:00:00",
                "hour": "%Y-%m-%d %H:00:00", "minute": "%Y-%m-%d %H:%M:00", "second": "%Y-%m-%d %H:%M:%S"}
_UNITS = {"microsecond": 1e-6, "millisecond": 1e-3, "second": 1, "sec": 1, "minute": 60, "min": 60, "hour": 3600,
          "day": "day", "week": 7, "month": "month", "mon": "month", "year": "year"}


def _refuse(dialect, what):
    raise Failure("refused", what=what)


def modifiers_of(text, sign):
    """SQLite's modifiers for an interval: '1 day 2 hours' gives '+1 day', '+7200 second'."""
    out = []
    for number, unit in re.findall(r"([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]+)", text):
        size = _UNITS.get(unit.lower().rstrip("s") if unit.lower() not in ("s",) else "second")
        amount = float(number) * (-1 if sign == "-" else 1)
        if size is None:
            raise Failure("refused", what=f"the interval '{text}'")
        if isinstance(size, str):
            out.append(f"{amount:+g} {size}")
        elif size == 7:
            out.append(f"{amount * 7:+g} day")
        else:
            out.append(f"{amount * size:+.6f} second")
    if not out:
        raise Failure("refused", what=f"the interval '{text}'")
    return out


def seconds_in(text):
    """The length of an interval that has no months."""
    total = 0.0
    for number, unit in re.findall(r"([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]+)", text):
        size = _UNITS.get(unit.lower().rstrip("s") if unit.lower() != "s" else "second")
        size = 86400 if size == "day" else 604800 if size == 7 else size
        if not isinstance(size, (int, float)):
            raise Failure("refused", what=f"the interval '{text}' by itself")
        total += float(number) * size
    clock = re.search(r"(\d+):(\d+)(?::(\d+(?:\.\d+)?))?", text)
    if clock:
        total += int(clock[1]) * 3600 + int(clock[2]) * 60 + float(clock[3] or 0)
    return total


class Translation:
    """One query on its way: `out` grows while `tokens` are read."""

    database = "database"  # what the one that is asked is called

    def __init__(self, tokens, dialect):
        self.tokens, self.dialect = tokens, dialect
        self.out = []
        self.at = 0
        self.locks = False        # FOR UPDATE
        self.parameters = {}      # number: type, where the query itself says it

    # -- reading --

    def peek(self, ahead=0):
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else Token("end", "")

    def take_words(self, *words):
        if all(self.peek(i).upper == w and self.peek(i).kind == "word" for i, w in enumerate(words)):
            self.at += len(words)
            return True
        return False

    def parenthesised(self):
        """The tokens between the parentheses here; goes past them."""
        end = closing(self.tokens, self.at)
        inside = self.tokens[self.at + 1:end]
        self.at = end + 1
        return inside

    def sub(self, tokens):
        """Other tokens, translated."""
        inner = Translation(tokens, self.dialect)
        inner.parameters = self.parameters
        out = inner.run()
        self.locks = self.locks or inner.locks
        return out

    # -- writing --

    def sql(self, text):
        self.out += [Token("sql", text)]

    def primary_start(self):
        """Where in `out` the operand begins that ends here: a name, literal, call or parenthesis."""
        i = len(self.out) - 1
        if i < 0:
            raise Failure("syntax", near="::")
        if self.out[i].text == ")" or self.out[i].text == "]":
            depth = 0
            while i >= 0:
                if self.out[i].text in (")", "]"):
                    depth += 1
                elif self.out[i].text in ("(", "["):
                    depth -= 1
                    if depth == 0:
                        break
                i -= 1
            if i > 0 and self.out[i - 1].kind == "word" and self.out[i - 1].upper not in (
                    "IN", "AND", "OR", "SELECT", "WHERE", "VALUES", "BY", "ON", "NOT", "WHEN", "THEN", "ELSE", "LIKE"):
                i -= 1
        while i > 1 and self.out[i - 1].text == ".":
            i -= 2
        return i

    def wrap(self, before, after):
        start = self.primary_start()
        self.out[start:] = [Token("sql", before), *self.out[start:], Token("sql", after)]

    # -- the translation --

    def run(self):
        while self.at < len(self.tokens):
            self.step()
        return self.out

    def step(self):
        token = self.peek()
        if token.kind == "parameter":
            self.at += 1
            return self.sql("?" + token.text[1:])
        if token.kind == "string":
            self.at += 1
            # MySQL takes adjacent strings together; PostgreSQL's are rare.
            self.out.append(token)
        elif token.kind == "op":
            self.operator(token)
        elif token.kind == "word":
            self.word(token)
        else:
            self.at += 1
            self.out.append(token)

    def operator(self, token):
        text = token.text
        if text == "::" and self.dialect == "postgres":
            self.at += 1
            return self.cast()
        if text == "/":
            return self.division()
        if text == "^" and self.dialect == "postgres":
            return self.power()
        if text in "+-" and self.peek(1).upper == "INTERVAL":
            return self.interval(text)
        if text == "@" and self.dialect == "mysql" and self.peek(1).text == "@":
            return self.server_variable()
        if text in _REFUSED_OPERATORS[self.dialect]:
            if self.dialect == "mysql" and text == "<=>":
                self.at += 1
                return self.sql("IS")
            if self.dialect == "mysql" and text == "&&":
                self.at += 1
                return self.sql("AND")
            _refuse(self.dialect, f"the operator {text}")
        if self.dialect == "mysql" and text == "||":
            self.at += 1
            return self.sql("OR")
        if text in ("=", "<>", "!=") and self.peek(1).upper in ("ANY", "ALL", "SOME") and self.peek(2).text == "(":
            return self.any_of(text)
        self.at += 1
        self.out.append(token)

    def server_variable(self):
        """@@version, @@session.autocommit and their kin."""
        self.at += 2
        while self.peek(1).text == ".":
            self.at += 2
        name = self.peek().upper
        self.at += 1
        known = {"VERSION": "'8.0.36-simulated'", "AUTOCOMMIT": "1", "MAX_CONNECTIONS": "151", "PORT": "3306",
                 "TRANSACTION_ISOLATION": "'REPEATABLE-READ'", "TX_ISOLATION": "'REPEATABLE-READ'", "HOSTNAME": "'localhost'",
                 "CHARACTER_SET_CLIENT": "'utf8mb4'", "SQL_MODE": "'STRICT_TRANS_TABLES'", "TIME_ZONE": "'SYSTEM'"}
        if name not in known:
            _refuse(self.dialect, f"the variable @@{name.lower()}")
        self.sql(known[name])

    def any_of(self, operator):
        """x = ANY(array): x IN (its elements)."""
        if (operator == "=") != (self.peek(1).upper in ("ANY", "SOME")):
            _refuse(self.dialect, f"{operator} {self.peek(1).upper}")
        self.at += 2
        inside = self.parenthesised()
        if inside and inside[0].upper == "SELECT":
            inner = text_of(self.sub(inside))
        else:
            inner = f"SELECT value FROM json_each({text_of(self.sub(inside))})"
        self.sql(f"{'IN' if operator == '=' else 'NOT IN'} ({inner})")

    def cast(self):
        name, _, _, self.at = types.read_type(self.tokens, self.at, "postgres")
        if name is None:
            _refuse(self.dialect, f"the cast to {self.tokens[self.at - 1].text}")
        last = self.out[-1]
        if name == "span" and last.kind == "string":
            self.out[-1] = Token("sql", str(seconds_in(last.text[1:-1])))
            return
        if last.kind == "sql" and last.text[0] == "?" and last.text[1:].isdigit():
            self.parameters.setdefault(int(last.text[1:]), name)
            if types.base_of(name) not in ("text", "varchar"):
                return
        before, after = cast_around(name)
        self.wrap(before, after)

    def division(self):
        self.at += 1
        if self.dialect == "mysql":
            # MySQL divides integers into fractions, and by zero into NULL.
            self.sql("* 1.0 /")
            return
        self.out.append(op("/"))
        start = len(self.out)
        if self.peek().text in "+-":
            self.step()
        self.operand()
        self.out[start:] = [Token("sql", "ls_divisor("), *self.out[start:], Token("sql", ")")]

    def power(self):
        self.at += 1
        start = self.primary_start()
        base, self.out[start:] = self.out[start:], []
        self.operand()
        exponent, self.out[start:] = self.out[start:], []
        for operand in (base, exponent):
            if len(operand) == 1 and operand[0].text[:1] == "?" and operand[0].text[1:].isdigit():
                self.parameters.setdefault(int(operand[0].text[1:]), "float8")
        self.out += [Token("sql", "ls_power("), *base, op(","), *exponent, Token("sql", ")")]

    def operand(self):
        """Translates the operand that begins here: a name, literal, call or parenthesis."""
        if self.peek().text == "(":
            inside = self.parenthesised()
            self.out += [op("("), *self.sub(inside), op(")")]
        else:
            self.step()
            while self.peek().text == ".":
                self.step()
                self.step()
            if self.peek().text == "(" and self.out and self.out[-1].kind in ("word", "name"):
                inside = self.parenthesised()
                self.out += [op("("), *self.sub(inside), op(")")]
        while self.peek().text == "::" and self.dialect == "postgres":
            self.step()

    def interval(self, sign):
        """moment + INTERVAL '1 day' (PostgreSQL), moment + INTERVAL 1 DAY (MySQL)."""
        self.at += 2
        modifiers = self.interval_modifiers(sign)
        start = self.primary_start()
        moment = text_of(self.out[start:])
        self.out[start:] = [Token("sql", self.moved(moment, modifiers))]

    def interval_modifiers(self, sign):
        token = self.peek()
        self.at += 1
        if token.kind == "string" and self.dialect == "postgres":
            return ", ".join(quote_text(m) for m in modifiers_of(token.text[1:-1], sign))
        unit = self.peek().text
        self.at += 1
        number = token.text.strip("'")
        if not re.fullmatch(r"-?\d+(\.\d+)?", number):
            _refuse(self.dialect, "an interval whose length is no number")
        return ", ".join(quote_text(m) for m in modifiers_of(f"{number} {unit}", sign))

    def moved(self, moment, modifiers):
        if self.dialect == "mysql":
            return f"strftime('%Y-%m-%d %H:%M:%S', {moment}, {modifiers})"
        return f"strftime('%Y-%m-%d %H:%M:%f000', {moment}, {modifiers})"

    def word(self, token):
        upper = token.upper
        method = _WORDS.get(upper)
        if self.out and self.out[-1].text == ".":
            self.at += 1  # a column, whatever it is called
            return self.out.append(token)
        if method is not None and method(self):
            return
        is_call = self.peek(1).text == "("
        if upper in _REFUSED_WORDS[self.dialect] and (is_call or upper in ("LATERAL", "SIMILAR", "REGEXP", "RLIKE",
                                                      "PG_CATALOG", "MERGE", "TABLESAMPLE")):
            _refuse(self.dialect, upper)
        self.at += 1
        renamed = _RENAMED[self.dialect].get(upper) if is_call else None
        self.out.append(word(renamed) if renamed else token)

    # -- words that need more; each says whether it has dealt with them --

    def word_ilike(self):
        self.at += 1
        self.sql("MATCH")
        return True

    def word_current(self):
        """NOW(), CURRENT_TIMESTAMP and their kin."""
        upper = self.peek().upper
        calls = self.peek(1).text == "("
        if upper in ("NOW", "CLOCK_TIMESTAMP", "CURDATE", "CURTIME", "SYSDATE", "UTC_TIMESTAMP") and not calls:
            return False
        self.at += 1
        if calls:
            self.parenthesised()
        digits = 0 if self.dialect == "mysql" else 6
        if upper in ("CURRENT_DATE", "CURDATE"):
            self.sql("date(ls_now(0))")
        elif upper in ("CURRENT_TIME", "CURTIME"):
            self.sql("time(ls_now(0))")
        else:
            self.sql(f"ls_now({digits})")
        return True

    def word_cast(self):
        if self.peek(1).text != "(":
            return False
        self.at += 1
        inside = self.parenthesised()
        depth = 0
        for i, token in enumerate(inside):
            depth += (token.text == "(") - (token.text == ")")
            if token.upper == "AS" and depth == 0:
                named = inside[i + 1:]
                if self.dialect == "mysql" and named[0].upper in ("SIGNED", "UNSIGNED"):
                    name = "int8"
                else:
                    name = types.read_type(named, 0, self.dialect)[0]
                if name is None:
                    _refuse(self.dialect, f"the cast to {text_of(named)}")
                before, after = cast_around(name)
                self.out += [op("("), Token("sql", before), *self.sub(inside[:i]), Token("sql", after), op(")")]
                if i == 1 and inside[0].kind == "parameter":
                    self.parameters.setdefault(int(inside[0].text[1:]), name)
                return True
        raise Failure("syntax", near=")")

    def word_extract(self):
        if self.peek(1).text != "(":
            return False
        self.at += 1
        inside = self.parenthesised()
        field = inside[0].text.strip("'").upper()
        if field not in _FIELDS or len(inside) < 3:
            _refuse(self.dialect, f"EXTRACT of {field}")
        rest = inside[2:]
        while rest and rest[0].text == "(" and closing(rest, 0) == len(rest) - 1:
            rest = rest[1:-1]
        if rest and rest[0].upper == "LS_AGE" and closing(rest, 1) == len(rest) - 1:
            seconds = text_of(self.sub(rest))
            whole = {"EPOCH": seconds, "DAY": f"CAST({seconds} / 86400 AS INTEGER)", "HOUR": f"CAST({seconds} / 3600 AS INTEGER) % 24",
                     "MINUTE": f"CAST({seconds} / 60 AS INTEGER) % 60", "SECOND": f"CAST({seconds} AS INTEGER) % 60"}
            if field not in whole:
                _refuse(self.dialect, f"EXTRACT of {field} of an interval")
            return self.sql(whole[field]) or True
        moment = text_of(self.sub(rest))
        self.sql(f"CAST(strftime('{_FIELDS[field]}', {moment}) AS {'REAL' if field == 'EPOCH' else 'INTEGER'})")
        return True

    def word_field_of(self):
        """MySQL's YEAR(x), HOUR(x)."""
        if self.dialect != "mysql" or self.peek(1).text != "(":
            return False
        field = _FIELDS[self.peek().upper]
        self.at += 1
        self.sql(f"CAST(strftime('{field}', {text_of(self.sub(self.parenthesised()))}) AS INTEGER)")
        return True

    def word_date_trunc(self):
        if self.peek(1).text != "(":
            return False
        self.at += 1
        field, *rest = split_commas(self.parenthesised())
        form = _TRUNCATIONS.get(field[0].text.strip("'").lower())
        if form is None:
            _refuse(self.dialect, f"date_trunc to {field[0].text}")
        self.sql(f"strftime('{form}.000000', {text_of(self.sub(rest[0]))})")
        return True

    def word_date_add(self):
        if self.dialect != "mysql" or self.peek(1).text != "(":
            return False
        sign = "+" if self.peek().upper == "DATE_ADD" else "-"
        self.at += 1
        moment, interval = split_commas(self.parenthesised())
        inner = Translation(interval[1:], self.dialect)
        self.sql(self.moved(text_of(self.sub(moment)), inner.interval_modifiers(sign)))
        return True

    def word_array(self):
        if self.peek(1).text != "[":
            return False
        self.at += 1
        self.sql("json_array(" + text_of(self.sub(self.parenthesised())) + ")")
        return True

    def check_stands_as_table(self, what):
        """Functions that give rows stand behind FROM here, not among the columns."""
        depth = 0
        for token in reversed(self.tokens[:self.at]):
            if token.text in ")]" and token.kind == "op":
                depth += 1
            elif token.text in "([" and token.kind == "op":
                depth -= 1
            elif depth == 0 and token.kind == "word" and token.upper in ("FROM", "JOIN", "SELECT", "WHERE", "USING"):
                if token.upper in ("FROM", "JOIN", "USING"):
                    return
                break
        raise Failure("refused", what=f"{what} among other columns")

    def word_generate_series(self):
        if self.peek(1).text != "(":
            return False
        self.check_stands_as_table("generate_series()")
        self.at += 1
        arguments = text_of(self.sub(self.parenthesised()))
        name = "generate_series"
        self.take_words("AS")
        if self.peek().kind == "word" and self.peek().upper not in ("WHERE", "ORDER", "GROUP", "LIMIT", "ON", "JOIN",
                                                                    "CROSS", "UNION"):
            name = self.peek().text
            self.at += 1
        column = name
        if self.peek().text == "(":
            column = self.parenthesised()[0].text
        self.sql(f"(SELECT value AS {column} FROM json_each(ls_series({arguments}))) AS {name}")
        return True

    def word_unnest(self):
        """Arrays as rows, side by side."""
        if self.peek(1).text != "(":
            return False
        self.check_stands_as_table("unnest()")
        self.at += 1
        arrays = [text_of(self.sub(part)) for part in split_commas(self.parenthesised())]
        name, columns = "unnest", []
        self.take_words("AS")
        if self.peek().kind == "word" and self.peek().upper not in ("WHERE", "ORDER", "GROUP", "LIMIT", "ON", "JOIN", "CROSS",
                                                                    "UNION", "LEFT", "INNER", "RETURNING"):
            name = self.peek().text
            self.at += 1
        if self.peek().text == "(":
            columns = [part[0].text for part in split_commas(self.parenthesised())]
        while len(columns) < len(arrays):
            columns.append(name if len(arrays) == 1 else "unnest")
        values = ", ".join(f"ls_u{k}.value AS {column}" for k, column in enumerate(columns))
        tables = f"json_each({arrays[0]}) AS ls_u0" + "".join(
            f" LEFT JOIN json_each({array}) AS ls_u{k} ON ls_u{k}.key = ls_u0.key" for k, array in enumerate(arrays[1:], 1))
        self.sql(f"(SELECT {values} FROM {tables}) AS {name}")
        return True

    def word_for(self):
        """FOR UPDATE at the end of a query."""
        if self.peek(1).upper not in ("UPDATE", "SHARE", "NO", "KEY"):
            return False
        self.locks = self.peek(1).upper in ("UPDATE", "NO")
        if any(t.upper in ("SKIP", "NOWAIT") for t in self.tokens[self.at:]):
            _refuse(self.dialect, "SKIP LOCKED and NOWAIT")
        self.at = len(self.tokens)
        return True

    def word_lock(self):
        if not self.take_words("LOCK", "IN", "SHARE", "MODE"):
            return False
        return True

    def word_limit(self):
        """LIMIT ALL; and OFFSET before LIMIT, which SQLite wants behind it."""
        if self.peek().upper == "LIMIT":
            if self.peek(1).upper == "ALL":
                self.at += 2
                return True
            self.note_count(1)
            return False
        if not self.peek(1).text or self.peek().upper != "OFFSET":
            return False
        self.note_count(1)
        offset = self.tokens[self.at + 1]
        if self.peek(2).upper == "LIMIT":
            count = self.peek(3)
            self.note_count(3)
            self.at += 4
            self.sql(f"LIMIT {self.plain(count)} OFFSET {self.plain(offset)}")
            return True
        if any(t.upper == "LIMIT" for t in self.out):
            return False
        self.at += 2
        self.sql(f"LIMIT -1 OFFSET {self.plain(offset)}")
        return True

    def note_count(self, ahead):
        token = self.peek(ahead)
        if token.kind == "parameter":
            self.parameters.setdefault(int(token.text[1:]), "int8")

    def plain(self, token):
        return "?" + token.text[1:] if token.kind == "parameter" else token.text

    def word_fetch(self):
        if self.peek(1).upper not in ("FIRST", "NEXT"):
            return False
        count = self.peek(2).text if self.peek(2).kind == "number" else "1"
        while self.peek().upper not in ("ONLY", ""):
            self.at += 1
        self.at += 1
        self.sql(f"LIMIT {count}")
        return True

    def word_distinct(self):
        if self.peek(1).upper == "ON" and self.dialect == "postgres":
            _refuse(self.dialect, "DISTINCT ON")
        return False

    def word_duplicate(self):
        """ON DUPLICATE KEY UPDATE a = VALUES(a)."""
        if not self.take_words("ON", "DUPLICATE", "KEY", "UPDATE"):
            return False
        self.sql("ON CONFLICT DO UPDATE SET")
        rest, self.at = self.tokens[self.at:], len(self.tokens)
        i = 0
        while i < len(rest):
            if rest[i].upper == "VALUES" and i + 1 < len(rest) and rest[i + 1].text == "(":
                end = closing(rest, i + 1)
                rest[i:end + 1] = [Token("sql", "excluded"), op("."), *rest[i + 2:end]]
            i += 1
        self.out += self.sub(rest)
        return True

    def word_insert(self):
        if self.dialect != "mysql" or self.peek(1).upper != "IGNORE":
            return False
        self.at += 2
        self.sql("INSERT OR IGNORE")
        return True

    def word_group_concat(self):
        if self.peek(1).text != "(":
            return False
        self.at += 1
        inside = self.parenthesised()
        for i, token in enumerate(inside):
            if token.upper == "SEPARATOR":
                inside[i:i + 1] = [op(",")]
                break
            if token.upper == "ORDER":
                _refuse(self.dialect, "ORDER BY inside an aggregate of this query")
        self.out += [word("group_concat"), op("("), *self.sub(inside), op(")")]
        return True

    def word_string_agg(self):
        if self.peek(1).text == "(" and any(
                t.upper == "ORDER" for t in self.tokens[self.at + 2:closing(self.tokens, self.at + 1)]):
            _refuse(self.dialect, "ORDER BY inside an aggregate")
        return False

    def word_server(self):
        """version(), current_database() and their kin."""
        if self.peek().upper not in ("CURRENT_USER", "SESSION_USER") and self.peek(1).text != "(":
            return False
        what = self.peek().upper
        self.at += 1
        if self.peek().text == "(":
            self.parenthesised()
        version = "PostgreSQL 16.0 (simulated)" if self.dialect == "postgres" else "8.0.36-simulated"
        self.sql({"VERSION": quote_text(version), "CURRENT_USER": "'user'", "SESSION_USER": "'user'",
                  "USER": "'user@localhost'", "PG_BACKEND_PID": "4711",
                  "CONNECTION_ID": "4711"}.get(what, quote_text(self.database)))
        return True

    def word_unix_timestamp(self):
        if self.peek(1).text != "(":
            return False
        self.at += 1
        inside = self.parenthesised()
        self.sql(f"CAST(strftime('%s', {text_of(self.sub(inside)) if inside else 'ls_now(0)'}) AS INTEGER)")
        return True

    def word_public(self):
        """public.users: users."""
        if self.peek(1).text != ".":
            return False
        self.at += 2
        return True

    def word_div(self):
        if self.dialect != "mysql" or not self.out or self.out[-1].kind == "op" and self.out[-1].text != ")":
            return False
        self.at += 1
        self.sql("/")
        return True

    def _pattern_call(self, make):
        """A call whose second argument is a pattern."""
        if self.peek(1).text != "(":
            return False
        name = self.peek().upper
        self.at += 1
        moment, *rest = split_commas(self.parenthesised())
        if len(rest) != 1 or len(rest[0]) != 1 or rest[0][0].kind != "string":
            _refuse(self.dialect, f"{name} with a pattern that is no text")
        self.sql(make(text_of(self.sub(moment)), rest[0][0].text[1:-1].replace("''", "'").replace("\\%", "%")))
        return True

    def word_to_char(self):
        return self.dialect == "postgres" and self._pattern_call(dates.to_char)

    def word_date_format(self):
        return self.dialect == "mysql" and self._pattern_call(dates.date_format)

    def word_between_dates(self):
        """DATEDIFF(a, b), TIMESTAMPDIFF(unit, a, b)."""
        if self.dialect != "mysql" or self.peek(1).text != "(":
            return False
        name = self.peek().upper
        self.at += 1
        parts = split_commas(self.parenthesised())
        if name == "DATEDIFF":
            later, earlier = (text_of(self.sub(part)) for part in parts)
            self.sql(f"CAST(julianday(date({later})) - julianday(date({earlier})) AS INTEGER)")
        else:
            self.sql(dates.between(parts[0][0].upper.removeprefix("SQL_TSI_"), *(text_of(self.sub(part)) for part in parts[1:])))
        return True

    def word_field(self):
        """MySQL's FIELD(x, a, b): which of them it is."""
        if self.dialect != "mysql" or self.peek(1).text != "(":
            return False
        self.at += 1
        value, *others = (text_of(self.sub(part)) for part in split_commas(self.parenthesised()))
        self.sql(f"(CASE {value} " + " ".join(f"WHEN {other} THEN {k}" for k, other in enumerate(others, 1)) + " ELSE 0 END)")
        return True

    def word_difference(self):
        """ls_age(a, b): seconds; ls_days(a, b): days, between two moments."""
        name = self.peek().upper
        self.at += 1
        a, b = (text_of(self.sub(part)) for part in split_commas(self.parenthesised()))
        if name == "LS_DAYS":
            self.sql(f"CAST(julianday({a}) - julianday({b}) AS INTEGER)")
        else:
            parts = [f"strftime('%s', {m}) + strftime('%f', {m}) - strftime('%S', {m})" for m in (a, b)]
            self.sql(f"ROUND(({parts[0]}) - ({parts[1]}), 3)")
        return True

    def word_interval(self):
        """An interval by itself: its seconds."""
        if self.dialect != "postgres" or self.peek(1).kind != "string":
            return False
        text = self.peek(1).text[1:-1]
        self.at += 2
        self.sql(str(seconds_in(text)))
        return True

    def word_text_call(self):
        """LPAD, RPAD, REPEAT, LEFT, RIGHT as calls."""
        name = self.peek().upper
        if self.peek(1).text != "(":
            return False
        self.at += 1
        parts = [text_of(self.sub(part)) for part in split_commas(self.parenthesised())]
        if len(parts) < 2:
            raise Failure("no_function", function=name)
        value, count = parts[:2]
        many = f"replace(hex(zeroblob({count})), '00', {parts[2] if len(parts) > 2 else quote_text(' ')})"
        filled = f"substr({many}, 1, {count} - length({value}))"
        self.sql({
            "LPAD": f"(CASE WHEN length({value}) >= {count} THEN substr({value}, 1, {count}) ELSE {filled} || {value} END)",
            "RPAD": f"(CASE WHEN length({value}) >= {count} THEN substr({value}, 1, {count}) ELSE {value} || {filled} END)",
            "REPEAT": f"replace(hex(zeroblob({count})), '00', {value})", "LEFT": f"substr({value}, 1, {count})",
            "RIGHT": f"(CASE WHEN {count} = 0 THEN '' ELSE substr({value}, -({count})) END)"}[name])
        return True

    def word_at(self):
        """AT TIME ZONE 'utc': there is no other."""
        if self.dialect != "postgres" or self.peek(1).upper != "TIME" or self.peek(2).upper != "ZONE":
            return False
        if self.peek(3).text.strip("'").lower() not in ("utc", "etc/utc", "gmt"):
            _refuse(self.dialect, f"AT TIME ZONE {self.peek(3).text}")
        self.at += 4
        return True

    def word_date_literal(self):
        """DATE '2024-01-01': the text itself."""
        if self.peek(1).kind != "string":
            return False
        self.at += 2
        self.out.append(self.tokens[self.at - 1])
        return True

    def word_order(self):
        """PostgreSQL sorts NULL as the greatest, SQLite as the least."""
        if self.dialect != "postgres" or self.peek(1).upper != "BY":
            return False
        self.at += 2
        self.sql("ORDER BY")
        end, depth = self.at, 0
        while end < len(self.tokens):
            token = self.tokens[end]
            if token.text in ("(", "[") and token.kind == "op":
                depth += 1
            elif token.text in (")", "]") and token.kind == "op":
                depth -= 1
                if depth < 0:
                    break
            elif depth == 0 and token.upper in ("LIMIT", "OFFSET", "FETCH", "FOR", "ROWS", "RANGE", "GROUPS",
                                                "UNION", "RETURNING"):
                break
            end += 1
        items = split_commas(self.tokens[self.at:end])
        self.at = end
        for i, item in enumerate(items):
            if i:
                self.out.append(op(","))
            self.out += self.sub(item)
            if not any(t.upper == "NULLS" for t in item):
                self.sql("NULLS FIRST" if item and item[-1].upper == "DESC" else "NULLS LAST")
        return True


_WORDS = {
    "ILIKE": Translation.word_ilike, "CAST": Translation.word_cast, "EXTRACT": Translation.word_extract,
    "DATE_TRUNC": Translation.word_date_trunc, "DATE_ADD": Translation.word_date_add,
    "DATE_SUB": Translation.word_date_add, "ARRAY": Translation.word_array,
    "GENERATE_SERIES": Translation.word_generate_series, "UNNEST": Translation.word_unnest, "FOR": Translation.word_for, "LOCK": Translation.word_lock,
    "LIMIT": Translation.word_limit, "OFFSET": Translation.word_limit, "FETCH": Translation.word_fetch,
    "DISTINCT": Translation.word_distinct, "ON": Translation.word_duplicate, "INSERT": Translation.word_insert,
    "GROUP_CONCAT": Translation.word_group_concat, "STRING_AGG": Translation.word_string_agg,
    "ARRAY_AGG": Translation.word_string_agg, "UNIX_TIMESTAMP": Translation.word_unix_timestamp,
    "TO_CHAR": Translation.word_to_char, "DATE_FORMAT": Translation.word_date_format, "FIELD": Translation.word_field,
    **dict.fromkeys(("LPAD", "RPAD", "REPEAT", "LEFT", "RIGHT"), Translation.word_text_call),
    "LS_AGE": Translation.word_difference, "LS_DAYS": Translation.word_difference, "INTERVAL": Translation.word_interval,
    "DATEDIFF": Translation.word_between_dates, "TIMESTAMPDIFF": Translation.word_between_dates, "AT": Translation.word_at,
    "PUBLIC": Translation.word_public, "DIV": Translation.word_div, "ORDER": Translation.word_order,
    "DATE": Translation.word_date_literal, "TIMESTAMP": Translation.word_date_literal,
    **dict.fromkeys(("NOW", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "CLOCK_TIMESTAMP",
                     "CURDATE", "CURTIME", "SYSDATE", "UTC_TIMESTAMP"), Translation.word_current),
    **dict.fromkeys(("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "DAYOFMONTH"), Translation.word_field_of),
    **dict.fromkeys(("VERSION", "CURRENT_DATABASE", "DATABASE", "CURRENT_USER", "SESSION_USER", "USER",
                     "PG_BACKEND_PID", "CONNECTION_ID", "SCHEMA"), Translation.word_server),
}


def cast_around(name):
    """What stands before and behind a value to make it one of that type."""
    base = types.base_of(name)
    if name.endswith("[]") or base in ("json", "jsonb", "uuid", "span", "bytea"):
        return "(", ")"
    if base.startswith("int"):
        return "CAST(ROUND(", ") AS INTEGER)"
    if base in ("float4", "float8", "numeric"):
        return "CAST(", " AS REAL)"
    if base == "bool":
        return "(", " <> 0)"
    if base == "date":
        return "date(", ")"
    if base in ("timestamp", "timestamptz"):
        return "(", ")"
    return "CAST(", " AS TEXT)"


# -- what a query's result is --

_BEHIND_SELECT = {"FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "UNION", "INTERSECT", "EXCEPT",
                  "FETCH", "FOR", "WINDOW"}
_TYPES_OF_CALLS = {"COUNT": "int8", "NOW": "timestamptz", "CURRENT_TIMESTAMP": "timestamptz", "CURRENT_DATE": "date",
                   "LOCALTIMESTAMP": "timestamp", "AVG": "numeric", "EXISTS": "bool", "BOOL_AND": "bool",
                   "BOOL_OR": "bool", "DATE_TRUNC": "timestamptz", "ARRAY_AGG": "any[]",
                   "GEN_RANDOM_UUID": "uuid", "CLOCK_TIMESTAMP": "timestamptz", "CURDATE": "date", "NOT": "bool",
                   "JSON_AGG": "json", "JSON_BUILD_OBJECT": "json", "JSONB_BUILD_OBJECT": "json", "EVERY": "bool",
                   "PG_SLEEP": "void", "LS_AGE": "span", "LS_DAYS": "int4"}
_KEEP_TYPE = {"MAX", "MIN", "COALESCE", "GREATEST", "LEAST", "SUM", "ABS", "ROUND", "NULLIF", "LAG", "LEAD",
              "FIRST_VALUE", "LAST_VALUE"}


def select_items(tokens):
    """(index where the list of a query's columns begins, its items); None where it gives no rows."""
    depth, begin = 0, None
    last_start = None
    for i, token in enumerate(tokens):
        if token.kind == "op":
            depth += token.text in ("(", "[")
            depth -= token.text in (")", "]")
        if depth == 0 and token.kind == "word":
            if token.upper == "RETURNING" or token.upper == "SELECT" and last_start is None:
                last_start, begin = i, i + 1
                if token.upper == "RETURNING":
                    break
            elif token.upper in ("INSERT", "UPDATE", "DELETE") and i == 0:
                last_start = -1  # its SELECT is no result
    if begin is None:
        if last_start == -1:
            for i, token in enumerate(tokens):
                if token.upper == "RETURNING":
                    begin = i + 1
        if begin is None:
            return None
    while begin < len(tokens) and tokens[begin].upper in ("DISTINCT", "ALL"):
        begin += 1
    end, depth = begin, 0
    while end < len(tokens):
        token = tokens[end]
        if token.kind == "op":
            depth += token.text in ("(", "[")
            depth -= token.text in (")", "]")
        if depth < 0 or depth == 0 and token.kind == "word" and token.upper in _BEHIND_SELECT:
            break
        end += 1
    return begin, end, split_commas(tokens[begin:end])


def _is_plain_column(item):
    return item and item[-1].kind in ("word", "name") and all(
        t.text == "." if i % 2 else t.kind in ("word", "name") for i, t in enumerate(item))


def column_name(item, source, dialect):
    """(name, has it an alias, the item without it): what the server would call the column."""
    depth = 0
    for i, token in enumerate(item):
        depth += (token.text in ("(", "[")) - (token.text in (")", "]"))
        if token.upper == "AS" and depth == 0 and i + 2 == len(item):
            return item[-1].bare, True, item[:i]
    if len(item) > 1 and item[-1].kind in ("word", "name") and (
            item[-2].text == ")" or item[-2].kind in ("word", "name", "number", "string", "parameter")) and \
            item[-1].upper not in ("END", "NULL", "TRUE", "FALSE") and not (
            item[-2].kind == "word" and item[-2].upper in ("IS", "NOT", "AND", "OR", "LIKE", "ILIKE", "IN", "SELECT")):
        return item[-1].bare, True, item[:-1]
    if dialect == "mysql":
        name = source[item[0].start:item[-1].end] if item else ""
        return (item[-1].bare if _is_plain_column(item) else name), False, item
    return _name_of_expression(item, dialect), False, item


def _name_of_expression(item, dialect):
    while len(item) > 2 and item[-2].text == "::":
        inner = item[:-2]
        if not _is_plain_column(inner) and inner[-1].text != ")":
            return types.read_type(item, len(item) - 1, dialect)[0] or "?column?"
        item = inner
    if _is_plain_column(item):
        return item[-1].bare
    if item and item[0].kind == "word":
        upper = item[0].upper
        if upper == "CAST" and len(item) > 3:
            inner = item[2] if len(item) > 5 and item[3].upper == "AS" else None
            if inner is not None and inner.kind in ("word", "name"):
                return inner.bare
            return column_type(item, lambda name: None, dialect) or "?column?"
        if upper in ("LS_AGE", "LS_DAYS"):
            return "?column?"
        if len(item) == 1 or item[1].text == "(" and closing(item, 1) == len(item) - 1 or any(
                t.upper in ("OVER", "FILTER") for t in item):
            return item[0].text.lower()
        if upper in ("CASE", "EXISTS", "ARRAY"):
            return upper.lower()
    return "?column?"


def column_type(item, type_of_column, dialect):
    """The type of a column of the result, where the query itself tells; else None."""
    while len(item) > 2 and item[0].text == "(" and closing(item, 0) == len(item) - 1:
        item = item[1:-1]
    if not item:
        return None
    for i in range(len(item) - 1, 0, -1):
        if item[i].text == "::" and types.read_type(item, i + 1, dialect)[3] == len(item):
            return types.read_type(item, i + 1, dialect)[0]
    depth = 0
    for token in item:
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and dialect == "postgres" and item[0].upper != "CASE" and (
                token.text in ("=", "<", ">", "<=", ">=", "<>", "!=") or
                token.upper in ("AND", "OR", "IS", "IN", "LIKE", "ILIKE", "BETWEEN")):
            return "bool"
    first = item[0].upper
    if first == "INTERVAL":
        return "span"
    if len(item) == 1:
        if first in ("TRUE", "FALSE") and dialect == "postgres":
            return "bool"
    if first in _TYPES_OF_CALLS:
        name = _TYPES_OF_CALLS[first]
        if name == "numeric" and len(item) > 2:
            inner = type_of_column(item[-2].bare)
            name = "float8" if inner in ("float4", "float8") else "numeric"
        return name.replace("timestamptz", "timestamp") if dialect == "mysql" else name
    if first in ("CAST",) and len(item) > 3:
        i = max(i for i, t in enumerate(item) if t.upper == "AS")
        return types.read_type(item, i + 1, dialect)[0]
    if first == "EXTRACT":
        return "numeric" if dialect == "postgres" else "int4"
    if first in _KEEP_TYPE and len(item) > 2 and item[1].text == "(":
        inner = split_commas(item[2:closing(item, 1)])
        if inner and _is_plain_column(inner[0]):
            found = type_of_column(inner[0][-1].bare)
            if first == "SUM" and found and found.startswith("int"):
                return "numeric" if dialect == "mysql" or found == "int8" else "int8"
            return found
        return column_type(inner[0], type_of_column, dialect) if inner else None
    if len(item) >= 3 and any(t.text in ("+", "-", "*", "/") for t in item):
        found = {type_of_column(t.bare) for t in item if t.kind in ("word", "name")} - {None}
        for name in found:
            if types.base_of(name) in ("numeric",):
                return "numeric"
            if types.base_of(name) in ("timestamp", "timestamptz", "date"):
                return name
        if "INTERVAL" in (t.upper for t in item):
            return "timestamptz" if dialect == "postgres" else "timestamp"
    return None
