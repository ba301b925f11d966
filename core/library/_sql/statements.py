"""A statement of PostgreSQL or MySQL: what kind it is, and what SQLite is to run for it."""
from . import types
from .failures import Failure
from .queries import Translation, column_name, column_type, select_items
from .rewritten import described_table, rewrite
from .tables import TableDefinition
from .tokens import Token, closing, op, quote_name, quote_text, split_commas, text_of, word

_QUERIES = {"SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "VALUES", "REPLACE"}


class Statement:
    """kind: its first word, or two. sql: texts for SQLite, run in order; the last one's rows are the result."""

    def __init__(self, kind):
        self.kind = kind
        self.sql = []
        self.locks = False
        self.control = None       # begin, commit, rollback, savepoint, release, rollback_to, notify, listen, set, use
        self.argument = None      # a savepoint's or channel's name
        self.columns = None       # [(name, type or None)] where known
        self.parameters = {}      # number: type
        self.table = None         # of INSERT, UPDATE, DELETE, CREATE TABLE
        self.insert_columns = None
        self.insert_rows = []     # tokens of the values, row by row
        self.constraint_names = {}
        self.text = ""
        self.places = None
        self.tables = []          # of DROP
        self.read_tables = ()     # of queries
        self.comparisons = []     # (parameter's number, column, is it an array of them)


def _compare(tokens):
    """Which parameter stands for which column: `id = $1`, `balance = balance - $2`, `id = ANY($1)`, `id IN ($1, $2)`."""
    found = []
    for i, token in enumerate(tokens):
        if token.kind != "parameter":
            continue
        number, back = int(token.text[1:]), i - 1
        array = False
        if back >= 2 and tokens[back].text == "(" and tokens[back - 1].upper in ("ANY", "ALL"):
            array, back = True, back - 2
        elif back >= 1 and tokens[back].text in ("(", ","):
            depth = 0
            while back > 0 and (tokens[back].text in (",", "(") or tokens[back].kind in ("parameter", "number", "string")):
                if tokens[back].text == "(":
                    break
                back -= 1
            if tokens[back].text != "(" or tokens[back - 1].upper != "IN":
                continue
            back -= 1 if tokens[back - 2].upper != "NOT" else 2
            if tokens[back - 1].kind in ("word", "name"):
                found.append((number, tokens[back - 1].bare, False))
            continue
        if back < 1:
            continue
        if tokens[back].text in ("=", "<", ">", "<=", ">=", "<>", "!=", "+", "-", "*") or tokens[back].upper in (
                "LIKE", "ILIKE", "BETWEEN", "AND"):
            left = tokens[back - 1]
            if tokens[back].upper == "AND":
                if back >= 3 and tokens[back - 2].upper == "BETWEEN":
                    left = tokens[back - 3]
                else:
                    continue
            if left.kind in ("word", "name"):
                found.append((number, left.bare, array))
    return found


def _table_after(tokens, at):
    """(name, index behind it) of the table named there."""
    while at + 1 < len(tokens) and tokens[at + 1].text == ".":
        at += 2
    if at >= len(tokens) or tokens[at].kind not in ("word", "name", "string"):
        raise Failure("syntax", near=tokens[at].text if at < len(tokens) else "end of input")
    return tokens[at].bare, at + 1


def _read_insert(statement, tokens):
    at = next((i for i, t in enumerate(tokens) if t.upper == "INTO"), None)
    if at is None:
        if statement.kind == "INSERT" and len(tokens) > 1 and tokens[1].kind == "word":
            at = 0  # MySQL: INSERT users ..
        else:
            raise Failure("syntax", near=tokens[1].text if len(tokens) > 1 else "end of input")
    statement.table, at = _table_after(tokens, at + 1)
    statement.places = (at, None, None)  # where the table's name, and the rows, end; and where the rows begin
    if at < len(tokens) and tokens[at].text == "(" and tokens[at + 1].upper != "SELECT":
        end = closing(tokens, at)
        statement.insert_columns = [t.bare for t in tokens[at + 1:end] if t.kind in ("word", "name")]
        at = end + 1
    if at < len(tokens) and tokens[at].upper in ("VALUES", "VALUE"):
        at += 1
        begin = at
        while at < len(tokens) and tokens[at].text == "(":
            end = closing(tokens, at)
            statement.insert_rows.append(split_commas(tokens[at + 1:end]))
            at = end + 1
            if at < len(tokens) and tokens[at].text == ",":
                at += 1
        statement.places = (statement.places[0], begin, at)


def _is_default(value):
    return len(value) == 1 and value[0].upper == "DEFAULT"


def _listed(parts):
    """(a, b, c)"""
    out = [op("(")]
    for i, part in enumerate(parts):
        out += [op(","), *part] if i else part
    return [*out, op(")")]


def _with_columns(statement, tokens, server, dialect):
    """An INSERT that names its columns where SQLite needs it: PostgreSQL fills up what is missing at the end, and both
    take DEFAULT for a value."""
    rows = statement.insert_rows
    if not rows or len({len(row) for row in rows}) > 1:
        return tokens
    count = len(rows[0])
    every = list(server.columns_of(statement.table))
    columns = statement.insert_columns or (every[:count] if dialect == "postgres" else every)
    left_out = {i for i in range(count) if any(_is_default(row[i]) for row in rows)}
    if any(not _is_default(row[i]) for row in rows for i in left_out):
        raise Failure("refused", what="DEFAULT for a column in some of the rows")
    if len(columns) != count or not left_out and (statement.insert_columns or count == len(every)):
        return tokens
    name_end, begin, end = statement.places
    kept = [i for i in range(count) if i not in left_out]
    statement.insert_columns = [columns[i] for i in kept]
    if not kept:
        return [*tokens[:name_end], word("DEFAULT"), word("VALUES"), *tokens[end:]]
    statement.insert_rows = [[row[i] for i in kept] for row in rows]
    out = [*tokens[:name_end], *_listed([[Token("name", quote_name(c))] for c in statement.insert_columns]),
           word("VALUES")]
    for i, row in enumerate(statement.insert_rows):
        out += ([op(",")] if i else []) + _listed(row)
    return [*out, *tokens[end:]]


def _with_rounding(statement, tokens, server, dialect):
    """An UPDATE whose computed values are rounded to what their columns hold, as both servers do."""
    columns = server.columns_of(statement.table)
    begin = next((i for i, t in enumerate(tokens) if t.upper == "SET"), None)
    if begin is None or not columns:
        return tokens
    end, depth = begin + 1, 0
    while end < len(tokens):
        depth += (tokens[end].text in ("(", "[")) - (tokens[end].text in (")", "]"))
        if depth == 0 and tokens[end].upper in ("WHERE", "FROM", "RETURNING", "ORDER", "LIMIT"):
            break
        end += 1
    out = tokens[:begin + 1]
    for i, part in enumerate(split_commas(tokens[begin + 1:end])):
        out += [op(",")] if i else []
        kind = columns.get(part[0].bare) if len(part) > 3 and part[1].text == "=" else None
        if not any(t.text in ("*", "/") or t.kind == "number" and "." in t.text for t in part[2:]):
            kind = None
        if kind in ("int2", "int4", "int8", "int1"):
            name = word("SIGNED") if dialect == "mysql" else word(kind)
            part = [*part[:2], word("CAST"), op("("), *part[2:], word("AS"), name, op(")")]
        elif kind is not None and kind.startswith("numeric(") and "," in kind:
            scale = Token("number", kind[kind.index(",") + 1:-1])
            part = [*part[:2], word("ROUND"), op("("), *part[2:], op(","), scale, op(")")]
        out += part
    return out + tokens[end:]


def _name_columns(tokens, source, server, dialect):
    """Tokens with an alias on every column whose name SQLite would choose otherwise, and the columns' types."""
    found = select_items(tokens)
    if found is None:
        return tokens, None
    begin, end, items = found
    columns, rewritten = [], []
    tables = _tables_in(tokens)

    def type_of_column(name):
        return server.type_of_column(tables, name)

    for i, item in enumerate(items):
        if i:
            rewritten.append(op(","))
        if item and item[-1].text == "*":
            columns.append(None)  # as many as there are
            rewritten += item
            continue
        name, has_alias, bare = column_name(item, source, dialect)
        columns.append((name, column_type(bare, type_of_column, dialect)))
        rewritten += bare
        if bare:
            rewritten += [word("AS"), Token("name", quote_name(name))]
    return [*tokens[:begin], *rewritten, *tokens[end:]], columns


def _tables_in(tokens):
    tables = []
    for i, token in enumerate(tokens[:-1]):
        if token.upper in ("FROM", "JOIN", "INTO", "UPDATE") and tokens[i + 1].kind in ("word", "name"):
            tables.append(tokens[i + 1].bare)
            j = i + 2
            while j + 1 < len(tokens) and tokens[j].text == "," and tokens[j + 1].kind in ("word", "name"):
                tables.append(tokens[j + 1].bare)  # FROM a, b
                j += 2
    return tables


def _values_of_set(tokens):
    """MySQL's `INSERT INTO t SET a = 1, b = 2` as `INSERT INTO t (a, b) VALUES (1, 2)`."""
    at = next((i for i, t in enumerate(tokens[:8]) if t.upper == "SET"), None)
    if at is None:
        return tokens
    end = next((i for i in range(at, len(tokens)) if tokens[i].upper == "ON" and tokens[i + 1].upper == "DUPLICATE"), len(tokens))
    parts = split_commas(tokens[at + 1:end])
    return [*tokens[:at], *_listed([part[:1] for part in parts]), word("VALUES"), *_listed([part[2:] for part in parts]), *tokens[end:]]


def _query(tokens, source, server, dialect):
    statement = Statement(tokens[0].upper)
    first = tokens[0].upper
    if first == "WITH":
        depth = 0
        for token in tokens:
            depth += (token.text == "(") - (token.text == ")")
            if depth == 0 and token.upper in _QUERIES - {"WITH"}:
                statement.kind = token.upper
                break
    if statement.kind in ("INSERT", "REPLACE"):
        tokens = _values_of_set(tokens) if dialect == "mysql" else tokens
        _read_insert(statement, tokens)
        tokens = _with_columns(statement, tokens, server, dialect)
    elif statement.kind == "UPDATE" and first == "UPDATE":
        statement.table = _table_after(tokens, 2 if tokens[1].upper == "ONLY" else 1)[0]
        tokens = _with_rounding(statement, tokens, server, dialect)
    elif statement.kind == "DELETE":
        if any(t.upper == "USING" for t in tokens) and not any(t.upper == "JOIN" for t in tokens):
            raise Failure("refused", what="DELETE .. USING")
        statement.table = _table_after(tokens, next((i + 1 for i, t in enumerate(tokens) if t.upper == "FROM"), 1))[0]
    statement.comparisons = _compare(tokens)
    statement.read_tables = _tables_in(tokens)
    tokens, statement.columns = _name_columns(tokens, source, server, dialect)
    translation = Translation(tokens, dialect)
    statement.sql = [text_of(translation.run())]
    statement.locks = translation.locks
    statement.parameters = translation.parameters
    return statement


def _create(tokens, dialect):
    what = next((t.upper for t in tokens[1:] if t.upper in ("TABLE", "INDEX", "VIEW", "DATABASE", "SCHEMA")), None)
    if what == "TABLE":
        definition = TableDefinition(tokens, dialect)
        statement = Statement("CREATE TABLE")
        statement.table, statement.sql = definition.name, definition.statements
        statement.constraint_names = definition.names
        statement.argument = definition.if_not_exists
        return statement
    if what == "INDEX":
        statement = Statement("CREATE INDEX")
        kept, i = [], 0
        while i < len(tokens):
            if tokens[i].upper == "CONCURRENTLY":
                i += 1
            elif tokens[i].upper == "USING":
                i += 2
            else:
                kept.append(tokens[i])
                i += 1
        on = next((i for i, t in enumerate(kept) if t.upper == "ON"), None)
        if on is not None and kept[on - 1].upper == "INDEX":  # PostgreSQL finds a name itself
            inside = kept[on + 3:closing(kept, on + 2)]
            columns = [part[0].bare if len(part) == 1 or part[-1].upper in ("ASC", "DESC") else "expr" for part in split_commas(inside)]
            kept.insert(on, Token("name", quote_name("_".join([kept[on + 1].bare, *columns, "idx"]))))
            on += 1
        if on is not None and kept[1].upper == "UNIQUE":
            columns = tuple(t.bare for t in kept[on + 3:closing(kept, on + 2)] if t.kind in ("word", "name"))
            statement.constraint_names = {(kept[on + 1].bare, columns): kept[on - 1].bare}
        statement.sql = [text_of(Translation(kept, dialect).run())]
        return statement
    if what == "VIEW" and tokens[1].upper in ("VIEW", "TEMP", "TEMPORARY"):
        statement = Statement("CREATE VIEW")
        statement.sql = [text_of(Translation(tokens, dialect).run())]
        return statement
    if what in ("DATABASE", "SCHEMA") and dialect == "mysql":
        statement = Statement("CREATE DATABASE")
        statement.control, statement.argument = "create_database", tokens[-1].bare
        return statement
    raise Failure("refused", what="CREATE " + (tokens[1].upper if len(tokens) > 1 else ""))


def _drop(tokens, dialect):
    what = tokens[1].upper if len(tokens) > 1 else ""
    if what in ("DATABASE", "SCHEMA") and dialect == "mysql":
        statement = Statement("DROP DATABASE")
        statement.control, statement.argument = "drop_database", tokens[-1].bare
        return statement
    if what not in ("TABLE", "INDEX", "VIEW"):
        raise Failure("refused", what=f"DROP {what}")
    at, exists = 2, ""
    if tokens[at:at + 2] and tokens[at].upper == "IF":
        at, exists = at + 2, "IF EXISTS "
    statement = Statement(f"DROP {what}")
    rest = [t for t in tokens[at:] if t.upper not in ("CASCADE", "RESTRICT")]
    if what == "INDEX" and dialect == "mysql" and len(rest) > 2 and rest[1].upper == "ON":
        rest = rest[:1]
    statement.tables = [part[-1].bare for part in split_commas(rest)]
    statement.sql = [f"DROP {what} {exists}{quote_name(name)}" for name in statement.tables]
    return statement


def _alter(tokens, dialect, server):
    if tokens[1].upper != "TABLE":
        raise Failure("refused", what=f"ALTER {tokens[1].upper}")
    statement = Statement("ALTER TABLE")
    statement.table, at = _table_after(tokens, 2)
    for change in split_commas(tokens[at:]):
        statement.sql += _change(statement.table, change, dialect, server)
    return statement


def _change(table, tokens, dialect, server):
    """What SQLite is to run for one change of a table."""
    head = f"ALTER TABLE {quote_name(table)}"
    action, at = tokens[0].upper, 0
    follows = tokens[1].upper if len(tokens) > 1 else ""
    if action == "ADD" and follows not in ("CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "INDEX", "KEY"):
        at = 2 if follows == "COLUMN" else 1
        if [t.upper for t in tokens[at:at + 3]] == ["IF", "NOT", "EXISTS"]:
            at += 3
            if tokens[at].bare in server.columns_of(table):
                return []
        name, _, automatic, end = types.read_type(tokens, at + 1, dialect)
        if name is None or automatic:
            raise Failure("refused", what=f"ALTER TABLE .. ADD COLUMN of type {tokens[at + 1].text}")
        place = next((i for i in range(end, len(tokens)) if tokens[i].upper in ("AFTER", "FIRST")), len(tokens))
        rest = text_of(Translation(tokens[end:place], dialect).run())
        return [f"{head} ADD COLUMN {quote_name(tokens[at].bare)} {types.declaration(name)} {rest}"]
    if action in ("RENAME", "DROP") and follows not in ("CONSTRAINT", "PRIMARY", "FOREIGN", "INDEX", "KEY"):
        rest = [t for t in tokens if t.upper not in ("CASCADE", "RESTRICT")]
        words = [t.upper for t in rest]
        if words[-3:-1] == ["IF", "EXISTS"]:
            if rest[-1].bare not in server.columns_of(table):
                return []
            rest = [*rest[:-3], rest[-1]]
        return [f"{head} {text_of(rest)}"]
    raise Failure("refused", what=f"ALTER TABLE .. {action} {follows}")


def _control(kind, control, argument=None):
    statement = Statement(kind)
    statement.control, statement.argument = control, argument
    return statement


def _rollback(tokens):
    words = [t.upper for t in tokens]
    if "TO" in words:
        return _control("ROLLBACK", "rollback_to", tokens[-1].bare)
    return _control("ROLLBACK", "rollback")


_SHOWN = {"SERVER_VERSION": "16.0", "TRANSACTION_ISOLATION": "read committed", "TIMEZONE": "UTC", "SERVER_ENCODING": "UTF8",
          "CLIENT_ENCODING": "UTF8", "MAX_CONNECTIONS": "100"}


def _of_rows(names, rows):
    """A query whose answer is known."""
    statement = Statement("SELECT")
    values = [", ".join("NULL" if v is None else quote_text(str(v)) for v in row) for row in rows]
    columns = ", ".join(f"column{k} AS {quote_name(name)}" for k, name in enumerate(names, 1))
    statement.sql = [f"SELECT {columns} FROM (VALUES {', '.join(f'({value})' for value in values)})"]
    return statement


_SETS = ("GENERATE_SERIES", "UNNEST")  # functions that give rows
_BEHIND = ("ORDER", "LIMIT", "OFFSET", "FETCH", "UNION")


def _series_as_table(tokens):
    """`SELECT generate_series(0, 9) AS n` as `SELECT n FROM generate_series(0, 9) AS n`, wherever such a query stands."""
    at = 0
    while at + 3 < len(tokens):
        if tokens[at].upper == "SELECT" and tokens[at + 1].upper in _SETS and tokens[at + 2].text == "(":
            tokens = _one_series(tokens, at)
        at += 1
    return tokens


def _one_series(tokens, at):
    end = closing(tokens, at + 2) + 1
    call, rest = tokens[at + 1:end], tokens[end:]
    name = tokens[at + 1]
    if rest and rest[0].upper == "AS":
        rest = rest[1:]
    if rest and rest[0].kind == "word" and rest[0].upper not in (*_BEHIND, "FROM", "WHERE"):
        name, rest = rest[0], rest[1:]
    if rest and rest[0].text != ")" and rest[0].upper not in _BEHIND:
        return tokens  # beside other columns: refused where it is translated
    return [*tokens[:at], tokens[at], name, word("FROM"), *call, word("AS"), name, *rest]


def translate(tokens, source, server, dialect):
    """The Statement of one statement's tokens; `source` is the text that their positions refer to."""
    Translation.database = server.server.database or "database"
    if dialect == "postgres":
        tokens = _series_as_table(tokens)
    if tokens[0].upper in _QUERIES or tokens[0].text == "(":
        tokens = rewrite(tokens, server, dialect)
    first = tokens[0].upper
    second = tokens[1].upper if len(tokens) > 1 else ""
    if first in _QUERIES or first == "(":
        statement = _query(tokens, source, server, dialect)
    elif first == "CREATE":
        statement = _create(tokens, dialect)
    elif first == "DROP":
        statement = _drop(tokens, dialect)
    elif first == "ALTER":
        statement = _alter(tokens, dialect, server)
    elif first == "TRUNCATE":
        statement = Statement("TRUNCATE TABLE")
        table = _table_after(tokens, 2 if second == "TABLE" else 1)[0]
        statement.table = table
        statement.sql = [f"DELETE FROM {quote_name(table)}"]
        if dialect == "mysql" or any(t.upper == "RESTART" for t in tokens):
            statement.control, statement.argument = "restart", table
    elif first == "BEGIN" or first == "START" and second == "TRANSACTION":
        statement = _control("BEGIN" if first == "BEGIN" else "START TRANSACTION", "begin", " ".join(t.text for t in tokens[1:]))
    elif first in ("COMMIT", "END"):
        statement = _control("COMMIT", "commit")
    elif first in ("ROLLBACK", "ABORT"):
        statement = _rollback(tokens)
    elif first == "SAVEPOINT":
        statement = _control("SAVEPOINT", "savepoint", tokens[-1].bare)
    elif first == "RELEASE":
        statement = _control("RELEASE", "release", tokens[-1].bare)
    elif first == "SET":
        statement = _control("SET", "set", " ".join(t.text for t in tokens[1:]))
    elif dialect == "postgres" and first in ("LISTEN", "UNLISTEN", "NOTIFY"):
        statement = _control(first, first.lower(), tokens[1].bare if len(tokens) > 1 else "")
        if first == "NOTIFY" and len(tokens) > 3:
            statement.text = tokens[3].text[1:-1].replace("''", "'")
    elif dialect == "postgres" and first in ("VACUUM", "ANALYZE"):
        statement = _control(first, "nothing")
    elif dialect == "mysql" and first == "USE":
        statement = _control("USE", "use", tokens[-1].bare)
    elif dialect == "mysql" and first == "SHOW" and second == "TABLES":
        statement = Statement("SELECT")
        name = quote_name(f"Tables_in_{server.server.database}" if server.server.database else "Tables_in_database")
        statement.sql = [f"SELECT name AS {name} FROM sqlite_master WHERE type = 'table' AND "
                         "name NOT LIKE 'sqlite_%' ORDER BY name"]
    elif dialect == "mysql" and (first in ("DESCRIBE", "DESC") or first == "SHOW" and second in ("COLUMNS", "FIELDS")):
        table = _table_after(tokens, 1 if first != "SHOW" else 3)[0]
        statement = _of_rows(("Field", "Type", "Null", "Key", "Default", "Extra"), described_table(server, table))
    elif dialect == "mysql" and first == "SHOW" and second in ("DATABASES", "SCHEMAS"):
        names = {"information_schema", "mysql", "performance_schema", "sys", server.server.database or "mysql"}
        statement = _of_rows(("Database",), [(name,) for name in sorted(names)])
    elif dialect == "postgres" and first == "SHOW" and second in _SHOWN:
        statement = _of_rows((second.lower(),), [(_SHOWN[second],)])
        statement.kind = "SHOW"
    else:
        known = first.isalpha() and first in (
            "EXPLAIN", "SHOW", "DESCRIBE", "DESC", "COPY", "DO", "GRANT", "REVOKE", "DECLARE", "CALL", "LOCK", "MERGE",
            "COMMENT", "PREPARE", "EXECUTE", "REFRESH", "LOAD", "OPTIMIZE", "UNLOCK", "KILL", "REINDEX", "CLUSTER")
        if known:
            raise Failure("refused", what=first)
        raise Failure("syntax", near=tokens[0].text, at=tokens[0].start)
    if not statement.text:
        statement.text = source[tokens[0].start:tokens[-1].end]
    return statement
